import { Inject, Injectable } from '@nestjs/common';
import type { Level, Text } from '../../machines/rulebook.js';
import { problem, type Problem } from '../errors.js';
import { EVENT_TYPES, type NamedRules, RULE_KINDS } from './rule-kinds.js';
import { MESSAGES } from './messages.js';
import { fitsThreshold, THRESHOLDS } from './thresholds.js';

/** The values of a policy: rule levels, thresholds as decimals, deadlines in working hours. */
export interface PolicyValues {
  levels: Record<string, Level>;
  thresholds: Record<string, string>;
  deadlines: Record<string, number>;
}

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
  problems({ levels = {}, thresholds = {}, deadlines = {} }: Partial<PolicyValues>): Problem[] {
    const named = [levels, thresholds, deadlines].some((part) => Object.keys(part).length > 0);
    return [
      ...(named ? [] : [problem('', MESSAGES.nothingDecided)]),
      ...each('levels', levels, (rule, level) => this.levelProblem(rule, level)),
      ...each('thresholds', thresholds, thresholdProblem),
      ...each('deadlines', deadlines, (type, hours) => this.deadlineProblem(type, hours)),
    ];
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
