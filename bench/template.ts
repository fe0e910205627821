import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Entry } from '../machines/order/order.types.js';
import type { ProcessDefinition } from '../machines/process.js';
import type { Policy } from '../machines/rulebook.js';
import { orderedOf } from '../src/demo/ordered.js';
import { sceneOf, stepsOf } from '../src/demo/step.js';
import type { Part } from '../src/demo/step.js';
import { DEMO_PEOPLE, demoPersonId } from '../src/identity/demo-company.js';
import type { AppliedEvent } from '../src/engine/command/apply-event.js';
import { applyEvent } from '../src/engine/command/apply-event.js';
import { canonicalJson } from '../src/engine/log/canonical-json.js';
import type { ChainedEntry } from '../src/engine/log/hash-chain.js';
import { examine } from '../src/engine/command/command.js';
import type { Processes } from '../src/engine/processes.js';
import type { Projections } from '../src/engine/projections/projection.js';
import type { Sender } from '../src/engine/command/sender.js';
import type { ProjectionWriter } from '../src/engine/projections/projection-writer.js';
import type { StoredProcess } from '../src/engine/log/transition.js';
import { rowsOf } from '../src/engine/projections/rows.js';
import { bytes, field, row } from './copy-text.js';
import type { Pieces } from './pieces.js';
import { cut, HOLE, wordIn } from './pieces.js';

/** What a life is made with: the product's own engine. */
export interface Engine {
  /** The order of the version that they are loaded in. */
  order: ProcessDefinition;
  processes: Processes;
  reactions: Projections;
  tables: ProjectionWriter;
  dataSource: DataSource;
  policy: Policy;
}

/** One entry of the log, ready for the words of an order. */
export interface EntryPieces {
  /** What people wrote, as it is digested with the salt. */
  written: Pieces;
  /** The rest, as it is hashed with the entry before. */
  linked: Pieces;
  line: Pieces;
}

/** A life that was lived once, on one day; every order made of it is the same with other words. */
export interface Template {
  entries: EntryPieces[];
  process: Pieces;
  /** The rows of the read models, by table. */
  rows: ReadonlyMap<string, Pieces>;
}

const HOUR = 3_600_000;

/** A person of the demo company as the door would read him. */
function senderNamed(username: string): Sender {
  const person = DEMO_PEOPLE.find((one) => one.username === username);
  if (!person) throw new Error(`Nobody is called ${username}`);
  const { name, offices, headOf = [], permissions = [] } = person;
  return { id: demoPersonId(username), name, offices, headOf, permissions, rightsVersion: 1, standIns: [] };
}

/** An entry with words in its holes; quantities and prices differ between the days. */
export function entryOn(day: string, variant: number): Entry {
  const line = (number: 1 | 2, quantity: number, unitPrice: string) => ({
    line: number,
    productNo: wordIn(HOLE.products[number - 1]),
    description: wordIn(HOLE.descriptions[number - 1]),
    specification: 'P5',
    quantity: String(quantity),
    unit: '套',
    unitPrice,
  });
  return {
    class: 'standard',
    channel: 'written',
    customer: { name: wordIn(HOLE.customer), contact: wordIn(HOLE.contact), phone: '0512-62881234' },
    customerPo: wordIn(HOLE.po),
    currency: 'CNY',
    lines: [
      line(1, 4 + (variant % 57), '356.90'),
      ...(variant % 3 === 0 ? [] : [line(2, 12 + (variant % 31), '1280.00')]),
    ],
    deliveryPlace: '客户仓库',
    deliveryDate: new Date(Date.parse(day) + (20 + (variant % 70)) * 24 * HOUR).toISOString().slice(0, 10),
    paymentTerms: '月结30天',
    qualityRequirements: 'GB/T 307.1 P5级',
    packagingRequirements: '防锈油纸+木箱',
    specialRequirements: 'none',
    key: variant % 11 === 0,
    design: false,
    compared: true,
  };
}

const ENTRANT = 'sales';

/** Lives a life once, through the product's own examination, machine and reactions. */
export function liveOnce(engine: Engine, parts: readonly Part[], day: string, variant: number): Template {
  const { order } = engine;
  const no = wordIn(HOLE.no);
  const entry = entryOn(day, variant);
  const steps = stepsOf(parts, orderedOf(no, entry));
  const lived: AppliedEvent[] = [];
  const commands = [{ by: ENTRANT, type: 'sales.enter-order', data: () => entry, reason: undefined }, ...steps];
  for (const [index, { by, type, data, reason }] of commands.entries()) {
    const at = `${new Date(Date.parse(`${day}T01:00:00Z`) + index * 5 * HOUR).toISOString().slice(0, 14)}${wordIn(HOLE.moment)}Z`;
    const before: StoredProcess | null = lived.at(-1)?.after ?? null;
    const happening = examine(
      engine.processes,
      { type, data: data(sceneOf(orderedOf(no, entry), at)), reason, seen: before?.version },
      { definition: order, process: no, before, sender: senderNamed(by), now: at, policy: engine.policy },
    );
    const step = applyEvent(
      order,
      engine.processes.hash(order),
      before,
      { ...happening, salt: randomBytes(16) },
      engine.policy,
    );
    if (order.followUps(before?.facts ?? null, happening, step.after.facts).length > 0) {
      throw new Error(`${type} starts another process: the bench loads orders only`);
    }
    lived.push(step);
  }
  return {
    entries: lived.map((step) => entryPieces(step.entry)),
    process: cut(processLine(lived[lived.length - 1].after)),
    rows: linesOf(engine, rowsLeft(engine, lived)),
  };
}

const PROCESS_COLUMNS =
  'id, kind, machine_version, version, state, value, facts, revision, held, due_on, waits, stopped, head, created_at, state_since, updated_at';

const processLine = (after: StoredProcess): string =>
  row([
    field(after.id),
    field(after.kind),
    field(after.machineVersion),
    field(after.version),
    field(after.state),
    field(JSON.stringify(after.value)),
    field(JSON.stringify(after.facts)),
    field(after.revision),
    field(after.held),
    field(after.dueOn),
    field(JSON.stringify(after.waits)),
    field(JSON.stringify(after.stopped)),
    bytes(wordIn(HOLE.hash)),
    field(after.createdAt),
    field(after.stateSince),
    field(after.updatedAt),
  ]);

const ENTRY_COLUMNS =
  'process_id, seq, kind, type, by_person, on_behalf_of, office, data, reason, observed, occurred_at, recorded_at, ' +
  'from_state, to_state, revision, machine_id, machine_version, machine_hash, policy_version, barred, salt, prev_hash, hash';

function entryPieces(entry: ChainedEntry): EntryPieces {
  const { salt: _salt, written: _written, prevHash: _prevHash, hash: _hash, data, reason, ...linked } = entry;
  return {
    written: cut(canonicalJson({ data, reason })),
    linked: cut(canonicalJson({ ...linked, written: wordIn(HOLE.written) })),
    line: cut(
      row([
        field(entry.process),
        field(entry.seq),
        field(entry.kind),
        field(entry.type),
        field(entry.by),
        field(entry.onBehalfOf),
        field(entry.office),
        field(JSON.stringify(data)),
        field(reason),
        field(entry.observed),
        field(entry.occurredAt),
        field(entry.recordedAt),
        field(entry.from),
        field(entry.to),
        field(entry.revision),
        field(entry.machine),
        field(entry.machineVersion),
        field(entry.machineHash),
        field(entry.policyVersion),
        field(entry.barred, true),
        bytes(wordIn(HOLE.salt)),
        bytes(wordIn(HOLE.previous)),
        bytes(wordIn(HOLE.hash)),
      ]),
    ),
  };
}

/** What the reactions leave in each table at the end of a life. */
export function rowsLeft(
  { reactions, tables, dataSource }: Pick<Engine, 'reactions' | 'tables' | 'dataSource'>,
  lived: readonly Pick<AppliedEvent, 'before' | 'after' | 'transition' | 'clock'>[],
): Map<string, Record<string, unknown>[]> {
  const standing = new Map<string, Map<string, Record<string, unknown>>>();
  for (const step of lived) {
    // The lives are of long ago: were they due, what is measured would be reminders.
    const clock = { ...step.clock, before: null, after: null };
    for (const { table, removes, rows } of tables.rows(rowsOf(reactions, { ...step, clock }))) {
      const key = dataSource.getMetadata(table).primaryColumns.map(({ databaseName }) => databaseName);
      const kept = standing.get(table) ?? new Map<string, Record<string, unknown>>();
      standing.set(table, kept);
      for (const { values: written } of rows) {
        const name = canonicalJson(key.map((column) => written[column]));
        if (removes) kept.delete(name);
        else kept.set(name, written);
      }
    }
  }
  return new Map([...standing].map(([table, rows]) => [table, [...rows.values()]]));
}

/** These rows as lines of COPY. */
function linesOf({ dataSource }: Engine, rows: ReadonlyMap<string, Record<string, unknown>[]>): Map<string, Pieces> {
  return new Map(
    [...rows].map(([table, written]) => {
      const { columns } = dataSource.getMetadata(table);
      const line = (one: Record<string, unknown>): string =>
        row(columns.map(({ databaseName, isArray }) => field(one[databaseName], isArray)));
      return [table, cut(written.map(line).join(''))];
    }),
  );
}

/** The columns in which the lines of a table are written. */
export function columnsOf(dataSource: DataSource, table: string): string {
  if (table === 'process') return PROCESS_COLUMNS;
  if (table === 'process_event') return ENTRY_COLUMNS;
  return dataSource
    .getMetadata(table)
    .columns.map(({ databaseName }) => `"${databaseName}"`)
    .join(', ');
}
