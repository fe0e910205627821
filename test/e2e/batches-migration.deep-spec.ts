import { withBeside } from '../../machines/kit/beside.js';
import { orderV1, orderV2, orderV3 } from '../../machines/order/order.process.js';
import { DepartmentsModule } from '../../src/departments/departments.module.js';
import { registeredProcesses } from '../../src/departments/processes.js';
import { BATCHES, batchesOf, day, inParts, today } from '../support/batches.player.js';
import type { Answer, Company } from '../support/company.js';
import { each, oneWith, openCompany } from '../support/company.js';
import type { Engine } from '../support/engine.js';
import { openEngine } from '../support/engine.js';
import { orderExamples } from '../support/order-examples.js';
import { PLANNED, REVIEWED, STARTED } from '../support/stretches.js';

// An order that began before orders were delivered in batches: only the newest version divides it.

/** What that build knew of the data of events. */
const knownThen = Object.fromEntries(
  Object.entries(orderV3.schema).filter(([type]) => Object.hasOwn(withBeside(orderV3).events, type)),
);

let company: Company;
/** A node that still runs the build of before. */
let yesterday: Engine;
let no: string;
beforeAll(async () => {
  company = await openCompany();
  yesterday = await openEngine({
    database: company.database,
    versions: [orderV1, orderV2, { ...orderV3, schema: knownThen }],
    extra: registeredProcesses.slice(1),
    modules: [DepartmentsModule],
  });
  const { id } = await company.member('sales');
  const { lines, deliveryDate } = inParts(day(30), day(30));
  const plain = lines.map(({ deliveries: _parts, ...line }) => line);
  const data = { ...orderExamples['sales.enter-order'], lines: plain, deliveryDate };
  const entered = await yesterday.door.send({ person: id }, { start: 'orders' }, { type: 'sales.enter-order', data });
  no = entered.process.id;
}, 120_000);
afterAll(async () => {
  await yesterday?.module.close();
  await yesterday?.owner.end();
  await company?.close();
});

const { lines } = inParts(day(30), day(30), [day(12), '4'], [day(30), '6']);
const correct = async (): Promise<Answer> => {
  await company.send(no, 'clerk.return-to-entry', { reason: '分批交货' });
  return company.send(no, 'sales.correct-entry', { data: { changes: { lines } } });
};
const bringAsDated = (...types: readonly (typeof REVIEWED)[number][]) =>
  company.bring(
    no,
    ...types.map((type): (typeof REVIEWED)[number] | [(typeof REVIEWED)[number], object] =>
      type === 'sales.clear-delivery-date' ? [type, { ...orderExamples[type], date: day(30) }] : type,
    ),
  );

it('takes no parts while it is of an older version, and says so at the field', async () => {
  const refused = await correct();
  expect([refused.status, each(refused.body.errors, 'path')]).toEqual([
    422,
    ['data.changes.lines[0].deliveries', 'data.changes.lines[1].deliveries'],
  ]);
  const sales = await company.member('sales');
  const { body } = await sales.get(`/api/orders/${no}/next`);
  const { schema } = oneWith(body.events, 'type', 'sales.correct-entry');
  expect(schema.properties.changes.properties.lines.items.properties).not.toHaveProperty('deliveries');
});

it('is amended into batches once two people have brought it to the newest version', async () => {
  await company.bring(no, ['sales.correct-entry', { changes: { customerPo: 'PO-2' } }]);
  await bringAsDated(...REVIEWED);
  const consent = { by: '李强', on: today };
  const amend = () => company.send(no, 'sales.amend', { data: { changes: { lines }, customerConsent: consent } });
  expect((await amend()).status).toBe(422);
  const propose = { type: 'management.propose-migration', data: { toVersion: 4 }, reason: '新版流程' };
  const proposed = await (await company.member('manager')).post(`/api/orders/${no}/events`, propose);
  expect([proposed.status, proposed.text]).toEqual([200, expect.any(String)]);
  const approve = { type: 'management.approve-migration', data: { toVersion: 4 }, seen: proposed.body.version };
  const approved = await (await company.member('manager2')).post(`/api/orders/${no}/events`, approve);
  expect([approved.status, approved.body.machineVersion]).toEqual([200, 4]);
  const amended = await amend();
  expect([amended.status, amended.body.unmet]).toEqual([200, undefined]);
  await bringAsDated(...REVIEWED.filter((type) => type !== 'clerk.confirm-check'));
  await company.bring(no, ...PLANNED, ...STARTED);
  const batches = batchesOf(company, no);
  expect(await batches.states(2)).toEqual(['producing', 'producing', 'producing']);
  const clerk = await company.member('clerk');
  const { body } = await clerk.get(`${BATCHES}?about=${no}`);
  expect(body.items).toMatchObject([
    { no: batches.no(2), dueOn: day(30) },
    { no: batches.no(1), dueOn: day(12) },
  ]);
});
