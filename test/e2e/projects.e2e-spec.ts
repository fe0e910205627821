import type { Answer, Company, Untyped } from '../support/company.js';
import { each, oneWith, openCompany } from '../support/company.js';
import { orderExamples } from '../support/order-examples.js';
import { PROJECT_STARTED } from '../support/stretches.js';

const PROJECTS = '/api/processes/projects';

let company: Company;
let order: string;
let no: string;
const ids: Record<string, string> = {};

const get = async (by: string, path: string): Promise<Untyped> => (await (await company.member(by)).get(path)).body;
const projectOf = (by = 'sales-head'): Promise<Untyped> => get(by, `${PROJECTS}/${no}`);
const orderOf = (): Promise<Untyped> => get('clerk', `/api/orders/${order}`);
const post = async (by: string, body: object): Promise<Answer> => (await company.member(by)).post(PROJECTS, body);
/** Sent by somebody who has just looked at it. */
async function send(by: string, path: string, type: string, data: object = {}, reason?: string): Promise<Answer> {
  const { version } = await get(by, path);
  const body = { type, data, seen: version, ...(reason && { reason }) };
  return (await company.member(by)).post(`${path}/events`, body);
}
async function sent(by: string, type: string, data: object = {}, reason?: string): Promise<Untyped> {
  const answer = await send(by, `${PROJECTS}/${no}`, type, data, reason);
  expect([type, answer.status, answer.body.unmet ?? answer.body.detail]).toEqual([type, 200, undefined]);
  return answer.body;
}
const refused = async (...[by, type, data]: Parameters<typeof sent>): Promise<unknown[]> => {
  const { status, body } = await send(by, `${PROJECTS}/${no}`, type, data);
  return [status, each((body.unmet ?? []) as object[], 'rule')];
};
const waitsFor = async (by: string): Promise<unknown[]> => {
  const { items } = await get(by, '/api/inbox?limit=200');
  return each(
    (items as Untyped[]).filter((item) => item.process === no),
    'event',
  );
};

const own = (username: string, content: string) => ({
  content,
  person: ids[username],
  dueOn: '2099-04-10',
  quality: '符合技术协议',
});
const task = (office: string, username: string, content: string) => ({ ...own(username, content), office });

beforeAll(async () => {
  company = await openCompany();
  for (const username of ['sales2', 'market', 'engineering', 'production', 'quality', 'quality2'])
    ids[username] = (await get(username, '/api/auth/me')).person.id as string;
  order = await company.enter({ ...orderExamples['sales.enter-order'], class: 'project', design: true });
  await company.bring(order, ...PROJECT_STARTED.slice(0, -1));
}, 120_000);
afterAll(() => company?.close());

it('is offered by a project order once its kickoff was held, and opened once', async () => {
  const early = { type: 'sales.open-project', data: { order, name: '转台项目', tasks: [] } };
  const refusal = await post('sales-head', early);
  expect([refusal.status, refusal.body.unmet]).toMatchObject([409, [{ rule: 'PT-04', missing: ['kickoff'] }]]);
  expect(oneWith((await orderOf()).offers, 'start', 'projects')).toBeUndefined();

  await company.bring(order, 'sales.hold-kickoff');
  const offer = oneWith((await orderOf()).offers, 'start', 'projects');
  expect(offer).toMatchObject({ label: '项目立项', data: { order } });
  const tasks = [
    task('sales', 'sales2', '确认涂装方案'),
    task('market', 'market', '竞品资料'),
    task('engineering', 'engineering', '设计与制样'),
  ];
  const opening = { type: offer.type as string, data: { ...offer.data, tasks } };
  const bad = { ...opening, data: { ...opening.data, tasks: [{ ...tasks[0], dueOn: 'soon' }] } };
  const wrong = await post('sales-head', bad);
  expect([wrong.status, each(wrong.body.errors, 'path')]).toEqual([422, ['data.tasks[0].dueOn']]);
  expect((await post('engineering', opening)).status).toBe(403);
  const opened = await post('sales-head', opening);
  expect([opened.status, opened.body.unmet]).toEqual([201, undefined]);
  no = opened.body.no as string;
  expect(opened.body).toMatchObject({ state: 'opened', dueOn: orderExamples['sales.hold-kickoff'].milestones[1].on });

  const again = await post('sales-head', opening);
  expect(again.body.unmet).toMatchObject([{ rule: 'PT-04', missing: [`record:${no}`] }]);
  const after = await orderOf();
  expect(oneWith(after.offers, 'start', 'projects')).toBeUndefined();
  expect(each(after.related, 'no')).toContain(no);
});

it('starts when every department has given its tasks, each of them an action (PT-01)', async () => {
  expect(await refused('sales-head', 'sales.start-project')).toEqual([409, ['PT-01']]);
  expect(await waitsFor('production-head')).toEqual(['production.assign-tasks']);
  const making = { tasks: [own('production', '试制工艺')] };
  // A task is its head's to give, and of his own department.
  expect((await send('production', `${PROJECTS}/${no}`, 'production.assign-tasks', making)).status).toBe(403);
  expect((await send('quality2', `${PROJECTS}/${no}`, 'production.assign-tasks', making)).status).toBe(403);
  await sent('production-head', 'production.assign-tasks', making);
  await sent('quality2', 'quality.assign-tasks', { tasks: [own('quality', '检验方案')] });
  expect(await sent('sales-head', 'sales.start-project')).toMatchObject({ state: 'underway' });
  const action = await get('market', `/api/processes/actions/AI-${no}-2`);
  expect(action).toMatchObject({ state: 'assigned', facts: { person: ids.market, partOf: no, orders: [order] } });
  expect(action.facts.content).toBe('竞品资料\n符合技术协议');
  expect(each((await projectOf()).actions, 'no')).toHaveLength(5);
  const listed = async (query: string): Promise<unknown[]> =>
    (await get('engineering', `/api/departments/sales/projects?${query}`)).items as unknown[];
  const row = { no, orderNo: order, design: 'designing', sample: 'waiting', openTasks: 5, unplanned: 5 };
  expect(await listed('sample=submitted')).toEqual([]);
  expect(await listed(`order=${order}`)).toMatchObject([row]);
  expect(await listed('design=designing&unplanned=true')).toMatchObject([row]);
  expect((await get('sales', '/api/departments/sales/projects?mine=true')).items).toEqual([]);
});

it('has its people plan their tasks, and hears when they are done', async () => {
  expect(await waitsFor('market')).toEqual(['person.submit-work-plan']);
  expect(await waitsFor('finance')).toEqual([]);
  const plan = (one: string) => ({ task: one, steps: [{ work: '收集', on: '2099-03-30' }] });
  expect((await send('finance', `${PROJECTS}/${no}`, 'person.submit-work-plan', plan('T2'))).status).toBe(403);
  expect(await refused('market', 'person.submit-work-plan', plan('T1'))).toEqual([409, ['PT-07']]);
  const people = ['sales2', 'market', 'engineering', 'production', 'quality'];
  for (const [index, by] of people.entries()) await sent(by, 'person.submit-work-plan', plan(`T${index + 1}`));
  expect((await projectOf()).value.tasks).toBe('working');
  const moved = { dueOn: '2099-05-01' };
  await send('sales-head', `/api/processes/actions/AI-${no}-3`, 'assigner.move-date', moved, '材料晚到');
  expect((await projectOf()).facts.tasks[2]).toMatchObject({ task: 'T3', ...moved });
  const verifiers = ['sales-head', 'sales-head', 'sales-head', 'production-head', 'quality2'];
  for (const [index, by] of people.entries()) {
    const path = `/api/processes/actions/AI-${no}-${index + 1}`;
    await send(by, path, 'assignee.confirm-action');
    await send(by, path, 'assignee.report-done', { evidence: '资料已归档' });
    expect((await send(verifiers[index], path, 'verifier.verify-action')).status).toBe(200);
  }
  expect((await projectOf()).value).toMatchObject({ tasks: 'done', design: 'designing' });
});

it('has its design reviewed by others, mended and released, and the order hears of it (PT-02, PT-03)', async () => {
  const reviewers = [
    { office: 'quality', person: ids.quality },
    { office: 'production', person: ids.production },
  ];
  const design = {
    docNo: 'DWG-RT250-A',
    performance: '承载 2 t',
    reliability: '5000 h',
    maintainability: '轴承可更换',
    reviewers,
  };
  const himself = [...reviewers, { office: 'engineering', person: ids.engineering }];
  expect(await refused('engineering', 'engineering.submit-design', { ...design, reviewers: himself })).toEqual([
    409,
    ['PT-09'],
  ]);
  await sent('engineering', 'engineering.submit-design', design);
  const pass = { verdict: 'pass', findings: [] };
  expect((await send('quality2', `${PROJECTS}/${no}`, 'reviewers.review-design', pass)).status).toBe(403);
  expect(await waitsFor('quality')).toEqual(['reviewers.review-design']);
  await sent('quality', 'reviewers.review-design', { ...pass, findings: [{ text: '圆角偏小' }] });
  expect(await refused('engineering', 'engineering.release-design')).toEqual([409, ['PT-03', 'PT-09']]);
  await sent('production', 'reviewers.review-design', pass);
  await sent('engineering', 'engineering.fix-findings', { findings: [{ finding: 'F1', measure: '改为 R6' }] });
  expect(await waitsFor('quality')).toEqual(['finder.confirm-fix']);
  await sent('quality', 'finder.confirm-fix', { finding: 'F1', mended: true });
  expect((await orderOf()).designReview).toBeNull();
  await sent('engineering', 'engineering.release-design');
  expect((await orderOf()).designReview).toMatchObject({ reviewers: ['卫思敏', '郑大勇'] });
});

it('has its sample tested, mended, bettered and confirmed, and the order with it', async () => {
  const tests = [
    { item: '定位精度', kind: 'performance', result: 'pass' },
    { item: '外观', kind: 'inspection', result: 'fail' },
  ];
  const sample = { sampleNo: 'S-1', quantity: 1, madeOn: '2026-03-02' };
  const today = { sentOn: sample.madeOn };
  await sent('engineering', 'engineering.make-sample', sample);
  await sent('engineering', 'engineering.test-sample', { tests });
  expect(await refused('engineering', 'engineering.submit-sample', today)).toEqual([409, ['PT-03', 'PT-10']]);
  await sent('engineering', 'engineering.fix-findings', { findings: [{ finding: 'F2', measure: '重新喷涂' }] });
  await sent('engineering', 'engineering.test-sample', { tests: [{ ...tests[1], result: 'pass' }] });
  await sent('engineering', 'engineering.submit-sample', today);
  expect((await orderOf()).sample).toMatchObject({ tests: [{ item: '定位精度', result: 'pass' }, { item: '外观' }] });

  const opinions = { opinions: [{ text: '手柄偏低' }] };
  await sent('sales', 'sales.return-sample', opinions, '操作不便');
  expect((await orderOf()).sample).toMatchObject({ returned: '操作不便' });
  expect(await refused('engineering', 'engineering.make-sample', { ...sample, sampleNo: 'S-2' })).toEqual([
    409,
    ['PT-03'],
  ]);
  await sent('engineering', 'engineering.fix-findings', { findings: [{ finding: 'F3', measure: '上移 80 mm' }] });
  await sent('sales', 'finder.confirm-fix', { finding: 'F3', mended: true });
  await sent('engineering', 'engineering.make-sample', { ...sample, sampleNo: 'S-2' });
  await sent('engineering', 'engineering.test-sample', { tests: tests.map((one) => ({ ...one, result: 'pass' })) });
  await sent('engineering', 'engineering.submit-sample', today);

  expect(await refused('sales-head', 'sales.complete-project')).toEqual([409, ['PT-11']]);
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  await sent('sales', 'sales.confirm-sample', { confirmedBy: '陈立', on: day });
  expect((await orderOf()).sampleConfirmation).toMatchObject({ confirmedBy: '陈立', on: day });
  // Whoever does not deal with the customer's people is not told who they are.
  expect((await projectOf('sales')).facts.sample.confirmed.confirmedBy).toBe('陈立');
  expect((await projectOf('production')).facts.sample.confirmed).not.toHaveProperty('confirmedBy');
});

it('is completed; its log proves it, and its sheet can be printed', async () => {
  expect(await sent('sales-head', 'sales.complete-project')).toMatchObject({ state: 'completed' });
  for (const path of [`${PROJECTS}/${no}`, `/api/orders/${order}`])
    expect(await get('auditor', `${path}/verify`)).toMatchObject({ verified: true });
  const sheet = await (await company.member('engineering')).get(`${PROJECTS}/${no}/papers/sheet.pdf`);
  expect(sheet.status).toBe(200);
  const release = oneWith((await get('clerk', `/api/orders/${order}/next`)).events, 'type', 'clerk.release');
  expect(oneWith(release.rules, 'rule', 'PL-17')).toMatchObject({ met: true });
});

it('leaves what is typed on the order possible, and is told of it where the order does not take a step', async () => {
  const other = await company.enter({ ...orderExamples['sales.enter-order'], class: 'project', design: true });
  await company.bring(other, ...PROJECT_STARTED);
  const tasks = [
    task('sales', 'sales2', '一'),
    task('market', 'market', '二'),
    task('engineering', 'engineering', '三'),
  ];
  const more = [task('production', 'production', '四'), task('quality', 'quality', '五')];
  const data = { order: other, name: '第二项目', tasks: [...tasks, ...more] };
  no = (await post('sales-head', { type: 'sales.open-project', data })).body.no as string;
  await sent('sales-head', 'sales.start-project');
  const reviewers = [{ office: 'quality', person: ids.quality }];
  const design = { docNo: 'D', performance: '一', reliability: '二', maintainability: '三', reviewers };
  await sent('engineering', 'engineering.submit-design', design);
  await sent('quality', 'reviewers.review-design', { verdict: 'pass', findings: [] });
  await company.bring(other, 'clerk.hold');
  await sent('engineering', 'engineering.release-design');
  expect(oneWith((await projectOf()).offers, 'type', 'engineering.pass-design-review')).toMatchObject({
    no: other,
    data: { reviewers: ['卫思敏'] },
  });
  await company.bring(other, 'clerk.resume', 'engineering.pass-design-review', 'engineering.submit-sample');
  // The order has a sample that the project knows nothing of: the customer's word on it is typed there.
  await sent('engineering', 'engineering.make-sample', { sampleNo: 'S', quantity: 1, madeOn: '2026-03-02' });
  const tests = [
    { item: 'A', kind: 'performance', result: 'pass' },
    { item: 'B', kind: 'inspection', result: 'pass' },
  ];
  await sent('engineering', 'engineering.test-sample', { tests });
  await sent('engineering', 'engineering.submit-sample', { sentOn: '2026-03-02' });
  await sent('sales', 'sales.confirm-sample', { confirmedBy: '陈立', on: '2026-03-02' });
  expect(each((await projectOf()).offers, 'type')).toEqual(
    expect.arrayContaining(['engineering.submit-sample', 'sales.confirm-sample']),
  );
  expect((await get('clerk', `/api/orders/${other}`)).sampleConfirmation).toBeNull();
  expect(await sent('sales-head', 'sales.cancel-project', {}, '客户改期')).toMatchObject({ state: 'cancelled' });
  expect(await get('market', `/api/processes/actions/AI-${no}-2`)).toMatchObject({ state: 'dropped' });
});
