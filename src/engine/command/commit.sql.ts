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
  ['revision', 'integer', ({ after }) => after.revision],
  ['held', 'boolean', ({ after }) => after.held],
  ['due_on', 'date', ({ after }) => after.dueOn],
  ['waits', 'text', ({ after }) => json(after.waits)],
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

const KEY: readonly Column<Of<NonNullable<Change['idempotency']>>>[] = [
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

const BASE: Column<Of<ProcessWrite>> = ['base', 'integer', ({ base }) => base];
const itemOf = <Row>(): Column<Of<Row>> => ['item', 'integer', ({ item }) => item];

const names = <Row>(columns: readonly Column<Row>[]): string => columns.map(([name]) => name).join(', ');

/** Collects the clauses of one statement and the arrays that they take. */
class Clauses {
  readonly texts: string[] = [];
  readonly values: Buffer[] = [];

  take<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
    const first = this.values.length + 1;
    this.values.push(...arrays(columns, rows));
    return recordset(columns, first, 'n');
  }

  /** Inserts the rows of those changes whose numbers `among` holds. */
  insert<Row>(
    name: string,
    into: string,
    columns: readonly Column<Of<Row>>[],
    rows: readonly Of<Row>[],
    among: string,
  ): void {
    if (rows.length === 0) return;
    const from = this.take([itemOf<Row>(), ...columns], rows);
    this.texts.push(
      `${name} AS (INSERT INTO ${into} (${names(columns)}) SELECT ${columns.map((column) => typed(column, 'n')).join(', ')} ` +
        `FROM ${from} JOIN ${among} AS among ON among.item = n.item RETURNING ${columns[0][0]})`,
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
  const clauses = new Clauses();
  clauses.texts.push(
    entitled(
      clauses.take(
        RIGHT,
        numbered(({ rights }) => rights),
      ),
    ),
  );
  const kept: string[] = [];
  if (moved.length > 0) {
    const from = clauses.take([itemOf<ProcessWrite>(), BASE, ...PROCESS], moved);
    const set = PROCESS.filter(([name]) => !['id', 'kind', 'created_at'].includes(name));
    clauses.texts.push(
      `moved AS (UPDATE process p SET ${set.map((column) => `${column[0]} = ${typed(column, 'n')}`).join(', ')} ` +
        `FROM ${from} JOIN fit ON fit.item = n.item WHERE p.id = n.id AND p.version = n.base RETURNING n.item)`,
    );
    kept.push('SELECT item FROM moved');
  }
  if (started.length > 0) {
    clauses.insert('started', 'process', PROCESS, started, 'fit');
    const from = clauses.take([itemOf<ProcessWrite>(), PROCESS[0]], started);
    kept.push(`SELECT n.item FROM ${from} JOIN started s ON s.id = n.id`);
  }
  clauses.texts.push(
    `kept AS MATERIALIZED (SELECT item, count(*) AS moves FROM (${kept.join(' UNION ALL ')}) AS k GROUP BY item)`,
  );
  clauses.insert(
    'logged',
    'process_event',
    ENTRY,
    numbered(({ entries }) => entries),
    'kept',
  );
  clauses.insert(
    'told',
    'outbox',
    OUTBOX,
    numbered(({ outbox }) => outbox),
    'kept',
  );
  clauses.insert(
    'remembered',
    'idempotency',
    KEY,
    numbered(({ idempotency }) => (idempotency ? [idempotency] : [])),
    'kept',
  );
  const whole =
    changes.length === 1 ? `, all_or_nothing(coalesce(sum(moves), 0)::bigint, ${moved.length + started.length})` : '';
  const text =
    `WITH ${clauses.texts.join(',\n')}\nSELECT set_config('orders.kept', ` +
    `'{' || coalesce(string_agg(item::text, ','), '') || '}', true), pg_current_xact_id()::xid${whole} FROM kept`;
  return { name: nameOf(text), text, values: clauses.values };
}

/** One text for each combination of clauses; the number of rows makes no difference. */
const texts = new Map<string, string>();

function nameOf(text: string): string {
  const known = texts.get(text);
  if (known) return known;
  const name = statementName('process-write', text);
  texts.set(text, name);
  return name;
}
