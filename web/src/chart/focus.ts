import type { Placed } from './layout.js';
import type { Spot } from './use-zoom.js';

function litWithin(
  placed: Placed,
  lit: ReadonlySet<string>,
  left: number,
  top: number,
): { spot: Spot; depth: number }[] {
  return (placed.children ?? []).flatMap((child) => {
    if (!lit.has(child.id)) return [];
    const { x = 0, y = 0, width = 0, height = 0, id } = child;
    const spot = { x: left + x, y: top + y, width, height };
    return [{ spot, depth: id.split('.').length }, ...litWithin(child, lit, spot.x, spot.y)];
  });
}

/** Where the reader looks first: the state in which the process is, below the chart's regions. */
export function focusOf(placed: Placed, lit: ReadonlySet<string>): Spot | null {
  const spots = litWithin(placed, lit, 0, 0);
  return (spots.find(({ depth }) => depth === 2) ?? spots[0])?.spot ?? null;
}
