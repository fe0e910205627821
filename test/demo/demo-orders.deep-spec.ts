import type { TestingModule } from '@nestjs/testing';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { textsAt } from '../../src/audit/blanking.js';
import { DatabaseModule } from '../../src/database/database.module.js';
import { DemoModule } from '../../src/demo/demo.module.js';
import { DemoOrders } from '../../src/demo/demo-orders.js';
import { orderExamples } from '../support/order-examples.js';
import { EngineeringModule } from '../../src/departments/engineering/engineering.module.js';
import { ProcurementModule } from '../../src/departments/procurement/procurement.module.js';
import { registeredProcesses } from '../../src/departments/processes.js';
import { SalesModule } from '../../src/departments/sales/sales.module.js';
import { demoPersonId, ensureDemoCompany } from '../../src/identity/demo-company.js';
import { CommandHandler } from '../../src/engine/command/command-handler.js';
import { ProcessModule } from '../../src/engine/engine.module.js';
import { Verifier } from '../../src/engine/audit/verify.js';
import { PERSONAL, personalIn } from '../audit/support/personal.js';
import type { TestDatabase } from '../support/database.js';
import { freshDatabase } from '../support/database.js';

let database: TestDatabase;
const opened: TestingModule[] = [];

/** A node of the product, without HTTP. */
async function start(): Promise<TestingModule> {
  const module = await Test.createTestingModule({
    imports: [
      DatabaseModule.forRoot({ ...database, embedded: true, close: async () => undefined }),
      ProcessModule.forRoot(registeredProcesses),
      SalesModule,
      EngineeringModule,
      ProcurementModule,
      DemoModule,
    ],
  }).compile();
  await module.init();
  await ensureDemoCompany(module.get(DataSource));
  opened.push(module);
  return module;
}

const rows = (module: TestingModule, query: string): Promise<object[]> => module.get(DataSource).query(query);

const STATES = `SELECT kind, state, count(*)::int AS "count" FROM process GROUP BY kind, state ORDER BY kind, state`;
const EVENTS = 'SELECT count(*)::int AS events FROM process_event';

const EVERY_STATE = [
  // Four are what the two released meetings have resolved, one is a plan of the leader.
  { kind: 'actions', state: 'assigned', count: 15 },
  ...['confirmed', 'declined', 'done', 'dropped', 'verified'].map((state) => ({ kind: 'actions', state, count: 1 })),
  { kind: 'appraisal-schemes', state: 'approved', count: 1 },
  { kind: 'appraisal-schemes', state: 'drafted', count: 1 },
  // Of the offices and clerks of the scheme that is in force.
  { kind: 'appraisals', state: 'closed', count: 1 },
  { kind: 'appraisals', state: 'fed-back', count: 1 },
  { kind: 'appraisals', state: 'open', count: 3 },
  { kind: 'appraisals', state: 'self-assessed', count: 1 },
  { kind: 'cases', state: 'assigned', count: 1 },
  { kind: 'cases', state: 'closed', count: 1 },
  { kind: 'cases', state: 'received', count: 1 },
  { kind: 'cases', state: 'solving', count: 1 },
  // Most are drafts of what customers are to be told of their orders.
  { kind: 'contacts', state: 'closed', count: 1 },
  { kind: 'contacts', state: 'open', count: 19 },
  { kind: 'customer-links', state: 'active', count: 1 },
  { kind: 'customer-links', state: 'revoked', count: 1 },
  { kind: 'customers', state: 'kept', count: 2 },
  { kind: 'customers', state: 'merge-proposed', count: 1 },
  { kind: 'customers', state: 'merged', count: 2 },
  { kind: 'customers', state: 'retired', count: 1 },
  { kind: 'customers', state: 'split-proposed', count: 1 },
  { kind: 'delivery-batches', state: 'delivered', count: 1 },
  { kind: 'delivery-batches', state: 'producing', count: 1 },
  { kind: 'duties', state: 'accepted', count: 1 },
  { kind: 'duties', state: 'due', count: 2 },
  { kind: 'duties', state: 'submitted', count: 1 },
  ...['applied', 'approved', 'lent', 'refused', 'returned'].map((state) => ({
    kind: 'file-accesses',
    state,
    count: 1,
  })),
  // Four are of orders that are over.
  { kind: 'files', state: 'collecting', count: 4 },
  { kind: 'files', state: 'handed-over', count: 1 },
  { kind: 'files', state: 'kept', count: 1 },
  { kind: 'handovers', state: 'done', count: 1 },
  { kind: 'handovers', state: 'listed', count: 1 },
  ...['accepted', 'declined', 'done', 'proposed'].map((state) => ({ kind: 'improvements', state, count: 1 })),
  { kind: 'issues', state: 'assigned', count: 2 },
  { kind: 'issues', state: 'raised', count: 1 },
  { kind: 'issues', state: 'solved', count: 1 },
  { kind: 'issues', state: 'solving', count: 1 },
  { kind: 'issues', state: 'verified', count: 1 },
  ...['done', 'down', 'due', 'registered', 'repaired', 'retired'].map((state) => ({
    kind: 'maintenance',
    state,
    count: 1,
  })),
  ...[
    'agenda-set',
    'called',
    'cancelled',
    'closed',
    'declined',
    'filed',
    'minutes-submitted',
    'open',
    'proposed',
    'released',
  ].map((state) => ({ kind: 'meetings', state, count: 1 })),
  ...['closed', 'consulting', 'effective'].map((state) => ({ kind: 'monthly-plans', state, count: 1 })),
  { kind: 'nonconformities', state: 'analysed', count: 1 },
  { kind: 'nonconformities', state: 'closed', count: 1 },
  { kind: 'nonconformities', state: 'corrective-action', count: 1 },
  { kind: 'nonconformities', state: 'found', count: 5 },
  { kind: 'nonconformities', state: 'rectified', count: 1 },
  ...['confirmed', 'contracting', 'evaluating', 'lost', 'quoted'].map((state) => ({
    kind: 'opportunities',
    state,
    count: 1,
  })),
  { kind: 'opportunities', state: 'registered', count: 2 },
  { kind: 'opportunities', state: 'won', count: 1 },
  { kind: 'orders', state: 'cancelled', count: 2 },
  { kind: 'orders', state: 'customer-accepted', count: 2 },
  { kind: 'orders', state: 'delivered', count: 2 },
  { kind: 'orders', state: 'inspected', count: 3 },
  { kind: 'orders', state: 'planned', count: 3 },
  { kind: 'orders', state: 'producing', count: 5 },
  { kind: 'orders', state: 'received', count: 9 },
  { kind: 'orders', state: 'reviewed', count: 4 },
  { kind: 'orders', state: 'settled', count: 3 },
  { kind: 'products', state: 'kept', count: 3 },
  { kind: 'products', state: 'merge-proposed', count: 1 },
  { kind: 'products', state: 'merged', count: 1 },
  { kind: 'products', state: 'retired', count: 1 },
  { kind: 'projects', state: 'underway', count: 1 },
  { kind: 'publishers', state: 'in-charge', count: 3 },
  ...['arrived', 'cancelled', 'drafted', 'placed'].map((state) => ({ kind: 'purchase-orders', state, count: 1 })),
  { kind: 'purchase-requisitions', state: 'approved', count: 1 },
  { kind: 'purchase-requisitions', state: 'awaiting-leader', count: 1 },
  { kind: 'purchase-requisitions', state: 'drafted', count: 5 },
  { kind: 'purchase-requisitions', state: 'ordered', count: 1 },
  { kind: 'purchase-requisitions', state: 'rejected', count: 1 },
  { kind: 'purchase-requisitions', state: 'returned', count: 1 },
  { kind: 'purchase-requisitions', state: 'signed', count: 1 },
  { kind: 'purchase-requisitions', state: 'submitted', count: 1 },
  { kind: 'purchase-requisitions', state: 'withdrawn', count: 2 },
  // Most are what the reviews of the orders and the evaluations of opportunities found.
  { kind: 'risks', state: 'accepted', count: 1 },
  { kind: 'risks', state: 'assessed', count: 1 },
  { kind: 'risks', state: 'closed', count: 1 },
  { kind: 'risks', state: 'identified', count: 34 },
  { kind: 'risks', state: 'treated', count: 1 },
  { kind: 'sales-channels', state: 'active', count: 2 },
  ...['candidate', 'ended'].map((state) => ({ kind: 'sales-channels', state, count: 1 })),
  ...['adjusted', 'drafted'].map((state) => ({ kind: 'sales-plans', state, count: 1 })),
  { kind: 'stock-items', state: 'dropped', count: 1 },
  { kind: 'stock-items', state: 'kept', count: 3 },
  ...['approved', 'candidate', 'eliminated', 'evaluated', 'preferred', 'rectifying'].map((state) => ({
    kind: 'suppliers',
    state,
    count: 1,
  })),
];

/** Events of any kind in which what a customer's people are called stands where no erasure finds it. */
async function outOfReach(module: TestingModule): Promise<string[]> {
  const events = (await rows(module, 'SELECT process_id AS process, type, data FROM process_event')) as {
    process: string;
    type: string;
    data: unknown;
  }[];
  return events.flatMap(({ process, type, data }) => {
    const reached = textsAt([{ data, reason: null }], PERSONAL);
    return personalIn(type, data).every((text) => reached.includes(text)) ? [] : [`${process} ${type}`];
  });
}

const CHECKED = { type: 'clerk.confirm-check', data: { complete: true, accurate: true, queries: [] } };

/** The order of which the demo tells nothing but that it came in. */
async function waiting(module: TestingModule): Promise<string> {
  const [{ no }] = (await rows(module, `SELECT order_no AS "no" FROM order_summary WHERE external_no = 'SO71782'`)) as {
    no: string;
  }[];
  return no;
}

beforeEach(async () => {
  database = await freshDatabase();
}, 120_000);
afterEach(async () => {
  for (const module of opened.splice(0)) await module.close();
  await database.drop();
});

describe('the demo', () => {
  it('has orders and requisitions in every state, each proved by its log; a second start adds nothing, nor to what somebody carries on with', async () => {
    const module = await start();
    await module.get(DemoOrders).fill();
    expect(await rows(module, STATES)).toEqual(EVERY_STATE);
    const events = await rows(module, EVENTS);
    for await (const { process, verified } of module.get(Verifier).all()) {
      expect({ process, verified }).toEqual({ process, verified: true });
    }
    expect(await outOfReach(module)).toEqual([]);
    await module.get(DemoOrders).fill();
    expect(await rows(module, EVENTS)).toEqual(events);
    // What somebody carries on with is his from then on.
    await module
      .get(CommandHandler)
      .send({ person: demoPersonId('clerk') }, { process: await waiting(module) }, { ...CHECKED, seen: 1 });
    const carriedOn = await rows(module, EVENTS);
    await module.get(DemoOrders).fill();
    expect(await rows(module, EVENTS)).toEqual(carriedOn);
  }, 120_000);

  it('goes on where a start was interrupted', async () => {
    const first = await start();
    first.get(DemoOrders).begin();
    await new Promise((resolve) => setTimeout(resolve, 700));
    await first.close();
    opened.splice(0);
    const second = await start();
    const interrupted = await rows(second, STATES);
    expect(interrupted).not.toEqual(EVERY_STATE);
    await second.get(DemoOrders).fill();
    expect(await rows(second, STATES)).toEqual(EVERY_STATE);
  }, 120_000);

  it('leaves alone a database in which somebody has begun with orders of his own', async () => {
    const module = await start();
    const sales = { person: demoPersonId('sales2') };
    const entry = { type: 'sales.enter-order', data: orderExamples['sales.enter-order'] };
    await module.get(CommandHandler).send(sales, { start: 'orders' }, entry);
    await module.get(DemoOrders).fill();
    expect(await rows(module, EVENTS)).toEqual([{ events: 1 }]);
  }, 120_000);
});
