import type { AnyStateMachine, StateValue } from 'xstate';
import type { Appointment } from './kit/appointment.js';
import type { Cadence } from './kit/cadences.js';
import type { DemoStory } from './kit/demo.js';
import type { NoticeRule } from './kit/notices.js';
import type { Offered } from './kit/offers.js';
import type { PaperDefinition } from './kit/papers.js';
import type { Shape } from './kit/schema.js';
import type { Secrets } from './kit/secrets.js';
import type { Origins, Suggestion } from './kit/suggestions.js';
import type { Threshold } from './kit/thresholds.js';
import type { Office } from './offices.js';
import type { Envelope, Language, Policy, Rule, Rulebook, Text } from './rulebook.js';
import type { Subject } from './subjects.js';

/** An office, or any. */
export type Sending = Office | 'any';

/** What the company knows of an event beside where it leads: who sends it, what it is called, when it is expected. */
export interface EventMeta<Facts> {
  /** The one office whose members may send it; it may depend on the facts. `any`: whoever is of one, and it is then his. */
  sender: Sending | ((facts: Facts) => Sending);
  /** Only these persons, or who stands in for them, whatever office they belong to by now. Null: whoever is of the office. */
  persons?: (facts: Facts) => readonly (string | null | undefined)[] | null;
  /** What those persons are called: the assignee, the host. */
  role?: Text;
  /** Only the head of that office. */
  head?: boolean;
  /** Sent by other processes and the product itself, never accepted from outside. */
  internal?: boolean;
  /** The event must say why. */
  reason?: boolean;
  label: Text;
  /** An approval or a signature: it names the version that it saw, and holds for what stood then. */
  decides?: boolean;
  /**
   * It brings the process on: what its rules miss is what everybody waits for. With a function, only while that is so:
   * what was assigned or stated once may be corrected, and nobody waits for a correction.
   */
  goal?: boolean | ((facts: Facts) => boolean);
  /** It is asked for every working day: one that has come answers that day's, and the next day's wait begins. */
  daily?: boolean;
  /** An answer that somebody waits for, although no goal's rule asks for it. */
  awaited?: (facts: Facts) => boolean;
}

/** What a transition starts or sends in other processes. Pure data, decided in the same transaction. */
export type FollowUp = { start: string; id: string; event: FollowUpEvent } | { send: string; event: FollowUpEvent };

interface FollowUpEvent {
  type: string;
  data: unknown;
  reason?: string;
  /** The version of the other process that was looked at: an approval there holds for what stood then. */
  seen?: number;
}

/** What is to be done outside of processes once the event is on record: told to a consumer of the outbox, in order, once. */
export interface Effect {
  consumer: string;
  payload: unknown;
}

/** An event as the log keeps it. */
export interface LoggedEvent extends Omit<Envelope, 'policy'> {
  type: string;
  data: unknown;
}

/** A goal on the straight way: the event that closes a stretch of work. */
export interface Goal<Facts> {
  event: string | ((facts: Facts) => string);
  /** The milestone within which it is sent. */
  within: string;
  reaches?: string;
  /** For goals that do not leave their milestone: whether this one is behind. */
  done?: (facts: Facts) => boolean;
  /** Whether it is sent to other processes, for which this one waits. */
  elsewhere?: (facts: Facts) => boolean;
}

/** Stands where the engine treats the facts and events of all processes alike. */
// oxlint-disable-next-line typescript/no-explicit-any -- `unknown` would not accept a machine's own types here
export type Erased = any;

/**
 * Events that are taken wherever a process is under way, beside its chart: no state knows of them, so that the charts of all
 * versions stay as they were drawn. They change what is known of a process, never where it stands.
 */
export interface Beside<Facts = Erased, Event extends Envelope = Erased> {
  events: Readonly<Record<string, EventMeta<Facts>>>;
  rules: Readonly<Record<string, Rule<Facts, Event>>>;
  /** Which rules each event asks. */
  offers: readonly { type: string; rules: string[] }[];
  /** What of the facts becomes different with the event recorded. Pure; it judges nothing. */
  changes: (facts: Facts, event: Event) => Partial<Facts>;
}

/** What of a process belongs to one person while it is open. */
export interface Belonging {
  /** As what it is his, named in the vocabulary of hand-overs: `clerk`, `assignee`. */
  role: string;
  person: string | null | undefined;
  /** Whoever takes it over belongs to this office. */
  office: Sending;
  /** The event of its kind by which it passes, with the new `person` as its data; else `handover.pass-on`. */
  by?: string;
  /** Who may not take it over: they have the other part, where it takes two. */
  not?: readonly (string | null | undefined)[];
}

/**
 * A process of the company on the one engine: its machine, its rules, its events.
 * The type parameters are erased where the engine treats all processes alike.
 */
export interface ProcessDefinition<Facts = Erased, Event extends Envelope = Erased, State extends string = string> {
  /** In URLs and the log, e.g. `orders`. */
  kind: string;
  /** What it is about: kinds of one subject stand together in menus. */
  subject: Subject;
  /** Of its business numbers, e.g. `SO`. */
  prefix: string;
  /** The database sequence that numbers them. */
  sequence: string;
  name: Text;
  /** What several of them are called in English, where that is not the name with an s. */
  plural?: string;
  /** Raised with every change of states, rules or reducers; a process stays on the version it started with. */
  version: number;
  machine: AnyStateMachine;
  rules: Rulebook<Facts, Event>;
  events: Record<string, EventMeta<Facts>>;
  /** The data of every event that is accepted from outside, in this version and those before. */
  schema: Readonly<Record<string, Shape>>;
  /** What of that a process of this version takes otherwise than one of the newest. */
  shapes?: Readonly<Record<string, Shape>>;
  /** One example of each. */
  examples: Readonly<Record<string, unknown>>;
  /** The events that start one, taken in the machine's initial state, which is never stored. */
  entry: readonly string[];
  /** The states in the company's words, in their order; the last ones are the ends. */
  milestones: readonly { state: State; name: Text; final?: boolean }[];
  /** By what people know a process beside its number, part by part: whose order, of what. It holds no secret. */
  titleOf: (facts: Facts) => readonly (string | null | undefined)[];
  /** The same in another language than the company's first, where words of the product are a part of it. */
  titleIn?: (facts: Facts, language: Language) => readonly (string | null | undefined)[];
  /** The people whom it is about, before the rest of its title; their names are no part of what is on record. Person ids. */
  titlePeople?: (facts: Facts) => readonly (string | null | undefined)[];
  /** The office that has asked for it: it sees what its own request costs. */
  requestedBy?: (facts: Facts) => Office | null;
  /** Who follows it until it is over: whoever has asked for it, or answers for it. Person ids. */
  followedBy: (facts: Facts) => readonly (string | null | undefined)[];
  /** What of it belongs to one person until it is over: it is handed over when he leaves. */
  belongsTo?: (facts: Facts) => readonly Belonging[];
  /** Events that are taken wherever it is under way, beside its chart. */
  beside?: Beside<Facts>;
  /** The numbers of other processes that it is about, or that have caused it. */
  about: (facts: Facts) => readonly (string | null | undefined)[];
  /** The numbers of other processes that have to come further before it does. */
  awaits?: (facts: Facts) => readonly string[];
  /** What it suggests to do in other processes, or to begin, on this day; it is only offered, never done by itself. */
  offers?: (facts: Facts, today?: string) => readonly Offered[];
  /** Which facts the data of its entry becomes; without it, facts of the same names. */
  draftOf?: (data: object) => object;
  /** What its answer shows of its facts; without it, the facts as they are. */
  viewOf?: (facts: Facts) => object;
  /** The office whose members the company may limit to the processes that are their own. */
  ownedBy?: Office;
  /** The kind that it is a part of: its number is that of the whole between its prefix and a number of its own. */
  partOf?: string;
  /** Kinds of processes that it causes, each with the name of their list in its answer. */
  causes?: Readonly<Record<string, string>>;
  /** Regions and the other states in the company's words; `parent.state` where a name means something else elsewhere. */
  stateNames: Readonly<Record<string, Text>>;
  milestoneOf: (standing: { value: StateValue; facts: Facts }) => string;
  /** What leads off the straight way, by event: the clause that foresees it; `rule`: that of the rule which its data names. */
  departures?: Readonly<Record<string, string>>;
  /** The goals on the straight way through the process, in order, and the milestone that each reaches. */
  road: readonly Goal<Facts>[];
  /** Due day and other figures by which lists sort: `YYYY-MM-DD` or null. */
  dueOn: (facts: Facts) => string | null;
  /** The day that was agreed, where `dueOn` ends before the process does: older builds kept it as due to the end. */
  agreedOn?: (facts: Facts) => string | null;
  /** What that day is called. */
  dueName: Text;
  revisionOf: (facts: Facts) => number;
  /** True while the process is on hold. */
  heldBy: (facts: Facts) => string | null;
  followUps: (before: Facts | null, event: LoggedEvent, after: Facts) => FollowUp[];
  /** What an event does outside of processes. */
  effects?: (event: LoggedEvent, after: Facts) => readonly Effect[];
  /** Who hears of what happens to it. The events may be of any version. */
  notices: readonly NoticeRule<Facts>[];
  /** What of its facts not everybody may see. */
  secrets: Secrets;
  /** What the form of an event begins with. */
  suggestions: Readonly<Record<string, Suggestion<Facts>>>;
  /** Where that comes from, for those events that begin with figures of other processes. */
  origins?: Readonly<Record<string, Origins<Facts>>>;
  /** Figures by which it is judged, and which the company sets. */
  thresholds: Readonly<Record<string, Threshold>>;
  /** What begins by itself unless the company decides otherwise, by name. */
  cadences?: Readonly<Record<string, Cadence>>;
  /** The papers that go with it. */
  papers?: readonly PaperDefinition[];
  /** When it takes place, where it is an appointment; null before that is known. */
  appointment?: (facts: Facts) => Appointment | null;
  /** Made-up courses of it, for the demo. */
  demo?: readonly DemoStory[];
  /** The facts of a process that comes from an older version, as this one keeps them; the same, where nothing is said. */
  takesOver?: (facts: Erased, from: number) => Facts;
  /** The versions after this one to which its processes may be brought; set by the engine. */
  newer?: readonly { definition: ProcessDefinition; hash: string }[];
  /** Events that are to be sent to it by themselves, and when. Once taken, they are no longer among these. */
  timers?: (facts: Facts, policy: Policy) => readonly { at: string; event: string }[];
  /** Who has to be named in the data of what recurs, each an office and a person: the product itself can be none of them. */
  recurringAsks?: Readonly<Record<string, readonly string[]>>;
  /** Events whose rules or follow-ups need to know of other processes, and by what names that is read. */
  observes?: Readonly<Record<string, string | readonly string[]>>;
}

export const isGoal = <Facts>({ goal = false }: Pick<EventMeta<Facts>, 'goal'>, facts: Facts): boolean =>
  typeof goal === 'function' ? goal(facts) : goal;

/** What several processes of a kind are called: a list of them, an entry of the menu. */
export const pluralOf = ({ name, plural }: Pick<ProcessDefinition, 'name' | 'plural'>): Text => ({
  ...name,
  en: plural ?? `${name.en}s`,
});

/** What a process's machine starts from. */
export interface ProcessInput {
  no: string;
}
