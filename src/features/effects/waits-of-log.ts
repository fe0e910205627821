import type { AppliedEvent } from '../../engine/command/apply-event.js';
import type { WaitSince } from '../../engine/log/transition.js';

/** A stretch for which a process waited for an event, because of a rule. */
export interface Waited {
  event: string;
  /** Empty where no rule stood against it. */
  rule: string;
  office: string;
  /** ISO 8601. */
  since: string;
  until: string | null;
}

const waitedFor = ({ event, rules, office }: WaitSince): Omit<Waited, 'since' | 'until'>[] =>
  (rules.length === 0 ? [''] : rules).map((rule) => ({ event, rule, office }));

/**
 * For what a process has waited, by the steps of its replayed log, and by when things happened, as the durations of stages are
 * counted. What stops with a hold ends with it and begins anew: a clock that stands still counts nothing.
 */
export async function waitsOf(steps: AsyncIterable<Pick<AppliedEvent, 'after' | 'entry'>>): Promise<Waited[]> {
  const done: Waited[] = [];
  let open = new Map<string, Waited>();
  let at = '';
  for await (const { after, entry } of steps) {
    // What is told late happened no earlier than what the log has before it.
    if (entry.occurredAt > at) at = entry.occurredAt;
    const still = new Map<string, Waited>();
    for (const wait of after.waits.flatMap(waitedFor)) {
      const key = `${wait.event} ${wait.rule}`;
      still.set(key, open.get(key) ?? { ...wait, since: at, until: null });
    }
    for (const [key, wait] of open) if (!still.has(key) && wait.since !== at) done.push({ ...wait, until: at });
    open = still;
  }
  return [...done, ...open.values()];
}
