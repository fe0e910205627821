import type { Answer, Company, Untyped } from '../support/company.js';
import { each, oneWith, openCompany } from '../support/company.js';
import { bringOpportunity, CONFIRMED, ENGINEERING, evaluations, FILED, NEED } from '../support/opportunity-steps.js';
import { dayOf, orderExamples, today } from '../support/order-examples.js';
import { ACCEPTED, PLANNED, PROJECT_STARTED, SHIPPED, STARTED } from '../support/stretches.js';

// A year of the company with one customer in one story: from a need that market hears of to the file that is borrowed.

const PROCESSES = '/api/processes';
const { customer = {}, lines = [] } = orderExamples['sales.enter-order'];
const WANTED = lines.map(({ line, productNo, description, specification, quantity, unit }) => ({
  line,
  productNo,
  description,
  specification,
  quantity,
  unit,
}));
const PRICES = lines.map(({ line, unitPrice }) => ({ line, unitPrice }));
const DONE = [200, []];

let company: Company;
let opportunity: string;
let order: string;
let complaint: string;

const get = async (by: string, path: string): Promise<Untyped> => (await (await company.member(by)).get(path)).body;
const ask = async (by: string, place: string, type: string, data: object, reason?: string): Promise<Answer> => {
  const { version } = await get('auditor', `${PROCESSES}/${place}`);
  const sent = { type, data, seen: version, ...(reason && { reason }) };
  return (await company.member(by)).post(`${PROCESSES}/${place}/events`, sent);
};
/** How an event was answered, and the rules against it. */
const send = async (...[by, place, type, data = {}, reason]: [string, string, string, object?, string?]) => {
  const { status, body } = await ask(by, place, type, data, reason);
  return [status, each((body.unmet ?? []) as object[], 'rule')];
};
const begun = async (by: string, kind: string, type: string, data: object): Promise<string> => {
  const { status, body } = await (await company.member(by)).post(`${PROCESSES}/${kind}`, { type, data });
  expect([type, status, body.unmet ?? body.errors ?? body.detail]).toEqual([type, 201, undefined]);
  return body.no as string;
};
const proven = async (place: string) =>
  expect([place, await get('auditor', `${PROCESSES}/${place}/verify`)]).toMatchObject([place, { verified: true }]);

beforeAll(async () => {
  company = await openCompany();
}, 120_000);
afterAll(() => company?.close());

it('an enquiry is answered and lost on its price', async () => {
  const answers = [{ question: '能否 400 mm', answer: '可以' }];
  const no = await begun('sales2', 'opportunities', 'sales.register-enquiry', {
    answers,
    customer: { name: customer.name },
    summary: '转台询价',
  });
  expect(await send('sales2', `opportunities/${no}`, 'sales.lose', { cause: 'price' }, '对手低 8%')).toEqual(DONE);
  expect(await get('market', `${PROCESSES}/opportunities/${no}`)).toMatchObject({ state: 'lost' });
  await proven(`opportunities/${no}`);
});

it('a need that market heard of is evaluated, quoted, contracted and won: it is an order, with nothing typed twice', async () => {
  const need = { ...NEED, customer, lines: WANTED, deliveryDate: dayOf('2026-04-30'), summary: '回转工作台及联轴器' };
  opportunity = await begun('market', 'opportunities', 'market.register-need', need);
  await bringOpportunity(company, opportunity, [
    ['sales', 'sales.confirm-need', { ...CONFIRMED, specialRequirements: 'none' }],
    ...evaluations('sales').map(([by, type, data]) =>
      type === 'engineering.evaluate'
        ? ([by, type, { ...ENGINEERING, design: false }] as const)
        : ([by, type, data] as const),
    ),
    ['sales', 'sales.quote', { amount: '142000', validUntil: dayOf('2026-05-30'), prices: PRICES }],
    ['sales', 'sales.submit-contract', { text: '买卖合同' }],
    ['legal', 'legal.approve-contract', { opinion: '同意签订' }],
    ['sales', 'sales.sign-contract', { contractNo: 'HT-018', signedOn: today() }],
    ['sales', 'sales.file-contract', FILED],
    ['sales', 'sales.win', {}],
  ]);
  order = `SO-${opportunity}`;
  expect(await get('clerk', `/api/orders/${order}`)).toMatchObject({
    state: 'received',
    customer: { name: customer.name },
    lines: WANTED,
  });
  await proven(`opportunities/${opportunity}`);
});

it('the order is reviewed, planned, made, accepted, delivered and settled', async () => {
  await company.bring(order, ...PROJECT_STARTED, ...PLANNED, ...STARTED);
  for (const { line, quantity } of lines) {
    const report = { ...orderExamples['production.report-progress'], line, good: quantity, bad: '0' };
    await company.bring(order, ['production.report-progress', report] as never);
  }
  await company.bring(order, 'quality.record-in-process', 'production.finish', 'quality.pass-final');
  await company.bring(order, ...ACCEPTED, ...SHIPPED, 'logistics.hand-over');
  await company.bring(order, 'finance.record-costs', 'finance.issue-invoice');
  const { amounts } = await get('finance', `/api/orders/${order}`);
  const paid = { kind: 'balance', amount: String(amounts.balance), on: today(), reference: 'B-1' };
  await company.bring(order, ['finance.record-payment', paid] as never, 'finance.reconcile', 'finance.settle');
  expect(await get('clerk', `/api/orders/${order}`)).toMatchObject({ state: 'settled' });
});

it('the customer was told that it left, and is visited', async () => {
  const told = `contacts/CT-${order}-D1`;
  expect(await send('sales', told, 'sales.send-notice', { channel: 'mail', text: '已发货' })).toEqual(DONE);
  expect(await send('sales', told, 'keeper.close-contact')).toEqual(DONE);
  const visit = { customer: customer.name, order, visitOn: today(), purpose: '交付后回访' };
  const no = await begun('sales', 'contacts', 'sales.plan-visit', visit);
  const heard = { satisfaction: [{ aspect: 'quality', score: 3 }], feedback: '运行两周后有异响' };
  expect(await send('sales', `contacts/${no}`, 'sales.record-visit', heard)).toEqual(DONE);
  expect(await send('sales', `contacts/${no}`, 'keeper.close-contact', { result: '转售后处理' })).toEqual(DONE);
  for (const place of [told, `contacts/${no}`]) await proven(place);
});

it('he complains after the order is closed: the cause is found, and corrected so that it does not come again', async () => {
  complaint = await begun('aftersales', 'cases', 'any.register-case', {
    customer: customer.name,
    order,
    channel: 'hotline',
    kind: 'quality',
    text: '回转工作台运行两周后有异响',
  });
  const place = `cases/${complaint}`;
  const { person } = await get('production', '/api/auth/me');
  for (const [by, type, data] of [
    ['aftersales', 'aftersales.respond', { text: '工程师明日上门' }],
    ['aftersales', 'aftersales.assign-case', { office: 'production', person: person.id }],
    ['quality', 'quality.investigate', { cause: '轴承预紧力不足', responsible: 'production', isQuality: true }],
    ['production', 'office.propose-solution', { solution: 'repair', plan: '重新预紧' }],
    ['production', 'office.report-solved', { result: '异响消失' }],
    ['sales', 'sales.confirm-with-customer', { satisfied: true }],
  ] as const) {
    expect([type, ...(await send(by, place, type, data))]).toEqual([type, ...DONE]);
  }
  const correction = `nonconformities/NC-${complaint}`;
  const plan = { corrective: '复测预紧力', preventive: '装配作业指导书增加预紧力检测', dueOn: dayOf('2026-05-20') };
  for (const [by, type, data] of [
    ['production', 'production.analyse', { cause: '未测预紧力', causeClass: 'method', method: '5why' }],
    ['production', 'production.plan-action', plan],
    ['quality', 'quality.accept-plan', {}],
    ['production', 'production.report-rectified', { result: '全部复测' }],
    ['quality2', 'quality.verify', { evidence: '复测记录 YJ-0520' }],
    ['production', 'production.report-prevention', { prevention: '作业指导书已更新' }],
    ['quality', 'quality.close', {}],
  ] as const) {
    expect([type, ...(await send(by, correction, type, data))]).toEqual([type, ...DONE]);
  }
  expect(await send('aftersales', place, 'aftersales.close-case')).toEqual(DONE);
  for (const one of [place, correction]) await proven(one);
});

it('its file is completed, handed over, kept, checked and borrowed', async () => {
  const file = `files/FL-${order}`;
  const missing = async () =>
    ((await get('archive', `${PROCESSES}/${file}`)).facts.documents as Untyped[]).filter(
      ({ status }) => status === 'missing',
    );
  const first = await missing();
  if (first.length > 0) expect(await send('sales', file, 'sales.hand-over-file')).toEqual([409, ['FD-01']]);
  for (const { document } of first) {
    const why = { document, why: '本单不产生' };
    expect([document, ...(await send('sales', file, 'any.explain-absence', why))]).toEqual([document, ...DONE]);
  }
  expect(await missing()).toEqual([]);
  const shelf = { fileNo: 'DA-1', shelf: 'B-04', keepUntil: '2099-12-31' };
  expect(await send('sales', file, 'sales.hand-over-file')).toEqual(DONE);
  expect(await send('archive', file, 'archive.receive-file', shelf)).toEqual(DONE);
  const sound = { complete: true, legible: true, medium: 'good' };
  expect(await send('archive', file, 'archive.check-file', sound)).toEqual(DONE);

  const application = { order, why: '客户询问', content: ['review-record'], until: '2099-01-31' };
  const access = `file-accesses/${await begun('quality', 'file-accesses', 'any.apply-access', application)}`;
  for (const [by, type, data] of [
    ['quality2', 'head.approve-access', {}],
    ['archive', 'archive.lend-file', { lentUntil: '2099-01-31' }],
    ['quality', 'applicant.open-document', { document: 'review-record' }],
    ['archive', 'archive.take-back', { complete: true }],
  ] as const) {
    expect([type, ...(await send(by, access, type, data))]).toEqual([type, ...DONE]);
  }
  for (const place of [file, access]) await proven(place);
});

it('all of it hangs on the order, whose log proves it', async () => {
  const { related } = await get('clerk', `/api/orders/${order}`);
  for (const no of [opportunity, complaint, `NC-${complaint}`, `FL-${order}`, `CT-${order}-D1`]) {
    expect(oneWith(related, 'no', no)).toBeDefined();
  }
  expect(await get('auditor', `/api/orders/${order}/verify`)).toMatchObject({ verified: true });
});
