import type { Level, Policy } from '../../machines/rulebook.js';
import { deadlineOf } from '../../machines/working-time.js';
import { isDeadlineLowered, isLevelLowered, isThresholdLowered, thresholdOf } from './lowering.js';
import { THRESHOLDS } from './thresholds.js';

/** A value by which something was judged, and which asked for less than what the product ships. */
export interface Lowered {
  /** `levels.RV-05`, `thresholds.backdating.days`, `deadlines.sales.review`. */
  name: string;
  shipped: string;
  judged: string;
}

/** What was judged, as far as a policy has a say in it. */
export interface Judged {
  kind: string;
  type: string;
  /** The rules that the event is asked for, each with its own level; gates are not among what a policy sets. */
  rules: readonly { id: string; default: Level }[];
  /** ISO 8601. */
  occurredAt: string;
  recordedAt: string;
}

const DAY = 86_400_000;

/**
 * Which values of a policy that judged an event were lower than the product's defaults.
 * @param shipped version 1, which came with the product
 */
export function loweredIn(policy: Policy, shipped: Policy, judged: Judged): Lowered[] {
  return [...levels(policy, judged), ...thresholds(policy, judged), ...deadline(policy, shipped, judged)];
}

const levels = ({ levels }: Policy, { rules }: Judged): Lowered[] =>
  rules.flatMap(({ id, default: shipped }) =>
    Object.hasOwn(levels, id) && isLevelLowered(shipped, levels[id])
      ? [{ name: `levels.${id}`, shipped, judged: levels[id] }]
      : [],
  );

const thresholds = ({ thresholds }: Policy, judged: Judged): Lowered[] =>
  Object.entries(THRESHOLDS).flatMap(([name, { shipped, judges }]) => {
    const value = thresholdOf(thresholds, name);
    const isJudged =
      typeof judges === 'object'
        ? judges.some(
            ({ kind, rules }) =>
              kind === judged.kind && (rules === undefined || judged.rules.some(({ id }) => rules.includes(id))),
          )
        : judges === 'backdating' && lateness(judged) > Number(shipped) * DAY;
    return isJudged && isThresholdLowered(name, shipped, value)
      ? [{ name: `thresholds.${name}`, shipped, judged: value }]
      : [];
  });

function deadline({ deadlines }: Policy, shipped: Policy, { kind, type }: Judged): Lowered[] {
  const [before, now] = [shipped.deadlines, deadlines].map((known) => deadlineOf(known, `${kind}/${type}`));
  if (!isDeadlineLowered(before, now)) return [];
  return [{ name: `deadlines.${type}`, shipped: String(before ?? ''), judged: String(now ?? '') }];
}

/** How much later it was recorded than it happened, in milliseconds. */
const lateness = ({ occurredAt, recordedAt }: Judged): number => Date.parse(recordedAt) - Date.parse(occurredAt);
