import { count, texts } from './kit/fields.js';
import type { DataOf } from './kit/schema.js';
import { NO_DATA, shapesWith } from './kit/shapes.js';
import type { Office } from './offices.js';
import type { Erased, EventMeta, ProcessDefinition } from './process.js';
import type { Envelope, Rule } from './rulebook.js';
import { rulebook } from './rulebook.js';
import { text } from './kit/text.js';

/**
 * How a process under way comes to a newer version of its machine: one person proposes it, another approves it, and the
 * log keeps both. This runs beside every chart, so that the older ones stay as they were drawn.
 */
export const PROPOSE = 'management.propose-migration';
export const APPROVE = 'management.approve-migration';
const REJECT = 'management.reject-migration';

const object = shapesWith({
  toVersion: text('转入版本', '轉入版本', 'To version'),
  targets: text('接续的状态', '接續的狀態', 'States to go on from'),
});

/** What is proposed, and what is approved: both name it, so that nobody approves something else than he was asked. */
const terms = object(
  'Terms',
  'The version, and the state to stand in for each one that it no longer has: `life.customer-accepted.transport.awaited`.',
  { toVersion: count({ min: 1, max: 10_000 }), 'targets?': texts({ max: 20 }) },
);

/** The data of the three events, whatever the kind of process. */
export const MIGRATION_SCHEMA = { [PROPOSE]: terms, [APPROVE]: terms, [REJECT]: NO_DATA };
export type MigrationData = DataOf<typeof MIGRATION_SCHEMA>;
export type MigrationTerms = MigrationData[typeof PROPOSE];

const exampleTerms = { toVersion: 2, targets: ['life.customer-accepted.transport.all-dispatched'] };
/** One example of each. */
export const migrationExamples: Readonly<MigrationData> = {
  [PROPOSE]: exampleTerms,
  [APPROVE]: exampleTerms,
  [REJECT]: {},
};

/** A proposal that nobody has decided on. It stands among the facts of the process until it is approved or rejected. */
export interface Proposal extends Pick<Envelope, 'by' | 'onBehalfOf' | 'at'> {
  toVersion: number;
  targets: string[];
}

/** What the facts of any process may hold beside those of its machine. */
interface Migrating {
  migration?: Proposal;
}

/** An event about a migration, and what the engine found out for it. */
type MigrationEvent = Envelope & { type: string; data: Partial<MigrationTerms> };

const OFFICE: Office = 'management';

const proposed = ({ migration }: Migrating): Proposal | undefined => migration;

export const MIGRATION_EVENTS: Readonly<Record<keyof MigrationData, EventMeta<Migrating>>> = {
  [PROPOSE]: {
    sender: OFFICE,
    reason: true,
    label: text('提议转入新版流程', '提議轉入新版流程', 'Propose the newer version'),
  },
  [APPROVE]: {
    sender: OFFICE,
    label: text('批准转入新版流程', '核准轉入新版流程', 'Approve the newer version'),
    awaited: (facts) => proposed(facts) !== undefined,
  },
  [REJECT]: {
    sender: OFFICE,
    reason: true,
    label: text('驳回转入新版流程', '駁回轉入新版流程', 'Reject the newer version'),
  },
};

export const isMigration = (type: string): type is keyof MigrationData => Object.hasOwn(MIGRATION_EVENTS, type);

/** Asked beforehand what would stand in the way: such an event has no data. */
const isQuestion = ({ at }: Envelope): boolean => at === '';

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((item) => other.includes(item));

type MigrationRule = Rule<Migrating, MigrationEvent>;

const gate = { clause: 'product', kind: 'gate', default: 'block', owner: OFFICE } as const;

/** What the engine finds when it tries the newer version, under this name among the event's figures: what does not fit, `;` between. */
export const UNFIT = 'migration.unfit';

const unfit = ({ observed }: MigrationEvent): string[] =>
  (observed[UNFIT] ?? '').split(';').filter((item) => item !== '');

/** The rules of a migration, beside those of every machine that has a newer version. */
const MIGRATION_RULES: Readonly<Record<string, MigrationRule>> = {
  'MG-01': {
    ...gate,
    sentence: text(
      '新版流程存在，并能从当前所处的状态接续',
      '新版流程存在，並能自目前所處的狀態接續',
      'The newer version exists and can go on from where the process stands.',
    ),
    remedy: {
      events: [PROPOSE],
      text: text(
        '请为列出的状态逐一选定新版中的状态，重新提议',
        '請為所列狀態逐一選定新版中的狀態，重新提議',
        'Management: choose a state of the newer version for each one named, and propose again.',
      ),
    },
    holds: (_facts, event) => unfit(event).length === 0,
    missing: (_facts, event) => unfit(event),
  },
  'MG-02': {
    ...gate,
    sentence: text('有待决定的转版提议', '有待決定的轉版提議', 'A migration is proposed and not yet decided on.'),
    remedy: {
      events: [PROPOSE],
      text: text('请先提议转入新版流程', '請先提議轉入新版流程', 'Management: propose the newer version first.'),
    },
    holds: (facts) => proposed(facts) !== undefined,
  },
  'MG-03': {
    ...gate,
    sentence: text(
      '批准的版本和状态与提议一致',
      '核准的版本與狀態與提議一致',
      'What is approved is what was proposed: the version and the states.',
    ),
    remedy: {
      events: [APPROVE],
      text: text('请按现有提议批准', '請依現有提議核准', 'Management: approve the proposal as it stands.'),
    },
    holds: (facts, event) => {
      const open = proposed(facts);
      if (!open || isQuestion(event)) return true;
      return event.data.toVersion === open.toVersion && same(event.data.targets ?? [], open.targets);
    },
  },
  'MG-04': {
    ...gate,
    sentence: text(
      '提议转版的人不批准该转版',
      '提議轉版者不核准該轉版',
      'Who proposed the migration does not approve it.',
    ),
    remedy: {
      events: [],
      text: text('请另一位公司领导批准', '請另一位公司領導核准', 'Management: another person approves.'),
    },
    bars: (facts) => barred(facts),
    holds: (facts, event) => !actors(event).some((person) => barred(facts).includes(person)),
  },
};

export const isMigrationRule = (id: string): boolean => Object.hasOwn(MIGRATION_RULES, id);

const actors = ({ by, onBehalfOf }: Pick<Envelope, 'by' | 'onBehalfOf'>): string[] =>
  onBehalfOf === null ? [by] : [by, onBehalfOf];

function barred(facts: Migrating): string[] {
  const open = proposed(facts);
  return open ? actors(open) : [];
}

/** Which rules each event asks. */
export const MIGRATION_OFFERS: readonly { type: keyof MigrationData; rules: string[] }[] = [
  { type: PROPOSE, rules: ['MG-01'] },
  { type: APPROVE, rules: ['MG-02', 'MG-01', 'MG-03', 'MG-04'] },
  { type: REJECT, rules: ['MG-02'] },
];

/** The facts with a proposal noted. A decision leaves it for the rules to see; `withoutProposal` then takes it away. */
export function noteMigration<Facts>(facts: Facts, { type, by, onBehalfOf, at, data }: MigrationEvent): Facts {
  if (type !== PROPOSE) return facts;
  const { toVersion = 0, targets = [] } = data;
  const migration: Proposal = { by, onBehalfOf, at, toVersion, targets };
  return { ...facts, migration };
}

/** The facts without a proposal: it was decided on. */
export function withoutProposal<Facts>(facts: Facts): Facts {
  const { migration: _decided, ...others } = facts as Facts & Migrating;
  return others as Facts;
}

/** A version that is not the newest: the same, and the three events of a migration with their rules beside its chart. */
export const leavable = (
  definition: ProcessDefinition,
  newer: NonNullable<ProcessDefinition['newer']>,
): ProcessDefinition => ({
  ...definition,
  newer,
  events: { ...definition.events, ...MIGRATION_EVENTS },
  rules: rulebook<Erased, Erased, string>({ ...definition.rules.rules, ...MIGRATION_RULES }, definition.rules.book),
});
