import type { Answer, Company, Untyped } from '../support/company.js';
import { each, oneWith, openCompany } from '../support/company.js';
import {
  bringOpportunity,
  CONFIRMED,
  ENGINEERING,
  evaluations,
  FILED,
  LINE,
  NEED,
  QUOTE,
} from '../support/opportunity-steps.js';
import { today } from '../support/order-examples.js';

const KIND = '/api/processes/opportunities';
const MEETINGS = '/api/processes/meetings';

let company: Company;
const ids: Record<string, string> = {};
beforeAll(async () => {
  company = await openCompany();
  for (const who of ['sales-head', 'engineering', 'production-head', 'clerk'])
    ids[who] = (await company.member(who)).id;
}, 120_000);
afterAll(() => company?.close());

const get = async (by: string, path: string): Promise<Untyped> => (await (await company.member(by)).get(path)).body;
const ask = async (by: string, path: string, type: string, data: object, reason?: string): Promise<Answer> => {
  const { version } = await get('auditor', path);
  const member = await company.member(by);
  return member.post(`${path}/events`, { type, data, seen: version, ...(reason && { reason }) });
};
/** How an event was answered, and the rules against it. */
const send = async (by: string, no: string, type: string, data: object = {}, reason?: string): Promise<unknown[]> => {
  const { status, body } = await ask(by, `${KIND}/${no}`, type, data, reason);
  return [status, each((body.unmet ?? []) as object[], 'rule')];
};
const begin = async (by: string, type: string, data: object): Promise<Answer> =>
  (await company.member(by)).post(KIND, { type, data });
const DONE = [200, []];

/** The meeting that the opportunity offers, from its call to its minutes. */
async function hold(data: object): Promise<string> {
  const people = [
    { office: 'sales', person: ids['sales-head'] },
    { office: 'engineering', person: ids.engineering },
    { office: 'production', person: ids['production-head'] },
  ];
  const called = { on: '2099-03-09', from: '09:30', place: '二楼会议室', host: ids['sales-head'], recorder: ids.clerk };
  const begun = await (
    await company.member('sales-head')
  ).post(MEETINGS, { type: 'sales.call-meeting', data: { ...data, ...called, attendees: people } });
  expect(begun.status).toBe(201);
  const no = begun.body.no as string;
  const step = async (by: string, type: string, more: object = {}) =>
    expect((await ask(by, `${MEETINGS}/${no}`, type, more)).status).toBe(200);
  const items = [{ no: 1, topic: '承接策略', office: 'engineering', minutes: 30 }];
  await step('sales-head', 'operations.set-agenda', { items, agreedWithHost: true });
  await step('sales-head', 'host.open-meeting', { present: people.map(({ person }) => ({ person })), absent: [] });
  await step('clerk', 'recorder.record-item', { item: 1, summary: '平台成熟，可以承接', informative: true });
  await step('sales-head', 'host.close-meeting');
  await step('clerk', 'recorder.submit-minutes', { unresolved: [] });
  await step('sales-head', 'host.approve-minutes');
  return no;
}

describe('an opportunity', () => {
  it('becomes an order, from the need that market found to the contract that is filed', async () => {
    expect(await begin('production', 'market.register-need', NEED)).toMatchObject({ status: 403 });
    expect(await begin('market', 'market.register-need', { channel: 'visit' })).toMatchObject({
      status: 409,
      body: { unmet: [{ rule: 'OP-10' }] },
    });
    expect(await begin('market', 'market.register-need', { ...NEED, channel: 'pigeon' })).toMatchObject({
      status: 422,
    });
    const begun = await begin('market', 'market.register-need', NEED);
    expect(begun).toMatchObject({ status: 201, body: { state: 'registered' } });
    const no = begun.body.no as string;
    const { items } = await get('sales', '/api/inbox?limit=200');
    expect(oneWith(items, 'process', no)).toMatchObject({ event: 'sales.confirm-need', label: '确认需求' });

    expect(await send('sales', no, 'sales.confirm-need', { ...CONFIRMED, complete: false })).toEqual(DONE);
    expect(await send('engineering', no, 'engineering.evaluate', ENGINEERING)).toEqual([409, ['OP-01']]);
    expect(await send('sales', no, 'sales.confirm-need', CONFIRMED)).toEqual(DONE);
    expect(await send('sales', no, 'sales.flag-key', { key: 'project', why: '金额大' })).toEqual(DONE);
    await bringOpportunity(company, no, evaluations('sales'));

    expect(await send('sales', no, 'sales.quote', QUOTE)).toEqual([409, ['OP-02']]);
    const { offers } = await get('sales-head', `${KIND}/${no}`);
    const meeting = await hold(oneWith(offers, 'start', 'meetings').data);
    expect(await get('sales', `${KIND}/${no}`)).toMatchObject({
      facts: { strategy: { meeting, opinions: [{ department: 'engineering', text: '平台成熟，可以承接' }] } },
    });
    expect(await send('sales', no, 'sales.quote', { ...QUOTE, amount: '1' })).toEqual([409, ['OP-08']]);
    expect(await send('sales', no, 'sales.quote', QUOTE)).toEqual(DONE);
    // What it costs and brings is not for production.
    const seen = await get('production', `${KIND}/${no}`);
    expect(JSON.stringify(seen.facts)).not.toMatch(/340000|272000|350000|021-5550101/);
    expect(seen.facts.evaluations.engineering).toMatchObject({ solution: '沿用现有平台' });

    expect(await send('sales', no, 'sales.submit-contract', { text: '买卖合同' })).toEqual(DONE);
    const signed = { contractNo: 'HT-018', signedOn: today() };
    expect(await send('sales', no, 'sales.sign-contract', signed)).toEqual([409, ['OP-04']]);
    expect(await send('legal', no, 'legal.return-contract')).toEqual([422, []]);
    expect(await send('legal', no, 'legal.return-contract', {}, '违约责任不对等')).toEqual(DONE);
    expect(await send('sales', no, 'sales.submit-contract', { text: '买卖合同（修改）' })).toEqual(DONE);
    expect(await send('legal', no, 'legal.approve-contract', { opinion: '同意签订' })).toEqual(DONE);
    expect(await send('sales', no, 'sales.sign-contract', signed)).toEqual(DONE);
    expect(await send('sales', no, 'sales.win')).toEqual([409, ['OP-05']]);
    expect(await send('sales', no, 'sales.file-contract', FILED)).toEqual(DONE);
    expect(await send('market', no, 'sales.win')).toEqual([403, []]);
    expect(await send('sales', no, 'sales.win')).toEqual(DONE);

    const order = `SO-${no}`;
    expect(await get('clerk', `/api/orders/${order}`)).toMatchObject({
      state: 'received',
      class: 'project',
      key: true,
      design: true,
      customer: NEED.customer,
      customerPo: 'HT-018',
      lines: [{ ...LINE, unitPrice: '68000' }],
      paymentTerms: '预付 30%',
      specialRequirements: CONFIRMED.specialRequirements,
      related: expect.arrayContaining([
        expect.objectContaining({ no, kind: 'opportunities', state: 'won', link: 'refers' }),
      ]),
    });
    for (const one of [no, order, `RK-${no}-1`]) {
      const kind = one === no ? 'opportunities' : one === order ? 'orders' : 'risks';
      expect(await get('auditor', `/api/processes/${kind}/${one}/verify`)).toMatchObject({ verified: true });
    }
    expect(await get('quality', `/api/processes/risks/RK-${no}-2`)).toMatchObject({
      state: 'identified',
      facts: { office: 'quality', identified: { text: '平面度难测', order: no } },
    });

    // What the order asks for later is known: its forms begin with it, and are taken as they are.
    const check = { complete: true, accurate: true, queries: [] };
    expect((await ask('clerk', `/api/orders/${order}`, 'clerk.confirm-check', check)).status).toBe(200);
    for (const [by, type, more] of [
      ['engineering', 'engineering.review', { verdict: 'approve' }],
      ['sales', 'sales.quote', {}],
      ['sales', 'sales.submit-contract', {}],
      ['legal', 'legal.approve-contract', {}],
      ['sales', 'sales.sign-contract', {}],
      ['sales', 'sales.file-contract', {}],
      ['sales', 'sales.hold-strategy-meeting', {}],
    ] as const) {
      const { suggested } = oneWith((await get(by, `/api/orders/${order}/next`)).events, 'type', type);
      const answer = await ask(by, `/api/orders/${order}`, type, { ...suggested, ...more });
      expect([type, answer.status]).toEqual([type, 200]);
    }
    expect(await get('sales', `/api/orders/${order}`)).toMatchObject({
      quote: { amount: '340000', cost: '272000' },
      contract: { status: 'filed', text: { text: '买卖合同（修改）' } },
    });
    expect(JSON.stringify(await get('production', `/api/orders/${order}/next`))).not.toMatch(/340000|修改/);
    expect(await get('auditor', `/api/orders/${order}/verify`)).toMatchObject({ verified: true });
  });

  it('has its papers: the register of needs for everybody, the quotation for those who see prices', async () => {
    const begun = await begin('market', 'market.register-need', { ...NEED, summary: '报价用' });
    const no = begun.body.no as string;
    const paper = async (by: string, name: string) =>
      (await (await company.member(by)).get(`${KIND}/${no}/papers/${name}.pdf`)).status;
    expect([await paper('market', 'need'), await paper('sales', 'quotation')]).toEqual([200, 404]);
    expect(await send('sales', no, 'sales.confirm-need', CONFIRMED)).toEqual(DONE);
    await bringOpportunity(company, no, evaluations('sales'));
    expect(await send('sales', no, 'sales.quote', QUOTE)).toEqual(DONE);
    expect([await paper('production', 'need'), await paper('sales', 'quotation')]).toEqual([200, 200]);
    expect(await paper('production', 'quotation')).toBe(404);
  });

  it('that begins with an enquiry is lost with its cause', async () => {
    const answers = [{ question: '能否 400 mm', answer: '可以' }];
    const begun = await begin('sales2', 'sales.register-enquiry', {
      answers,
      customer: { name: '东方机械' },
      summary: '转台询价',
    });
    const no = begun.body.no as string;
    expect(await send('sales2', no, 'sales.lose', { cause: 'price' })).toEqual([422, []]);
    expect(await send('sales2', no, 'sales.lose', { cause: 'price' }, '对手低 8%')).toEqual(DONE);
    expect(await get('market', `${KIND}/${no}`)).toMatchObject({ state: 'lost', facts: { lost: { cause: 'price' } } });
  });
});
