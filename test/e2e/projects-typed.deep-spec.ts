import { each, oneWith } from '../support/company.js';
import { PROJECT_STARTED } from '../support/stretches.js';
import type { ProjectDesk } from './projects.desk.js';
import { openDesk } from './projects.desk.js';

// What is typed on an order beside its project.

const TESTS = [
  { item: 'A', kind: 'performance', result: 'pass' },
  { item: 'B', kind: 'inspection', result: 'pass' },
];

let desk: ProjectDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 120_000);
afterAll(() => desk?.company.close());

/** A project of an order, its design passed by quality and not released yet. */
async function reviewed(): Promise<string> {
  const order = await desk.enter();
  await desk.company.bring(order, ...PROJECT_STARTED);
  const tasks = ['sales2', 'market', 'engineering', 'production', 'quality'].map((username) =>
    desk.task(username.replace('2', ''), username, '任务'),
  );
  const opening = { type: 'sales.open-project', data: { order, name: '转台项目', tasks } };
  desk.no = (await desk.post('sales-head', opening)).body.no as string;
  await desk.sent('sales-head', 'sales.start-project');
  const reviewers = [{ office: 'quality', person: desk.ids.quality }];
  const design = { docNo: 'D', performance: '一', reliability: '二', maintainability: '三', reviewers };
  await desk.sent('engineering', 'engineering.submit-design', design);
  await desk.sent('quality', 'reviewers.review-design', { verdict: 'pass', findings: [] });
  return order;
}

/** A sample is made, tested and sent. */
async function sendSample(): Promise<void> {
  const sample = { sampleNo: 'S', quantity: 1, madeOn: '2026-03-02' };
  await desk.sent('engineering', 'engineering.make-sample', sample);
  await desk.sent('engineering', 'engineering.test-sample', { tests: TESTS });
  await desk.sent('engineering', 'engineering.submit-sample', { sentOn: sample.madeOn });
}

const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const word = () => ({ confirmedBy: '陈立', on: today() });
const offered = async (): Promise<unknown[]> => each((await desk.project()).offers, 'type');

it('is offered where the order does not take a step, and of a sample of its own the order hears nothing', async () => {
  const order = await reviewed();
  await desk.company.bring(order, 'clerk.hold');
  await desk.sent('engineering', 'engineering.release-design');
  expect(oneWith((await desk.project()).offers, 'type', 'engineering.pass-design-review')).toMatchObject({
    no: order,
    data: { reviewers: ['卫思敏'] },
  });
  await desk.company.bring(order, 'clerk.resume', 'engineering.pass-design-review', 'engineering.submit-sample');
  await sendSample();
  await desk.sent('sales', 'sales.confirm-sample', word());
  expect(await offered()).toEqual(expect.arrayContaining(['engineering.submit-sample', 'sales.confirm-sample']));
  expect((await desk.get('clerk', `/api/orders/${order}`)).sampleConfirmation).toBeNull();
  expect(await desk.sent('sales-head', 'sales.cancel-project', {}, '客户改期')).toMatchObject({ state: 'cancelled' });
  expect(await desk.get('market', `/api/processes/actions/AI-${desk.no}-2`)).toMatchObject({ state: 'dropped' });
});

it('is not told again: the project follows the word of the customer that was typed there', async () => {
  const order = await reviewed();
  await desk.sent('engineering', 'engineering.release-design');
  await sendSample();
  const typed = await desk.send('sales', `/api/orders/${order}`, 'sales.confirm-sample', word());
  expect(typed.status).toBe(200);
  const { version } = await desk.get('clerk', `/api/orders/${order}`);
  await desk.sent('sales', 'sales.confirm-sample', word());
  expect((await desk.get('clerk', `/api/orders/${order}`)).version).toBe(version);
  expect(await offered()).not.toContain('sales.confirm-sample');
  // He takes it back: both hear of it.
  await desk.sent('sales', 'sales.return-sample', { opinions: [{ text: '手柄偏低' }] }, '操作不便');
  expect((await desk.get('clerk', `/api/orders/${order}`)).sample).toMatchObject({ returned: '操作不便' });
});

it('lets nobody open two projects of an order, however close', async () => {
  const order = await desk.enter();
  await desk.company.bring(order, ...PROJECT_STARTED);
  const opening = { type: 'sales.open-project', data: { order, name: '转台项目', tasks: [] } };
  const both = await Promise.all(['sales-head', 'sales2'].map((by) => desk.post(by, opening)));
  expect(new Set(each(both, 'status'))).toEqual(new Set([201, 409]));
  const { items } = await desk.get('sales', `/api/departments/sales/projects?order=${order}`);
  expect(items).toHaveLength(1);
  const refused = both.find(({ status }) => status === 409);
  expect([['conflict'], ['PT-04']]).toContainEqual(
    refused?.body.unmet ? each(refused.body.unmet, 'rule') : [refused?.body.code],
  );
});
