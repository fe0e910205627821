import type { WorkCalendar } from './work-calendar.js';

/** One sentence in every language of the product. Chinese (mainland) comes first. */
export type Language = 'zh-CN' | 'zh-TW' | 'en';
export type Text = Record<Language, string>;

/** What an unmet rule does: stop the event, be reported with the answer, or nothing. */
export type Level = 'block' | 'warn' | 'off';

/** The rule levels, thresholds, deadlines and working time in force. Immutable per version; every event records the version that judged it. */
export interface Policy {
  version: number;
  /** Only duties can be set; a gate stays a gate. */
  levels: Readonly<Record<string, Level>>;
  /** Decimal strings by name, e.g. `requisition.leader-approval`. */
  thresholds: Readonly<Record<string, string>>;
  /** Working hours by name of the event that is due. */
  deadlines: Readonly<Record<string, number>>;
  /** Absent in versions of before there was one. */
  calendar?: WorkCalendar;
}

/** What every event carries beside its data. Who sent it comes from authentication. */
export interface Envelope {
  /** Person id of the sender. */
  by: string;
  /** Person id of whom the sender stands in for, or null. */
  onBehalfOf: string | null;
  /** When it happened, by the sender's word; at most `at`. ISO 8601. */
  occurredAt: string;
  /** When it was recorded, by the database's clock. ISO 8601. */
  at: string;
  reason: string | null;
  policy: Policy;
  /**
   * Figures of other processes that the door read for this event, and under `SEEN` the version of the process that the
   * sender looked at; kept in the log, so that a replay needs no query.
   */
  observed: Readonly<Record<string, string>>;
  /** The office for which the sender acts. */
  office?: string;
  /** Its place in the log of its process; absent where somebody only asks what would stand in the way. */
  seq?: number;
}

/** The version of the process that the sender looked at, among the figures of the event. */
export const SEEN = 'seen';

/** An event of a process: its type, its data, and the envelope. */
export type Recorded<Data> = { [Type in keyof Data]: Envelope & { type: Type; data: Data[Type] } }[keyof Data];

/** A rule that can stop a process. It looks at recorded facts and the event in hand, and at nothing else. */
export interface Rule<Facts, Event> {
  /** Where it is written, e.g. `S3§二2`; `product` for a rule that no regulation gives. */
  clause: string;
  /** The text itself makes a gate a condition; a duty's level is the company's to set. */
  kind: 'gate' | 'duty';
  default: Level;
  /** Whose it is: an office. */
  owner: string;
  /** The condition, as a clerk reads it. */
  sentence: Text;
  /** What to do when it is unmet, and the events that do it. */
  remedy: { events: readonly string[] | ((facts: Facts) => readonly string[]); text: Text };
  /** False where the order's class or a declaration takes the rule away. It never holds by silence. */
  applies?: (facts: Facts) => boolean;
  /** Judged on the facts as they stand with the event recorded. */
  holds: (facts: Facts, event: Envelope & Event) => boolean;
  /** What exactly is missing: field paths, items, and numbers with what they number (`line:4`). Language-neutral. */
  missing?: (facts: Facts, event: Envelope & Event) => string[];
  /** Four eyes: the persons who may not send the event. Such a rule holds when the sender is none of them. */
  bars?: (facts: Facts) => string[];
}

/** How one rule stands. `stops` is what counts: unmet, at level `block`, and not waived. */
export interface Judgement {
  rule: string;
  met: boolean;
  /** False: it holds by declaration. */
  applies: boolean;
  level: Level;
  waived: boolean;
  stops: boolean;
  missing: string[];
}

/** The parameters of the one guard, as `machine.definition` shows them. */
export interface Requirement {
  rules: string[];
}

/** How the rules of a process are judged. */
export interface Book<Facts, Event> {
  /** The facts with the event recorded: rules judge what would be, not what was. */
  record: (facts: Facts, event: Event) => Facts;
  /** The rules that two people have waived for this process. */
  waived: (facts: Facts) => readonly string[];
  /** Rules that `requires` adds to every event by itself. */
  everywhere: readonly string[];
}

/** Makes the only rule guard of a machine from its table of rules; the ids stay visible in `machine.definition`. */
export function rulebook<Facts, Event extends Envelope, Id extends string>(
  rules: Record<Id, Rule<Facts, Event>>,
  book: Book<Facts, Event>,
) {
  const { record, waived, everywhere } = book;
  const find = (id: string): Rule<Facts, Event> => {
    const rule = (rules as Record<string, Rule<Facts, Event> | undefined>)[id];
    if (!rule) throw new Error(`No rule ${id}`);
    return rule;
  };

  const levelOf = (id: string, policy: Policy): Level => {
    const rule = find(id);
    return rule.kind === 'gate' ? 'block' : (policy.levels[id] ?? rule.default);
  };

  const judged = (ids: readonly string[], facts: Facts, event: Event): readonly Judgement[] =>
    ids.map((id) => {
      const rule = find(id);
      const applies = rule.applies?.(facts) ?? true;
      const met = !applies || rule.holds(facts, event);
      const level = levelOf(id, event.policy);
      const isWaived = rule.kind === 'duty' && waived(facts).includes(id);
      const missing = met ? [] : (rule.missing?.(facts, event) ?? []);
      return {
        rule: id,
        met,
        applies,
        level,
        waived: isWaived,
        stops: !met && level === 'block' && !isWaived,
        missing,
      };
    });

  /** Of the named rules those that stop the event: what `judge` says of them, without saying why. */
  const stopping = (ids: readonly string[], facts: Facts, event: Event): readonly string[] =>
    ids.filter((id) => {
      const rule = find(id);
      if (!(rule.applies?.(facts) ?? true) || rule.holds(facts, event)) return false;
      return levelOf(id, event.policy) === 'block' && !(rule.kind === 'duty' && waived(facts).includes(id));
    });

  let last: { ids: readonly string[]; facts: Facts; event: Event; judgements: readonly Judgement[] } | undefined;
  /**
   * How the named rules stand on facts that already contain the event, if any. The last answer is remembered: whoever
   * judges an event and the guard of the chart ask the same, one after the other, of what never changes.
   */
  const judge = (ids: readonly string[], facts: Facts, event: Event): readonly Judgement[] => {
    if (last?.ids !== ids || last.facts !== facts || last.event !== event)
      last = { ids, facts, event, judgements: judged(ids, facts, event) };
    return last.judgements;
  };

  return {
    rules: rules as Record<string, Rule<Facts, Event>>,
    book,
    find,
    levelOf,
    judge,
    stopping,
    record,
    /** The event is taken only when all these hold. A misspelt id does not compile. */
    requires: (...ids: Id[]) => ({ type: 'requires' as const, params: { rules: [...everywhere, ...ids] } }),
    /** The same without the rules that stand everywhere: for leaving, resuming and payments. */
    requiresOnly: (...ids: Id[]) => ({ type: 'requires' as const, params: { rules: ids as string[] } }),
    guard: ({ context, event }: { context: Facts; event: Event }, params: Requirement): boolean =>
      judge(params.rules, record(context, event), event).every(({ stops }) => !stops),
    /** Persons who may not send an event that requires these rules. */
    barred: (ids: readonly string[], facts: Facts): string[] => [
      ...new Set(ids.flatMap((id) => find(id).bars?.(facts) ?? [])),
    ],
    /** The events that settle a rule in the present facts. */
    remedies: (id: string, facts: Facts): readonly string[] => {
      const { events } = find(id).remedy;
      return typeof events === 'function' ? events(facts) : events;
    },
  };
}

/** What the engine needs of a rulebook; only the machine itself, when it is drawn, asks for `requires`. */
export type Rulebook<Facts, Event extends Envelope> = Omit<
  ReturnType<typeof rulebook<Facts, Event, string>>,
  'requires' | 'requiresOnly'
>;
