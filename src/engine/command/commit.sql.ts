import { statementName } from '../../database/pool.js';
import type { Step } from '../../database/pipeline.js';
import type { Column } from '../../database/recordset.js';
import { arrays, arrayText, recordset, typed } from '../../database/recordset.js';
import type { ChainedEntry } from '../log/hash-chain.js';
import type { Change, OutboxRow, ProcessWrite } from './unit-of-work.js';

/** With the number of its change in the group. */
type Of<Row> = Row & { item: number };

const json = (value: unknown): string => JSON.stringify(value);

const PROCESS: readonly Column<Of<ProcessWrite>>[] = [
  ['id', 'text', ({ after }) => after.id],
  ['kind', 'text', ({ after }) => after.kind],
  ['machine_version', 'integer', ({ after }) => after.machineVersion],
  ['version', 'integer', ({ after }) => after.version],
  ['state', 'text', ({ after }) => after.state],
  ['value', 'text', ({ after }) => json(after.value)],
  ['facts', 'text', ({ facts }) => facts],
  ['facts_since', 'text', ({ since }) => since],
  ['revision', 'integer', ({ after }) => after.revision],
  ['held', 'boolean', ({ after }) => after.held],
  ['due_on', 'date', ({ after }) => after.dueOn],
  ['waits', 'text', ({ after }) => json(after.waits)],
  ['stopped', 'text', ({ after }) => json(after.stopped)],
  ['head', 'bytea', ({ after }) => after.head],
  ['created_at', 'timestamptz', ({ after }) => after.createdAt],
  ['state_since', 'timestamptz', ({ after }) => after.stateSince],
  ['updated_at', 'timestamptz', ({ after }) => after.updatedAt],
];

const ENTRY: readonly Column<Of<ChainedEntry>>[] = [
  ['process_id', 'text', ({ process }) => process],
  ['seq', 'integer', ({ seq }) => seq],
  ['kind', 'text', ({ kind }) => kind],
  ['type', 'text', ({ type }) => type],
  ['by_person', 'uuid', ({ by }) => by],
  ['on_behalf_of', 'uuid', ({ onBehalfOf }) => onBehalfOf],
  ['office', 'text', ({ office }) => office],
  ['data', 'jsonb', ({ data }) => json(data)],
  ['reason', 'text', ({ reason }) => reason],
  ['observed', 'jsonb', ({ observed }) => json(observed)],
  ['occurred_at', 'timestamptz', ({ occurredAt }) => occurredAt],
  ['recorded_at', 'timestamptz', ({ recordedAt }) => recordedAt],
  ['from_state', 'text', ({ from }) => from],
  ['to_state', 'text', ({ to }) => to],
  ['revision', 'integer', ({ revision }) => revision],
  ['machine_id', 'text', ({ machine }) => machine],
  ['machine_version', 'integer', ({ machineVersion }) => machineVersion],
  ['machine_hash', 'text', ({ machineHash }) => machineHash],
  ['policy_version', 'integer', ({ policyVersion }) => policyVersion],
  ['barred', 'uuid[]', ({ barred }) => arrayText(barred)],
  ['salt', 'bytea', ({ salt }) => salt],
  ['prev_hash', 'bytea', ({ prevHash }) => prevHash],
  ['hash', 'bytea', ({ hash }) => hash],
];

const OUTBOX: readonly Column<Of<OutboxRow>>[] = [
  ['process_id', 'text', ({ process }) => process],
  ['seq', 'integer', ({ seq }) => seq],
  ['consumer', 'text', ({ consumer }) => consumer],
  ['payload', 'jsonb', ({ payload }) => json(payload)],
];

type Key = NonNullable<Change['idempotency']>;

const KEY: readonly Column<Of<Key>>[] = [
  ['person_id', 'uuid', ({ person }) => person],
  ['key', 'text', ({ key }) => key],
  ['request_hash', 'bytea', ({ requestHash }) => requestHash],
  ['process_id', 'text', ({ process }) => process],
  ['seq', 'integer', ({ seq }) => seq],
];

const RIGHT: readonly Column<Of<Change['rights'][number]>>[] = [
  ['item', 'integer', ({ item }) => item],
  ['person', 'uuid', ({ person }) => person],
  ['version', 'integer', ({ version }) => version],
];

const itemOf = <Row>(): Column<Of<Row>> => ['item', 'integer', ({ item }) => item];

const [ID] = PROCESS;
/** What never changes in the life of a process. */
const FIXED = ['id', 'kind', 'created_at'];
const CHANGED = PROCESS.filter(([name]) => !FIXED.includes(name));
/** SQL: what a column will hold. Facts that are not written whole stay as they are, and cost nothing. */
const present = (column: Column<Of<ProcessWrite>>): string =>
  column[0] === 'facts' ? `coalesce(${typed(column, 'n')}, p.facts)` : typed(column, 'n');

const MOVED: readonly Column<Of<ProcessWrite>>[] = [
  itemOf<ProcessWrite>(),
  ['base', 'integer', ({ base }) => base],
  ID,
  ...CHANGED,
];
const STARTED: readonly Column<Of<ProcessWrite>>[] = [itemOf<ProcessWrite>(), ...PROCESS];
const STARTED_NUMBERS: readonly Column<Of<ProcessWrite>>[] = [itemOf<ProcessWrite>(), ID];
const LOGGED: readonly Column<Of<ChainedEntry>>[] = [itemOf<ChainedEntry>(), ...ENTRY];
const TOLD: readonly Column<Of<OutboxRow>>[] = [itemOf<OutboxRow>(), ...OUTBOX];
const REMEMBERED: readonly Column<Of<Key>>[] = [itemOf<Key>(), ...KEY];

const names = <Row>(columns: readonly Column<Row>[]): string => columns.map(([name]) => name).join(', ');

/** Which clauses a statement has. The number of rows makes no difference to it. */
interface Shape {
  moved: boolean;
  started: boolean;
  told: boolean;
  remembered: boolean;
  /** Of a change that is alone: how many processes it writes, or none of it is kept. Null in a group. */
  whole: number | null;
}

/** Collects the clauses of one statement, and counts the arrays that they take. */
class Clauses {
  readonly texts: string[] = [];
  private taken = 0;

  take<Row>(columns: readonly Column<Row>[]): string {
    const first = this.taken + 1;
    this.taken += columns.length;
    return recordset(columns, first, 'n');
  }

  /** Inserts the rows of those changes whose numbers `among` holds; the first column is the number. */
  insert<Row>(name: string, into: string, columns: readonly Column<Row>[], among: string): void {
    const [, ...own] = columns;
    this.texts.push(
      `${name} AS (INSERT INTO ${into} (${names(own)}) SELECT ${own.map((column) => typed(column, 'n')).join(', ')} ` +
        `FROM ${this.take(columns)} JOIN ${among} AS among ON among.item = n.item RETURNING ${own[0][0]})`,
    );
  }
}

/**
 * The persons whose rights still are what was read. The lock makes the comparison hold until the commit: whoever takes
 * a right away waits for the commands that already stand on it, and a command that comes after him waits, looks again
 * and finds itself overtaken. Locked in the order of their ids, as everybody does who changes rights.
 */
const entitled = (rights: string): string => `
  wanted AS MATERIALIZED (SELECT item, person::uuid AS person, version FROM ${rights}),
  entitled AS MATERIALIZED (
    SELECT id, rights_version FROM person WHERE id = ANY (ARRAY(SELECT person FROM wanted)) AND NOT disabled
    ORDER BY id FOR SHARE),
  fit AS MATERIALIZED (
    SELECT w.item FROM wanted w LEFT JOIN entitled e ON e.id = w.person AND e.rights_version = w.version
    GROUP BY w.item HAVING count(*) = count(e.id))`;

/** The text of a shape. It takes its arrays in the order in which `keeping` gives them. */
function textOf({ moved, started, told, remembered, whole }: Shape): string {
  const clauses = new Clauses();
  clauses.texts.push(entitled(clauses.take(RIGHT)));
  const kept: string[] = [];
  if (moved) {
    const set = CHANGED.map((column) => `${column[0]} = ${present(column)}`).join(', ');
    clauses.texts.push(
      `moved AS (UPDATE process p SET ${set} FROM ${clauses.take(MOVED)} JOIN fit ON fit.item = n.item ` +
        `WHERE p.id = n.id AND p.version = n.base RETURNING n.item)`,
    );
    kept.push('SELECT item FROM moved');
  }
  if (started) {
    clauses.insert('started', 'process', STARTED, 'fit');
    kept.push(`SELECT n.item FROM ${clauses.take(STARTED_NUMBERS)} JOIN started s ON s.id = n.id`);
  }
  clauses.texts.push(
    `kept AS MATERIALIZED (SELECT item, count(*) AS moves FROM (${kept.join(' UNION ALL ')}) AS k GROUP BY item)`,
  );
  clauses.insert('logged', 'process_event', LOGGED, 'kept');
  if (told) clauses.insert('told', 'outbox', TOLD, 'kept');
  if (remembered) clauses.insert('remembered', 'idempotency', REMEMBERED, 'kept');
  const verdict = whole === null ? '' : `, all_or_nothing(coalesce(sum(moves), 0)::bigint, ${whole})`;
  return (
    `WITH ${clauses.texts.join(',\n')}\nSELECT set_config('orders.kept', ` +
    `'{' || coalesce(string_agg(item::text, ','), '') || '}', true), pg_current_xact_id()::xid${verdict} FROM kept`
  );
}

/** Made once for each shape. */
const statements = new Map<string, Pick<Step, 'name' | 'text'>>();

function statementOf(shape: Shape): Pick<Step, 'name' | 'text'> {
  const { moved, started, told, remembered, whole } = shape;
  const key = `${moved} ${started} ${told} ${remembered} ${whole}`;
  let statement = statements.get(key);
  if (!statement) {
    const text = textOf(shape);
    statement = { name: statementName('process-write', text), text };
    statements.set(key, statement);
  }
  return statement;
}

/**
 * One statement that keeps a group of changes, each by itself: a change is kept if its process is still at the version
 * from which it was judged and all its rights still stand; log, outbox and key join those that were. It answers with the
 * numbers of the kept ones, which the statements after it in the same transaction go by, and with its transaction.
 * A change that is alone is kept whole, or P0409 is raised.
 */
export function keeping(changes: readonly Change[]): Step {
  const numbered = <Row extends object>(rows: (change: Change) => readonly Row[]): Of<Row>[] =>
    changes.flatMap((change, index) => rows(change).map((row) => ({ ...row, item: index + 1 })));
  const moved = numbered(({ processes }) => processes.filter(({ base }) => base > 0));
  const started = numbered(({ processes }) => processes.filter(({ base }) => base === 0));
  const told = numbered(({ outbox }) => outbox);
  const remembered = numbered(({ idempotency }) => (idempotency ? [idempotency] : []));
  const arraysIfAny = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Buffer[] =>
    rows.length > 0 ? arrays(columns, rows) : [];
  const statement = statementOf({
    moved: moved.length > 0,
    started: started.length > 0,
    told: told.length > 0,
    remembered: remembered.length > 0,
    whole: changes.length === 1 ? moved.length + started.length : null,
  });
  const values = [
    ...arrays(
      RIGHT,
      numbered(({ rights }) => rights),
    ),
    ...arraysIfAny(MOVED, moved),
    ...arraysIfAny(STARTED, started),
    ...arraysIfAny(STARTED_NUMBERS, started),
    ...arrays(
      LOGGED,
      numbered(({ entries }) => entries),
    ),
    ...arraysIfAny(TOLD, told),
    ...arraysIfAny(REMEMBERED, remembered),
  ];
  return { ...statement, values };
}
