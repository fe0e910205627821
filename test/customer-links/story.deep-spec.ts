import { batchesOf, enterInBatches, inParts } from '../support/batches.player.js';
import type { Company, Member, Untyped } from '../support/company.js';
import { each, openCompany } from '../support/company.js';
import { PLANNED, REVIEWED, STARTED } from '../support/stretches.js';
import { orderExamples } from '../support/order-examples.js';
import type { Held } from './customer.js';
import { day, drawing, give, told } from './customer.js';

// A customer looks at his order behind a link, signs, complains; the company takes the link back.

jest.setTimeout(120_000);

/** The first is the customer's. */
const PAPERS = ['acceptance', 'order-copy', 'settlement', 'traveller', 'inspection', 'plan'];

let company: Company;
let order: string;
let held: Held;
let sales: Member;

const progress = (line: number, good: string) =>
  ['production.report-progress', { ...orderExamples['production.report-progress'], line, good, bad: '0' }] as const;

const stateOf = async (no: string, kind = 'orders'): Promise<string> =>
  (await sales.get(`/api/processes/${kind}/${no}`)).body.state as string;
const seen = async (): Promise<Untyped> => (await held.get('order')).body;
const act = (no: string, type: string, more: object = {}, by = sales) =>
  by.post(`/api/processes/customer-links/${no}/events`, { type, data: {}, ...more });

beforeAll(async () => {
  company = await openCompany();
  sales = await company.member('sales');
  order = await company.enter();
  await company.bring(order, ...REVIEWED, ...PLANNED, ...STARTED);
  held = await give(company, order);
}, 240_000);
afterAll(() => company?.close());

it('shows the order in plain words, in the language asked for, without prices', async () => {
  const answer = await held.get('order', { 'accept-language': 'en' });
  expect(answer.status).toBe(200);
  expect(answer.headers).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
  });
  expect(answer.body).toMatchObject({
    no: order,
    state: 'producing',
    stateName: 'Being made',
    deliveryDate: orderExamples['sales.enter-order'].deliveryDate,
    recipient: '王建国',
    currency: null,
    total: null,
    toAccept: [],
    papers: [],
    signed: [],
    complained: [],
  });
  expect(answer.body.clerk).not.toBe('');
  expect(each(answer.body.lines, 'unitPrice')).toEqual([null, null]);
  const early = await held.post('signatures', {
    version: 1,
    signedBy: '王建国',
    lines: [{ line: 1, accepted: '1', rejected: '0' }],
    drawing: drawing(),
  });
  expect(early).toMatchObject({ status: 422, body: { errors: [{ path: 'batch' }] } });
});

it('shows prices only where the link says so', async () => {
  const priced = await give(company, order, { by: 'clerk', showsPrices: true, showsPapers: false });
  const { body } = await priced.get('order');
  expect(body).toMatchObject({ currency: 'CNY', total: expect.stringMatching(/^\d/) });
  expect(each(body.lines, 'unitPrice')).toEqual(each(orderExamples['sales.enter-order'].lines, 'unitPrice'));
});

it('takes a signature once the goods wait for it, and no more than there is', async () => {
  await company.bring(order, [...progress(1, '10')], [...progress(2, '40')]);
  await company.bring(order, 'quality.record-in-process', 'production.finish', 'quality.pass-final');
  // Time and place come first (AC-01).
  expect((await seen()).toAccept).toEqual([]);
  await company.bring(order, 'sales.arrange-acceptance', 'sales.present-product');
  expect((await seen()).toAccept).toEqual([
    {
      batch: null,
      version: expect.any(Number),
      lines: [
        { line: 1, quantity: '10' },
        { line: 2, quantity: '40' },
      ],
    },
  ]);
  const { version } = (await seen()).toAccept[0];
  const sign = (lines: object[], sheet = drawing()) =>
    held.post('signatures', { version, signedBy: '王建国', lines, drawing: sheet, remark: '外箱完好' });
  const whole = [
    { line: 1, accepted: '10', rejected: '0' },
    { line: 2, accepted: '40', rejected: '0' },
  ];
  expect(await sign([whole[0], { line: 2, accepted: '40', rejected: '1' }])).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'lines[1].accepted' }] },
  });
  expect(await sign([{ line: 1, accepted: '0', rejected: '0' }])).toMatchObject({ status: 422 });
  expect(await sign(whole, Buffer.from('no picture').toString('base64'))).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'drawing' }] },
  });
  expect((await held.post('signatures', { version, lines: whole, drawing: drawing() })).body.errors).toMatchObject([
    { path: 'signedBy' },
  ]);
  expect((await sign(whole)).status).toBe(204);
  expect(await seen()).toMatchObject({ state: 'inspected', toAccept: [], signed: [{ outcome: 'waiting' }] });
  // Twice is once: it waits already.
  expect((await sign(whole, drawing(2))).status).toBe(422);
});

it('is told to sales and the clerk, and waits for sales', async () => {
  for (const office of ['sales', 'clerk']) {
    const notices = await told(company, office, held.no);
    expect(each(notices, 'topic')).toContain('customer.sign-acceptance');
  }
  const inbox = (await sales.get('/api/inbox?limit=200')).body.items as Untyped[];
  expect(inbox.filter(({ process }) => process === held.no).map(({ event }) => event as string)).toEqual([
    'sales.confirm-signature',
  ]);
});

it('becomes the acceptance of the order by one word of sales, judged by the order’s own rules', async () => {
  const { suggested } = (
    (await sales.get(`/api/processes/customer-links/${held.no}/next`)).body.events as Untyped[]
  ).find(({ type }) => type === 'sales.confirm-signature');
  expect(suggested).toEqual({ signature: 1 });
  const clerk = await company.member('clerk');
  expect((await act(held.no, 'sales.confirm-signature', { data: suggested }, clerk)).status).toBe(403);
  // Arranged otherwise since: what he signed is not what stands now. He signs again.
  await company.bring(order, 'sales.arrange-acceptance');
  const stale = await act(held.no, 'sales.confirm-signature', { data: suggested });
  expect([stale.status, each(stale.body.unmet, 'rule')]).toEqual([409, ['AP-02']]);
  const declined = await act(held.no, 'sales.decline-signature', { data: suggested, reason: '验收安排已变更' });
  expect(declined.status).toBe(200);
  const { version } = (await seen()).toAccept[0];
  const lines = [
    { line: 1, accepted: '10', rejected: '0' },
    { line: 2, accepted: '40', rejected: '0' },
  ];
  const again = { version, signedBy: '王建国', lines, drawing: drawing(4) };
  expect((await held.post('signatures', again)).status).toBe(204);
  const second = { data: { signature: 2 } };
  expect((await act(held.no, 'sales.confirm-signature', second)).status).toBe(200);
  expect(await stateOf(order)).toBe('customer-accepted');
  const { acceptances } = (await sales.get(`/api/orders/${order}`)).body;
  expect(acceptances).toMatchObject([{ reportNo: `${held.no}-2`, signedBy: '王建国', by: sales.id }]);
  // The drawing is the signed sheet of the order: sales may open it, and nobody uses it again.
  const sheet = await fetch(`${company.url}/api/attachments/${acceptances[0].attachment}`, {
    headers: { authorization: `Bearer ${sales.token}` },
  });
  expect(Buffer.from(await sheet.arrayBuffer()).toString('base64')).toBe(drawing(4));
  expect(await seen()).toMatchObject({
    state: 'customer-accepted',
    signed: [{ outcome: 'declined' }, { outcome: 'confirmed' }],
  });
  expect((await act(held.no, 'sales.confirm-signature', second)).status).toBe(409);
  for (const no of [order, held.no]) {
    const kind = no === order ? 'orders' : 'customer-links';
    expect((await sales.get(`/api/processes/${kind}/${no}/verify`)).body).toMatchObject({ verified: true });
  }
});

it('gives the papers that are the customer’s, and no others', async () => {
  await company.bring(order, 'production.pack', 'clerk.confirm-delivery', 'logistics.dispatch');
  expect((await seen()).papers).toEqual([
    { paper: 'acceptance', title: '验收报告', batch: null },
    { paper: 'hand-over', title: expect.any(String), batch: null },
  ]);
  const pdf = await held.get('papers/acceptance.pdf');
  expect([pdf.status, pdf.headers['content-type'], pdf.text.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-']);
  for (const sheet of PAPERS.slice(1)) expect((await held.get(`papers/${sheet}.pdf`)).status).toBe(404);
  const bare = await give(company, order, { showsPapers: false });
  expect((await bare.get('papers/acceptance.pdf')).status).toBe(404);
});

it('makes a complaint a case of after-sales, once for the same words, with its photo', async () => {
  const complaint = { kind: 'delivery', text: '外箱一角破损', photo: drawing(7) };
  expect((await held.post('complaints', complaint)).status).toBe(204);
  expect((await held.post('complaints', complaint)).status).toBe(204);
  const no = `CS-${held.no}-1`;
  expect((await seen()).complained).toMatchObject([{ caseNo: no, text: '外箱一角破损' }]);
  const aftersales = await company.member('aftersales');
  const { state, facts } = (await aftersales.get(`/api/processes/cases/${no}`)).body;
  const { registered } = facts;
  expect([state, registered]).toMatchObject([
    'received',
    { order, channel: 'portal', kind: 'delivery', contact: '王建国', customer: expect.any(String) },
  ]);
  expect((await aftersales.get(`/api/attachments/${registered.doc}`)).status).toBe(200);
  expect(each(await told(company, 'aftersales', no), 'topic')).toContain('any.register-case');
  expect((await held.post('complaints', { kind: 'delivery', text: ' ' })).body.errors).toMatchObject([
    { path: 'text' },
  ]);
  expect(await held.post('complaints', { ...complaint, text: '再投诉', photo: 'AAAA' })).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'photo' }] },
  });
  for (const n of [2, 3, 4, 5])
    expect((await held.post('complaints', { kind: 'use', text: `第 ${n} 个问题` })).status).toBe(204);
  const enough = await held.post('complaints', { kind: 'use', text: '第 6 个问题' });
  expect([enough.status, Number(enough.headers['retry-after']) > 3600]).toEqual([429, true]);
});

it('is signed batch by batch where the order is delivered in parts', async () => {
  const parts = inParts(day(24), day(24), [day(12), '4'], [day(24), '6']);
  const divided = await enterInBatches(company, parts);
  const batches = batchesOf(company, divided);
  const link = await give(company, divided);
  await batches.make(1, { 1: '4' });
  await batches.pass(1, { 1: '4' });
  const arranged = orderExamples['sales.arrange-acceptance'];
  const place = `/api/processes/delivery-batches/${batches.no(1)}/events`;
  expect((await sales.post(place, { type: 'sales.arrange-acceptance', data: arranged })).status).toBe(200);
  const { body } = await link.get('order');
  expect(body.batches).toMatchObject([
    { batch: 1, dueOn: day(12), state: 'inspected' },
    { batch: 2, dueOn: day(24), state: 'producing' },
  ]);
  expect(body.toAccept).toMatchObject([{ batch: 1, lines: [{ line: 1, quantity: '4' }] }]);
  const lines = [{ line: 1, accepted: '4', rejected: '0' }];
  const sheet = { version: body.toAccept[0].version as number, signedBy: '李四', lines, drawing: drawing(11) };
  expect((await link.post('signatures', sheet)).status).toBe(422);
  expect((await link.post('signatures', { ...sheet, batch: 1 })).status).toBe(204);
  expect((await act(link.no, 'sales.confirm-signature', { data: { signature: 1 } })).status).toBe(200);
  expect(await stateOf(batches.no(1), 'delivery-batches')).toBe('customer-accepted');
});
