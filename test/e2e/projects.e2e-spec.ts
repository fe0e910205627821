import type { Untyped } from '../support/company.js';
import { each, oneWith } from '../support/company.js';
import { orderExamples } from '../support/order-examples.js';
import { PROJECT_STARTED } from '../support/stretches.js';
import type { ProjectDesk } from './projects.desk.js';
import { openDesk, PROJECTS } from './projects.desk.js';

let desk: ProjectDesk;
let order: string;

const orderOf = (): Promise<Untyped> => desk.get('clerk', `/api/orders/${order}`);
const waitsFor = async (by: string): Promise<unknown[]> => {
  const { items } = await desk.get(by, '/api/inbox?limit=200');
  return each(
    (items as Untyped[]).filter((item) => item.process === desk.no),
    'event',
  );
};

beforeAll(async () => {
  desk = await openDesk();
  order = await desk.enter();
  await desk.company.bring(order, ...PROJECT_STARTED.slice(0, -1));
}, 120_000);
afterAll(() => desk?.company.close());

it('is offered by a project order once its kickoff was held, and opened once', async () => {
  const early = { type: 'sales.open-project', data: { order, name: '转台项目', tasks: [] } };
  const refusal = await desk.post('sales-head', early);
  expect([refusal.status, refusal.body.unmet]).toMatchObject([409, [{ rule: 'PT-04', missing: ['kickoff'] }]]);
  expect(oneWith((await orderOf()).offers, 'start', 'projects')).toBeUndefined();

  await desk.company.bring(order, 'sales.hold-kickoff');
  const offer = oneWith((await orderOf()).offers, 'start', 'projects');
  expect(offer).toMatchObject({ label: '项目立项', data: { order } });
  const tasks = [
    desk.task('sales', 'sales2', '确认涂装方案'),
    desk.task('market', 'market', '竞品资料'),
    desk.task('engineering', 'engineering', '设计与制样'),
  ];
  const opening = { type: offer.type as string, data: { ...offer.data, tasks } };
  const bad = { ...opening, data: { ...opening.data, tasks: [{ ...tasks[0], dueOn: 'soon' }] } };
  const wrong = await desk.post('sales-head', bad);
  expect([wrong.status, each(wrong.body.errors, 'path')]).toEqual([422, ['data.tasks[0].dueOn']]);
  expect((await desk.post('engineering', opening)).status).toBe(403);
  const opened = await desk.post('sales-head', opening);
  expect([opened.status, opened.body.unmet]).toEqual([201, undefined]);
  desk.no = opened.body.no as string;
  expect(opened.body).toMatchObject({ state: 'opened', dueOn: orderExamples['sales.hold-kickoff'].milestones[1].on });

  const again = await desk.post('sales-head', opening);
  expect(again.body.unmet).toMatchObject([{ rule: 'PT-04', missing: [`record:${desk.no}`] }]);
  const after = await orderOf();
  expect(oneWith(after.offers, 'start', 'projects')).toBeUndefined();
  expect(each(after.related, 'no')).toContain(desk.no);
});

it('starts when every department has given its tasks, each of them an action (PT-01)', async () => {
  expect(await desk.refused('sales-head', 'sales.start-project')).toEqual([409, ['PT-01']]);
  expect(await waitsFor('production-head')).toEqual(['production.assign-tasks']);
  const making = { tasks: [desk.own('production', '试制工艺')] };
  // A task is its head's to give, and of his own department.
  expect((await desk.send('production', `${PROJECTS}/${desk.no}`, 'production.assign-tasks', making)).status).toBe(403);
  expect((await desk.send('quality2', `${PROJECTS}/${desk.no}`, 'production.assign-tasks', making)).status).toBe(403);
  await desk.sent('production-head', 'production.assign-tasks', making);
  await desk.sent('quality2', 'quality.assign-tasks', { tasks: [desk.own('quality', '检验方案')] });
  expect(await desk.sent('sales-head', 'sales.start-project')).toMatchObject({ state: 'underway' });
  const action = await desk.get('market', `/api/processes/actions/AI-${desk.no}-2`);
  expect(action).toMatchObject({
    state: 'assigned',
    facts: { person: desk.ids.market, partOf: desk.no, orders: [order] },
  });
  expect(action.facts.content).toBe('竞品资料\n符合技术协议');
  expect(each((await desk.project()).actions, 'no')).toHaveLength(5);
  const listed = async (query: string): Promise<unknown[]> =>
    (await desk.get('engineering', `/api/departments/sales/projects?${query}`)).items as unknown[];
  const row = { no: desk.no, orderNo: order, design: 'designing', sample: 'waiting', openTasks: 5, unplanned: 5 };
  expect(await listed('sample=submitted')).toEqual([]);
  expect(await listed(`order=${order}`)).toMatchObject([row]);
  expect(await listed('design=designing&unplanned=true')).toMatchObject([row]);
  expect((await desk.get('sales', '/api/departments/sales/projects?mine=true')).items).toEqual([]);
});

it('has its people plan their tasks, and hears when they are done', async () => {
  expect(await waitsFor('market')).toEqual(['person.submit-work-plan']);
  expect(await waitsFor('finance')).toEqual([]);
  const plan = (one: string) => ({ task: one, steps: [{ work: '收集', on: '2099-03-30' }] });
  expect((await desk.send('finance', `${PROJECTS}/${desk.no}`, 'person.submit-work-plan', plan('T2'))).status).toBe(
    403,
  );
  expect(await desk.refused('market', 'person.submit-work-plan', plan('T1'))).toEqual([409, ['PT-07']]);
  const people = ['sales2', 'market', 'engineering', 'production', 'quality'];
  for (const [index, by] of people.entries()) await desk.sent(by, 'person.submit-work-plan', plan(`T${index + 1}`));
  expect((await desk.project()).value.tasks).toBe('working');
  const moved = { dueOn: '2099-05-01' };
  await desk.send('sales-head', `/api/processes/actions/AI-${desk.no}-3`, 'assigner.move-date', moved, '材料晚到');
  expect((await desk.project()).facts.tasks[2]).toMatchObject({ task: 'T3', ...moved });
  const verifiers = ['sales-head', 'sales-head', 'sales-head', 'production-head', 'quality2'];
  for (const [index, by] of people.entries()) {
    const path = `/api/processes/actions/AI-${desk.no}-${index + 1}`;
    await desk.send(by, path, 'assignee.confirm-action');
    await desk.send(by, path, 'assignee.report-done', { evidence: '资料已归档' });
    expect((await desk.send(verifiers[index], path, 'verifier.verify-action')).status).toBe(200);
  }
  expect((await desk.project()).value).toMatchObject({ tasks: 'done', design: 'designing' });
});

it('has its design reviewed by others, mended and released, and the order hears of it (PT-02, PT-03)', async () => {
  const reviewers = [
    { office: 'quality', person: desk.ids.quality },
    { office: 'production', person: desk.ids.production },
  ];
  const design = {
    docNo: 'DWG-RT250-A',
    performance: '承载 2 t',
    reliability: '5000 h',
    maintainability: '轴承可更换',
    reviewers,
  };
  const himself = [...reviewers, { office: 'engineering', person: desk.ids.engineering }];
  expect(await desk.refused('engineering', 'engineering.submit-design', { ...design, reviewers: himself })).toEqual([
    409,
    ['PT-09'],
  ]);
  await desk.sent('engineering', 'engineering.submit-design', design);
  const pass = { verdict: 'pass', findings: [] };
  expect((await desk.send('quality2', `${PROJECTS}/${desk.no}`, 'reviewers.review-design', pass)).status).toBe(403);
  expect(await waitsFor('quality')).toEqual(['reviewers.review-design']);
  await desk.sent('quality', 'reviewers.review-design', { ...pass, findings: [{ text: '圆角偏小' }] });
  expect(await desk.refused('engineering', 'engineering.release-design')).toEqual([409, ['PT-03', 'PT-09']]);
  await desk.sent('production', 'reviewers.review-design', pass);
  await desk.sent('engineering', 'engineering.fix-findings', { findings: [{ finding: 'F1', measure: '改为 R6' }] });
  expect(await waitsFor('quality')).toEqual(['finder.confirm-fix']);
  await desk.sent('quality', 'finder.confirm-fix', { finding: 'F1', mended: true });
  expect((await orderOf()).designReview).toBeNull();
  await desk.sent('engineering', 'engineering.release-design');
  expect((await orderOf()).designReview).toMatchObject({ reviewers: ['卫思敏', '郑大勇'] });
});

it('has its sample tested, mended, bettered and confirmed, and the order with it', async () => {
  const tests = [
    { item: '定位精度', kind: 'performance', result: 'pass' },
    { item: '外观', kind: 'inspection', result: 'fail' },
  ];
  const sample = { sampleNo: 'S-1', quantity: 1, madeOn: '2026-03-02' };
  const today = { sentOn: sample.madeOn };
  await desk.sent('engineering', 'engineering.make-sample', sample);
  await desk.sent('engineering', 'engineering.test-sample', { tests });
  expect(await desk.refused('engineering', 'engineering.submit-sample', today)).toEqual([409, ['PT-03', 'PT-10']]);
  await desk.sent('engineering', 'engineering.fix-findings', { findings: [{ finding: 'F2', measure: '重新喷涂' }] });
  await desk.sent('engineering', 'engineering.test-sample', { tests: [{ ...tests[1], result: 'pass' }] });
  await desk.sent('engineering', 'engineering.submit-sample', today);
  expect((await orderOf()).sample).toMatchObject({ tests: [{ item: '定位精度', result: 'pass' }, { item: '外观' }] });

  const opinions = { opinions: [{ text: '手柄偏低' }] };
  await desk.sent('sales', 'sales.return-sample', opinions, '操作不便');
  expect((await orderOf()).sample).toMatchObject({ returned: '操作不便' });
  expect(await desk.refused('engineering', 'engineering.make-sample', { ...sample, sampleNo: 'S-2' })).toEqual([
    409,
    ['PT-03'],
  ]);
  await desk.sent('engineering', 'engineering.fix-findings', { findings: [{ finding: 'F3', measure: '上移 80 mm' }] });
  await desk.sent('sales', 'finder.confirm-fix', { finding: 'F3', mended: true });
  await desk.sent('engineering', 'engineering.make-sample', { ...sample, sampleNo: 'S-2' });
  await desk.sent('engineering', 'engineering.test-sample', {
    tests: tests.map((one) => ({ ...one, result: 'pass' })),
  });
  await desk.sent('engineering', 'engineering.submit-sample', today);

  expect(await desk.refused('sales-head', 'sales.complete-project')).toEqual([409, ['PT-11']]);
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  await desk.sent('sales', 'sales.confirm-sample', { confirmedBy: '陈立', on: day });
  expect((await orderOf()).sampleConfirmation).toMatchObject({ confirmedBy: '陈立', on: day });
  // Whoever does not deal with the customer's people is not told who they are.
  expect((await desk.project('sales')).facts.sample.confirmed.confirmedBy).toBe('陈立');
  expect((await desk.project('production')).facts.sample.confirmed).not.toHaveProperty('confirmedBy');
});

it('is completed; its log proves it, and its sheet can be printed', async () => {
  expect(await desk.sent('sales-head', 'sales.complete-project')).toMatchObject({ state: 'completed' });
  for (const path of [`${PROJECTS}/${desk.no}`, `/api/orders/${order}`])
    expect(await desk.get('auditor', `${path}/verify`)).toMatchObject({ verified: true });
  const sheet = await (await desk.company.member('engineering')).get(`${PROJECTS}/${desk.no}/papers/sheet.pdf`);
  expect(sheet.status).toBe(200);
  const release = oneWith((await desk.get('clerk', `/api/orders/${order}/next`)).events, 'type', 'clerk.release');
  expect(oneWith(release.rules, 'rule', 'PL-17')).toMatchObject({ met: true });
});
