import type { ProcessDefinition } from '../../../machines/process.js';

/** An entry of a log that changes where a process stands, or that leads off its straight way. */
export interface LoggedStep {
  process: string;
  type: string;
  from: string | null;
  to: string;
  /** When it happened. */
  at: Date | string;
  /** The rule that it names, where it names one. */
  rule: string | null;
}

/** A milestone that was come to, or an event that led off the way. */
export type Step = { milestone: string } | { departure: string };

/** Where the clause of a departure is that of the rule which it names: what was waived. */
export const OF_ITS_RULE = 'rule';

/**
 * The events that lead off the straight way of a kind, each with the clause that foresees it: those that its folder names,
 * else whatever has to say why.
 */
export function departuresOf({ departures, events }: ProcessDefinition): Readonly<Record<string, string | null>> {
  if (departures) return departures;
  const reasoned = Object.entries(events).filter(([, { reason = false }]) => reason);
  return Object.fromEntries(reasoned.map(([type]) => [type, null]));
}

/** The milestones of the straight way, in their order. */
export const roadOf = ({ road, milestones }: ProcessDefinition): string[] => [
  ...new Set([...milestones.slice(0, 1).map(({ state }) => state), ...road.flatMap(({ reaches }) => reaches ?? [])]),
];

export const keyOfStep = (step: Step): string => ('milestone' in step ? step.milestone : `! ${step.departure}`);

/** The way of a process; what comes twice in a row is told once. */
export function wayOf(entries: readonly LoggedStep[], departures: Readonly<Record<string, string | null>>): Step[] {
  const steps = entries.flatMap(({ type, from, to, rule }): Step[] => [
    ...(Object.hasOwn(departures, type)
      ? [{ departure: departures[type] === OF_ITS_RULE && rule !== null ? `${type} ${rule}` : type }]
      : []),
    ...(from === to ? [] : [{ milestone: to }]),
  ]);
  return steps.filter((step, at) => at === 0 || keyOfStep(step) !== keyOfStep(steps[at - 1]));
}
