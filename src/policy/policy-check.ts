import { Inject, Injectable } from '@nestjs/common';
import type { Level, Text } from '../../machines/rulebook.js';
import { problem, type Problem } from '../errors.js';
import type { Cadence } from '../../machines/kit/cadences.js';
import { EVENT_TYPES, type NamedRules, RULE_KINDS } from './rule-kinds.js';
import { calendarProblem, hasWork } from './calendar-check.js';
import { cadenceProblems } from './cadence-check.js';
import { MESSAGES } from './messages.js';
import { fitsThreshold, THRESHOLDS } from './thresholds.js';

/** The values of a policy: rule levels, thresholds as decimals, deadlines in working hours, the calendar, what recurs. */
export interface PolicyValues {
  levels: Record<string, Level>;
  thresholds: Record<string, string>;
  deadlines: Record<string, number>;
  calendar: Record<string, string>;
  cadences: Record<string, Cadence>;
}

/** The parts of a policy, each a set of values by name, and a column of its versions. */
export const POLICY_PARTS = ['levels', 'thresholds', 'deadlines', 'calendar', 'cadences'] as const;

const LEVELS: readonly string[] = ['block', 'warn', 'off'] satisfies Level[];
/** A working year. */
const MOST_HOURS = 2_000;

/** Says which values of a decision the product knows and may take. */
@Injectable()
export class PolicyCheck {
  constructor(
    @Inject(RULE_KINDS) private readonly ruleKinds: NamedRules,
    @Inject(EVENT_TYPES) private readonly eventTypes: ReadonlySet<string>,
  ) {}

  /** Every problem at once. A name that nothing would ever look at is one: a deadline that never fires is worse than none. */
  problems(values: Partial<PolicyValues>): Problem[] {
    const { levels = {}, thresholds = {}, deadlines = {}, calendar = {}, cadences = {} } = values;
    const named = POLICY_PARTS.some((part) => Object.keys(values[part] ?? {}).length > 0);
    return [
      ...(named ? [] : [problem('', MESSAGES.nothingDecided)]),
      ...each('levels', levels, (rule, level) => this.levelProblem(rule, level)),
      ...each('thresholds', thresholds, thresholdProblem),
      ...each('deadlines', deadlines, (type, hours) => this.deadlineProblem(type, hours)),
      ...each('calendar', calendar, calendarProblem),
      ...Object.entries(cadences).flatMap(([name, cadence]) => cadenceProblems(name, cadence)),
    ];
  }

  /** What is wrong with the calendar as it would be as a whole. */
  wholeProblems({ calendar }: Pick<PolicyValues, 'calendar'>): Problem[] {
    return hasWork(calendar) ? [] : [problem('calendar', MESSAGES.noWork)];
  }

  /** How hard a rule is where the company has decided nothing. */
  defaultLevel(rule: string): Level {
    return this.ruleKinds.get(rule)?.default ?? 'block';
  }

  private levelProblem(rule: string, level: unknown): Text | undefined {
    const named = this.ruleKinds.get(rule);
    if (named === undefined) return MESSAGES.unknownRule;
    if (named.kind === 'gate') return MESSAGES.gate;
    return LEVELS.includes(level as string) ? undefined : MESSAGES.level;
  }

  private deadlineProblem(type: string, hours: unknown): Text | undefined {
    if (type !== '*' && !this.eventTypes.has(type)) return MESSAGES.unknownEvent;
    return typeof hours === 'number' && hours > 0 && hours <= MOST_HOURS ? undefined : MESSAGES.hours;
  }
}

function thresholdProblem(name: string, value: unknown): Text | undefined {
  if (!Object.hasOwn(THRESHOLDS, name)) return MESSAGES.unknownThreshold;
  const threshold = THRESHOLDS[name];
  return fitsThreshold(threshold, value)
    ? undefined
    : MESSAGES[threshold.unit === 'hours' ? 'wholeHours' : threshold.unit];
}

const each = (part: string, values: object, find: (name: string, value: unknown) => Text | undefined): Problem[] =>
  Object.entries(values).flatMap(([name, value]) => {
    const text = find(name, value);
    return text ? [problem(`${part}.${name}`, text)] : [];
  });
