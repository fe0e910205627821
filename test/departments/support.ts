import type { TestingModule } from '@nestjs/testing';
import type pg from 'pg';
import { DataSource, type ObjectLiteral } from 'typeorm';
import type { OrderEventType } from '../../machines/order/order.schema.js';
import { DepartmentsModule } from '../../src/departments/departments.module.js';
import { orderExamples } from '../support/order-examples.js';
import { requisitionExamples } from '../../machines/purchase-requisition/requisition.examples.js';
import { registeredProcesses } from '../../src/departments/processes.js';
import type { Page } from '../../src/identity/paging.js';
import type { Person } from '../../src/identity/person.js';
import type { List } from '../../src/read-models/list.js';
import { readList } from '../../src/read-models/list.js';
import { Rebuilder } from '../../src/engine/projections/rebuild.js';
import { PLANNED, REVIEWED, SHIPPED, STARTED } from '../support/stretches.js';
import type { Engine, EngineOptions } from '../support/engine.js';
import { openEngine } from '../support/engine.js';

/** One event of a story: its usual data with these changes, or all of it as given; by somebody in particular. */
export interface Told {
  type: OrderEventType;
  with?: object;
  data?: object;
  by?: string;
}
export type Step = OrderEventType | Told;

/** By whom, where the office's first member may not. */
const SENDERS: Partial<Record<OrderEventType, string>> = {
  'finance.settle': 'finance-2',
  'production.support-plan-change': 'production-head',
  'management.approve-waiver': 'management-2',
};

export { PLANNED, REVIEWED, STARTED };

export const INSPECTED: Step[] = [
  'production.report-progress',
  { type: 'production.report-progress', with: { line: 2, good: '40' } },
  'quality.record-in-process',
  'production.finish',
  'quality.pass-final',
];

export const DELIVERED: Step[] = [...SHIPPED, 'logistics.report-transit', 'logistics.hand-over'];

export const SETTLED: Step[] = [
  'finance.record-costs',
  'finance.issue-invoice',
  { type: 'finance.record-payment', with: { kind: 'balance', amount: '142000.00' } },
  'finance.reconcile',
  'finance.settle',
];

/** The departments on the one door, on a database of their own. */
export interface Company extends Engine {
  tell(no: string, ...steps: Step[]): Promise<void>;
  /** Market enters an order. */
  passOn(): Promise<string>;
  /** Asks for one thing at this price; answers with the requisition's number. */
  ask(amount: string, changes?: { currency?: string; by?: string }): Promise<string>;
  /** Sends an event to a requisition, by a member of this office. */
  requisition(no: string, type: string, data: object, by?: string): Promise<void>;
  /** Every row of every read model, as the database has it, by table. */
  readModels(): Promise<Record<string, object[]>>;
  rebuild(): Promise<void>;
  /** The first page of a list, as somebody of logistics sees it, or who is named. */
  list<Row extends ObjectLiteral>(definition: List<Row>, query?: object, reader?: string): Promise<Page<Row>>;
}

export async function openCompany(modules: EngineOptions['modules'] = []): Promise<Company> {
  const requisitions = registeredProcesses.slice(1);
  const engine = await openEngine({ extra: requisitions, modules: [DepartmentsModule, ...modules] });
  return Object.assign(engine, {
    tell: async (no: string, ...steps: Step[]) => {
      for (const step of steps) {
        const { type, with: changes, data, by } = typeof step === 'string' ? ({ type: step } as Told) : step;
        const usual = orderExamples[type];
        await engine.send(no, type, { data: data ?? { ...usual, ...changes }, by: by ?? SENDERS[type] });
      }
    },
    passOn: async () => {
      const type = 'market.enter-order';
      const person = await engine.person('market');
      const data = { ...orderExamples[type], original: await fileOf(engine, 'market') };
      return (await engine.door.send({ person }, { start: 'orders' }, { type, data })).process.id;
    },
    ask: async (amount: string, { currency = 'CNY', by = 'production' } = {}) => {
      const type = 'requester.submit';
      const items = requisitionExamples[type].items?.map((item) => ({
        ...item,
        amount,
        important: false,
        line: undefined,
      }));
      const data = JSON.parse(JSON.stringify({ department: 'production', currency, items })) as object;
      const person = await engine.person(by);
      return (await engine.door.send({ person }, { start: 'purchase-requisitions' }, { type, data })).process.id;
    },
    requisition: async (no: string, type: string, data: object, by = 'production') => {
      const person = await engine.person(by);
      const seen = await engine.present(no);
      await engine.door.send({ person }, { process: no }, { type, data, seen, reason: '情况如此' });
    },
    readModels: () => allRows(engine.owner, engine.module),
    list: async <Row extends ObjectLiteral>(definition: List<Row>, query = {}, reader = 'logistics') => {
      const person = { id: await engine.person(reader), offices: [reader], permissions: [], delegations: [] };
      const dataSource = engine.module.get(DataSource, { strict: false });
      return readList(dataSource, definition, query, person as unknown as Person);
    },
    rebuild: async () => void (await engine.module.get(Rebuilder).rebuild()),
  });
}

/** A file that this person has uploaded; of the bytes nobody asks here. */
export async function fileOf({ owner, person }: Pick<Engine, 'owner' | 'person'>, name: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO attachment (id, sha256, name, type, size, uploaded_by)
     VALUES (gen_random_uuid(), sha256('original'), 'order.pdf', 'application/pdf', 8, $1) RETURNING id`,
    [await person(name)],
  );
  return rows[0].id;
}

async function allRows(owner: pg.Pool, module: TestingModule): Promise<Record<string, object[]>> {
  const tables = module.get(Rebuilder).readModels();
  const rows = tables.map(async (table) => {
    const found = await owner.query<{ row: object }>(
      `SELECT to_jsonb(t) AS row FROM "${table}" t ORDER BY to_jsonb(t)::text`,
    );
    return [table, found.rows.map(({ row }) => row)] as const;
  });
  return Object.fromEntries(await Promise.all(rows));
}
