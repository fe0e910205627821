import { orderExamples } from '../support/order-examples.js';
import type { Company } from '../support/company.js';
import { each, oneWith, openCompany } from '../support/company.js';
import { PLANNED, REVIEWED, STARTED } from '../support/stretches.js';

let company: Company;
beforeAll(async () => {
  company = await openCompany();
}, 120_000);
afterAll(() => company?.close());

const entry = orderExamples['sales.enter-order'];

/** Everything that an order without a hitch needs, in turn; the sender follows from the event. */
const STRAIGHT_WAY = [...REVIEWED, ...PLANNED, ...STARTED] as const;

describe('an order over HTTP', () => {
  it('is entered by sales: it gets its number, its place and its version', async () => {
    const sales = await company.member('sales');
    const answer = await sales.post('/api/orders', entry);
    expect(answer.status).toBe(201);
    expect(answer.headers).toMatchObject({
      etag: '"1"',
      location: `/api/orders/${answer.body.no}`,
      'cache-control': 'no-store',
    });
    expect(answer.body).toMatchObject({
      no: expect.stringMatching(/^SO-\d{6}$/),
      state: 'received',
      stateName: '已接收',
      revision: 1,
      version: 1,
      class: 'standard',
      hold: null,
      customer: { name: '苏州精工机械有限公司' },
      amounts: { ordered: '142000', due: '0', invoiced: '0', settled: '0' },
      waits: [{ office: 'clerk', event: 'clerk.confirm-check', label: '确认初审' }],
    });
    expect(answer.body.lines[0]).toMatchObject({
      line: 1,
      quantities: {
        ordered: '10',
        produced: '0',
        passed: '0',
        rejected: '0',
        accepted: '0',
        delivered: '0',
        invoiced: '0',
      },
    });
  });

  it.each(['sales', 'market', 'clerk'])('is entered by %s under an event of that office', async (office) => {
    const member = await company.member(office);
    const no = await company.enter(entry, office);
    const { body } = await member.get(`/api/orders/${no}/history`);
    expect(body.items).toMatchObject([{ seq: 1, type: `${office}.enter-order`, by: { id: member.id, office } }]);
  });

  it('is not entered by an office that enters none', async () => {
    const answer = await (await company.member('quality')).post('/api/orders', entry);
    expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });

  it('lives from entry to settlement by the hands of the right people', async () => {
    const no = await company.enter();
    await company.bring(no, ...STRAIGHT_WAY);
    const clerk = await company.member('clerk');
    const { body: producing } = await clerk.get(`/api/orders/${no}`);
    expect(producing).toMatchObject({ state: 'producing', version: 1 + STRAIGHT_WAY.length });

    const report = orderExamples['production.report-progress'];
    await company.bring(
      no,
      ['production.report-progress', { ...report, line: 1, good: '10', bad: '0' }],
      ['production.report-progress', { ...report, line: 2, good: '40', bad: '0' }],
      'quality.record-in-process',
    );
    const { body: next } = await clerk.get(`/api/orders/${no}/next`);
    const finish = oneWith(next.events, 'type', 'production.finish');
    expect(new Set(each(finish.rules, 'met'))).toEqual(new Set([true]));

    await company.bring(
      no,
      'production.finish',
      'quality.pass-final',
      'sales.arrange-acceptance',
      'sales.present-product',
      'sales.record-acceptance',
      'production.pack',
      'clerk.confirm-delivery',
      'logistics.dispatch',
      'logistics.hand-over',
    );
    const { body: delivered } = await clerk.get(`/api/orders/${no}`);
    expect(delivered.state).toBe('delivered');
    expect(each(each(delivered.lines, 'quantities'), 'delivered')).toEqual(['10', '40']);

    await company.bring(
      no,
      'finance.record-costs',
      'finance.issue-invoice',
      ['finance.record-payment', { kind: 'balance', amount: '142000.00', on: '2026-06-20', reference: 'HK-1' }],
      'finance.reconcile',
    );
    // What production asked for at the review was never handed in: it ends with the order, and the preview says so.
    const requisition = delivered.requisitions[0].no as string;
    const previewed = await (
      await company.member('finance2')
    ).post(`/api/orders/${no}/preview`, {
      type: 'finance.settle',
    });
    expect(previewed.body.followUps).toMatchObject([
      { process: requisition, label: '随订单结束而撤回', starts: false, state: 'withdrawn', stateName: '已撤回' },
      { process: `FL-${no}`, label: '订单结束建档', starts: true, state: 'collecting', stateName: '收集中' },
    ]);
    await company.bring(no, 'finance.settle');
    const withdrawn = await clerk.get(`/api/processes/purchase-requisitions/${requisition}`);
    expect(withdrawn.body).toMatchObject({
      state: 'withdrawn',
      waits: [],
      facts: { withdrawal: { reason: `${no}: 订单已结算` } },
    });
    const settled = await clerk.get(`/api/orders/${no}`);
    expect(settled.body).toMatchObject({
      state: 'settled',
      waits: [],
      amounts: { ordered: '142000', due: '142000', invoiced: '142000', settled: '142000' },
    });
    const verified = await clerk.get(`/api/orders/${no}/verify`);
    expect(verified.body).toMatchObject({ no, verified: true, events: settled.body.version, mismatch: null });
  }, 60_000);
});

describe('a refusal', () => {
  it('names every unmet rule with its clause, its owner and what to do, in the language asked for', async () => {
    const no = await company.enter();
    await company.bring(no, 'clerk.confirm-check', 'production.review');
    const sales = await company.member('sales');
    const pass = { type: 'sales.pass-review' };
    const chinese = await sales.post(`/api/orders/${no}/events`, pass);
    expect(chinese.status).toBe(409);
    expect(chinese.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(chinese.body).toMatchObject({
      type: 'urn:order-follow-up:problem:transition-refused',
      title: '还不能推进',
      status: 409,
      code: 'transition-refused',
      state: 'received',
      process: no,
    });
    const clearing = oneWith(chinese.body.unmet, 'rule', 'RV-07');
    expect(clearing).toEqual({
      rule: 'RV-07',
      clause: expect.stringContaining('S3§三2'),
      owner: 'sales',
      ownerName: '销售部',
      sentence: expect.any(String),
      remedy: expect.any(String),
      remedyEvents: ['sales.clear-delivery-date'],
      missing: expect.any(Array),
      level: 'block',
    });
    const english = await sales.post(`/api/orders/${no}/events`, pass, { 'Accept-Language': 'en-GB,zh;q=0.5' });
    expect(english.body.title).toBe('Not yet possible');
    expect(english.body.unmet[0].sentence).toMatch(/^[ -~]+$/);
    const taiwanese = await sales.post(`/api/orders/${no}/events`, pass, { 'Accept-Language': 'zh-Hant-TW' });
    expect(taiwanese.body.title).toBe('尚無法推進');
  });

  it('of an incomplete entry is a matter of rules, of an ill-typed one a matter of fields', async () => {
    const sales = await company.member('sales');
    const incomplete = await sales.post('/api/orders', { class: 'standard', channel: 'written' });
    expect(incomplete).toMatchObject({ status: 409, body: { code: 'transition-refused' } });
    expect(each(incomplete.body.unmet, 'rule')).toContain('RC-01');

    const illTyped = await sales.post('/api/orders', {
      ...entry,
      lines: [{ line: 'one' }],
      state: 'settled',
      by: 'me',
    });
    expect(illTyped).toMatchObject({ status: 422, body: { code: 'validation' } });
    expect(each(illTyped.body.errors, 'path')).toEqual(['state', 'by', 'lines[0].line']);
  });

  it('tells who may not, what is unknown, and what is nowhere', async () => {
    const no = await company.enter();
    const sales = await company.member('sales');
    const send = (body: object) => sales.post(`/api/orders/${no}/events`, body);
    expect(await send({ type: 'clerk.confirm-check', data: orderExamples['clerk.confirm-check'] })).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    });
    const kickoff = { type: 'sales.hold-kickoff', data: orderExamples['sales.hold-kickoff'] };
    expect(await send(kickoff)).toMatchObject({ status: 409, body: { code: 'unknown-event', state: 'received' } });
    expect(await send({ type: 'xstate.done.actor.life' })).toMatchObject({ status: 409 });
    expect(await sales.get('/api/orders/SO-999999')).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await sales.get('/api/orders/PR-000001')).toMatchObject({ status: 404 });
    expect(await sales.post('/api/orders/PR-000001/events', { type: 'sales.review' })).toMatchObject({ status: 404 });
    expect(await sales.get(`/api/processes/purchase-requisitions/${no}`)).toMatchObject({ status: 404 });
    expect(await sales.get('/api/processes/unicorns')).toMatchObject({ status: 404 });
  });
});
