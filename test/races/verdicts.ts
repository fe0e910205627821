// What the log of a process may hold, written down by hand from the regulations, and independently of the machines.

/** An entry of a log, as far as it says who decided what. */
export interface Entry {
  process: string;
  seq: number;
  type: string;
  by: string;
  onBehalfOf: string | null;
}

/** Orders and requisitions are told apart by their numbers: both know a review by procurement. */
type Kind = 'SO' | 'PR';

/** Something that is decided once each time it is asked. */
interface Matter {
  kind: Kind;
  name: string;
  asks: readonly string[];
  verdicts: readonly string[];
  /** Takes the question back without a verdict. */
  drops?: readonly string[];
}

const WITHDRAWALS = ['requester.withdraw', 'department.withdraw'];
const HAND_IN = ['requester.submit', 'requester.revise', 'department.revise'];
const ENTRY = ['sales.enter-order', 'clerk.enter-order', 'market.enter-order'];

const MATTERS: readonly Matter[] = [
  {
    kind: 'PR',
    name: 'the signature',
    asks: HAND_IN,
    verdicts: ['department.sign', 'department.return'],
    drops: WITHDRAWALS,
  },
  {
    kind: 'PR',
    name: 'the review of supply',
    asks: ['department.sign'],
    verdicts: ['procurement.review', 'procurement.return'],
    drops: WITHDRAWALS,
  },
  {
    kind: 'PR',
    name: 'the approval of the leader',
    asks: ['procurement.review'],
    verdicts: ['management.approve', 'management.reject'],
    drops: WITHDRAWALS,
  },
  { kind: 'PR', name: 'the purchase', asks: ['management.approve'], verdicts: ['procurement.order'] },
  {
    kind: 'PR',
    name: 'the correction of a requisition',
    asks: ['department.return', 'procurement.return'],
    verdicts: ['requester.revise', 'department.revise'],
    drops: WITHDRAWALS,
  },
  {
    kind: 'SO',
    name: 'the check of an entry',
    asks: [...ENTRY, 'sales.correct-entry'],
    verdicts: ['clerk.confirm-check', 'clerk.return-to-entry'],
  },
  {
    kind: 'SO',
    name: 'the correction of an entry',
    asks: ['clerk.return-to-entry'],
    verdicts: ['sales.correct-entry'],
  },
  { kind: 'SO', name: 'the review', asks: ['clerk.confirm-check', 'sales.amend'], verdicts: ['sales.pass-review'] },
  {
    kind: 'SO',
    name: 'the production plan',
    asks: ['production.submit-plan'],
    verdicts: ['clerk.approve-production-plan', 'clerk.return-production-plan'],
    drops: ['sales.amend'],
  },
  { kind: 'SO', name: 'a waiver', asks: ['management.request-waiver'], verdicts: ['management.approve-waiver'] },
];

/** After these nothing more is decided. */
const ENDS = [
  ...WITHDRAWALS,
  'management.reject',
  'procurement.order',
  'sales.decline',
  'management.cancel',
] as const satisfies string[];

/** Who decides had no hand in what he decides on. */
const EYES: readonly { kind: Kind; decides: string; after: readonly string[] }[] = [
  { kind: 'PR', decides: 'department.sign', after: HAND_IN },
  { kind: 'PR', decides: 'procurement.review', after: [...HAND_IN, 'department.sign'] },
  { kind: 'PR', decides: 'management.approve', after: [...HAND_IN, 'department.sign', 'procurement.review'] },
  { kind: 'SO', decides: 'sales.review', after: [...ENTRY, 'sales.amend', 'sales.correct-entry'] },
  { kind: 'SO', decides: 'clerk.approve-production-plan', after: ['production.submit-plan'] },
  { kind: 'SO', decides: 'management.approve-waiver', after: ['management.request-waiver'] },
];

const DECIDED = new Set([
  ...MATTERS.flatMap(({ kind, verdicts }) => verdicts.map((type) => `${kind} ${type}`)),
  ...ENDS.flatMap((type) => [`SO ${type}`, `PR ${type}`]),
]);
const isDecision = ({ process, type }: Pick<Entry, 'process' | 'type'>): boolean =>
  DECIDED.has(`${process.slice(0, 2)} ${type}`);

/** What is wrong with the log of one process. */
export function brokenVerdicts(entries: readonly Entry[]): string[] {
  const open = new Set<string>();
  const found: string[] = [];
  let ended: string | null = null;
  const kind = entries[0]?.process.slice(0, 2);
  const matters = MATTERS.filter((matter) => matter.kind === kind);
  for (const [index, { process, seq, type, ...actors }] of entries.entries()) {
    const at = `${process} ${seq} ${type}`;
    if (seq !== index + 1) found.push(`${at}: not entry ${index + 1}`);
    if (ended !== null && isDecision({ process, type })) found.push(`${at}: decided after ${ended}`);
    for (const { name, verdicts } of matters) {
      if (verdicts.includes(type) && !open.delete(name)) found.push(`${at}: a second verdict on ${name}`);
    }
    for (const { name, asks, drops = [] } of matters) {
      if (drops.includes(type)) open.delete(name);
      if (asks.includes(type)) open.add(name);
    }
    const before = entries.slice(0, index);
    for (const { after } of EYES.filter((eyes) => eyes.kind === kind && eyes.decides === type)) {
      const other = after
        .flatMap((asked) => before.findLast((entry) => entry.type === asked) ?? [])
        .find((entry) => sharesPerson(entry, actors));
      if (other) found.push(`${at}: by whoever did ${other.type}`);
    }
    if ((ENDS as readonly string[]).includes(type)) ended ??= type;
  }
  return found;
}

type Actors = Pick<Entry, 'by' | 'onBehalfOf'>;

const sharesPerson = (one: Actors, other: Actors): boolean =>
  [one.by, one.onBehalfOf].some((person) => person !== null && [other.by, other.onBehalfOf].includes(person));

/** One command of a race, and what it was answered. */
export interface Attempt {
  race: number;
  process: string;
  type: string;
  /** Sent with `If-Match`. */
  conditional: boolean;
  status: number;
  contentType: string;
  code: string | null;
  /** Of the process after it, when it was taken. */
  version: number | null;
}

const LOST = new Set(['transition-refused', 'unknown-event']);

/** What is wrong with the answers, and with the answers against the logs. */
export function brokenAnswers(attempts: readonly Attempt[], entries: readonly Entry[]): string[] {
  const logged = new Map(entries.map((entry) => [`${entry.process} ${entry.seq}`, entry.type]));
  const decided = entries.filter(isDecision);
  const taken = new Map<string, string>();
  const winners = new Map<number, number>();
  const found: string[] = [];
  for (const { race, process, type, conditional, status, contentType, code, version } of attempts) {
    const at = `race ${race}, ${process} ${type}`;
    if (status === 200 || status === 201) {
      const place = `${process} ${version}`;
      if (taken.has(place)) found.push(`${at}: answered as version ${version}, and so was ${taken.get(place)}`);
      taken.set(place, type);
      if (logged.get(place) !== type)
        found.push(`${at}: answered as version ${version}; the log has ${logged.get(place)}`);
      if (conditional) winners.set(race, (winners.get(race) ?? 0) + 1);
    } else if (!contentType.startsWith('application/problem+json')) {
      found.push(`${at}: ${status} ${contentType} is no problem`);
    } else if (!(status === 409 && LOST.has(code ?? '')) && !(conditional && status === 412)) {
      found.push(`${at}: ${status} ${code} is no answer for a loser`);
    }
  }
  for (const [race, count] of winners) {
    if (count > 1) found.push(`race ${race}: ${count} winners of one version`);
  }
  for (const { process, seq, type } of decided) {
    if (!taken.has(`${process} ${seq}`)) found.push(`${process} ${seq} ${type}: in the log, and nobody was told`);
  }
  return found;
}
