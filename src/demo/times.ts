const HOUR = 3_600_000;
/** Policy lets events be recorded so much later, less a margin for a start that takes its time. */
const WINDOW = 7 * 24 * HOUR - 2 * HOUR;
const STORY = 6 * 24 * HOUR;

/**
 * When the steps of a story happened: spread over the six days before the demo's first, so that an order has a past. A
 * start that goes on with the story much later keeps within the days that may be recorded afterwards.
 * @param first ISO 8601, when the demo company was made
 */
export function timesOf(first: string, steps: number, now = Date.now()): string[] {
  const begin = Date.parse(first) - STORY;
  const earliest = now - WINDOW;
  return Array.from({ length: steps }, (_, index) => {
    const planned = begin + ((index + 1) * STORY) / (steps + 1);
    return new Date(Math.min(Math.max(planned, earliest), now)).toISOString();
  });
}
