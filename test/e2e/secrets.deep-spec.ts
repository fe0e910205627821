import { REVIEWED } from '../support/stretches.js';
import { orderExamples } from '../support/order-examples.js';
import { requisitionExamples } from '../../machines/purchase-requisition/requisition.examples.js';
import type { Company } from '../support/company.js';
import { openCompany } from '../support/company.js';

/** Values that stand nowhere else: where one turns up, it was told. */
const PRICES = {
  unitPrice: '7771.11',
  margin: '0.7772',
  quoteAmount: '777333.00',
  quoteCost: '777444.00',
  contract: 'CANARY-CONTRACT-TEXT',
  opinion: 'CANARY-LEGAL-OPINION',
  payment: '7775.55',
  amended: '7776.66',
};
const CONTACTS = { phone: '+86-777-CANARY', email: 'canary@customer.example', address: 'CANARY-ADDRESS 7' };
const COST = '7777.77';
const REQUISITION = '7778.88';

let company: Company;
let no: string;
let paid: string;
let requisition: string;

beforeAll(async () => {
  company = await openCompany();
  const entry = orderExamples['sales.enter-order'];
  const lines = (entry.lines ?? []).map((line) => ({ ...line, unitPrice: PRICES.unitPrice }));
  const customer = { name: '客户', contact: '陈立', ...CONTACTS };
  no = await company.enter({ ...entry, class: 'project', customer, lines });
  const purchase = orderExamples['procurement.review'];
  const sales = orderExamples['sales.review'];
  await company.bring(
    no,
    'clerk.confirm-check',
    ['sales.review', { ...sales, price: { conforms: true, marginRate: PRICES.margin } }],
    ['procurement.review', { ...purchase, cost: { ...purchase.cost, estimate: COST } }],
    ['sales.quote', { ...orderExamples['sales.quote'], amount: PRICES.quoteAmount, cost: PRICES.quoteCost }],
    ['sales.submit-contract', { text: PRICES.contract }],
    ['legal.approve-contract', { opinion: PRICES.opinion }],
    [
      'sales.amend',
      {
        ...orderExamples['sales.amend'],
        changes: { lines: lines.map((line) => ({ ...line, unitPrice: PRICES.amended })) },
      },
    ],
  );
  paid = await company.enter();
  await company.bring(paid, ...REVIEWED, [
    'finance.record-payment',
    { kind: 'prepayment', amount: PRICES.payment, on: '2026-03-06', reference: 'HK-7' },
  ]);
  const form = requisitionExamples['requester.submit'];
  const items = (form.items ?? []).map((item) => ({ ...item, amount: REQUISITION }));
  const production = await company.member('production');
  const begun = await production.post('/api/processes/purchase-requisitions', { ...form, order: no, items });
  requisition = begun.body.no;
}, 120_000);
afterAll(() => company?.close());

const PATHS = [
  '/api/orders?limit=200',
  '/api/orders?q=7771',
  '/api/orders/{no}',
  '/api/orders/{no}/next',
  '/api/orders/{no}/history',
  '/api/orders/{no}/path',
  '/api/orders/{no}/verify',
  '/api/orders/{no}/at/8',
  '/api/orders/{no}/trace',
  '/api/orders/{paid}/at/10',
  '/api/processes/orders/{no}',
  '/api/processes/orders',
  '/api/processes/orders/{no}/history',
  '/api/orders/{paid}',
  '/api/orders/{paid}/history',
  '/api/processes/purchase-requisitions/{pr}',
  '/api/processes/purchase-requisitions/{pr}/history',
  '/api/processes/purchase-requisitions/{pr}/at/1',
  '/api/inbox?limit=200',
  '/api/notices',
];

/** Everything that somebody can read of the order and its purchase, as one text. */
async function everythingFor(username: string): Promise<string> {
  const member = await company.member(username);
  const answers: string[] = [];
  for (const path of PATHS) {
    const answer = await member.get(path.replace('{no}', no).replace('{pr}', requisition).replace('{paid}', paid));
    expect(answer.status).toBe(200);
    answers.push(answer.text);
  }
  return answers.join('\n');
}

const seen = (text: string, canaries: readonly string[]): string[] =>
  canaries.filter((canary) => text.includes(canary));

describe('what an order costs', () => {
  const prices = Object.values(PRICES);

  it.each(['clerk', 'sales', 'market', 'legal', 'finance', 'manager', 'archive', 'auditor'])(
    '%s sees',
    async (name) => {
      expect(seen(await everythingFor(name), [...prices, COST])).toEqual([...prices, COST]);
    },
  );

  it.each([
    'engineering',
    'production',
    'procurement',
    'quality',
    'logistics',
    'aftersales',
    'operations',
    'hr',
    'admin',
  ])('%s never sees', async (name) => {
    expect(seen(await everythingFor(name), prices)).toEqual([]);
  });

  it('is no secret for procurement where it buys, nor for a department that asked for it', async () => {
    expect(seen(await everythingFor('procurement'), [COST, REQUISITION])).toEqual([COST, REQUISITION]);
    expect(seen(await everythingFor('production'), [COST, REQUISITION])).toEqual([REQUISITION]);
    expect(seen(await everythingFor('quality'), [COST, REQUISITION])).toEqual([]);
  });
});

describe('how a customer can be reached', () => {
  const contacts = Object.values(CONTACTS);

  it.each(['clerk', 'sales', 'market', 'logistics', 'finance', 'legal', 'aftersales', 'manager', 'archive', 'auditor'])(
    '%s sees',
    async (name) => {
      expect(seen(await everythingFor(name), contacts)).toEqual(contacts);
    },
  );

  it.each(['engineering', 'production', 'procurement', 'quality', 'operations', 'hr', 'admin'])(
    '%s never sees',
    async (name) => {
      expect(seen(await everythingFor(name), contacts)).toEqual([]);
    },
  );
});

describe('what is left out', () => {
  it('is named, so that nobody takes it for empty', async () => {
    const { body } = await (await company.member('production')).get(`/api/orders/${no}`);
    expect(body.redacted).toEqual(
      expect.arrayContaining([
        'amounts',
        'contract.opinion',
        'contract.text',
        'customer.address',
        'customer.email',
        'customer.phone',
        'lines[].unitPrice',
        'quote',
        'reviews.procurement.cost',
        'reviews.sales.price',
      ]),
    );
    expect(body.lines[0]).not.toHaveProperty('unitPrice');
    expect(body.customer).toEqual({ name: '客户' });
    expect((await (await company.member('sales')).get(`/api/orders/${no}`)).body).not.toHaveProperty('redacted');
  });

  it('is not told by the answer to an event, a preview or a refusal either', async () => {
    const production = await company.member('production');
    const data = orderExamples['production.review'];
    const preview = await production.post(`/api/orders/${no}/preview`, { type: 'production.review', data });
    const { version } = (await production.get(`/api/orders/${no}`)).body;
    const review = { type: 'production.review', data, seen: version };
    const taken = await production.post(`/api/orders/${no}/events`, review);
    const refused = await production.post(`/api/orders/${no}/events`, { type: 'production.start' });
    expect([preview.status, taken.status, refused.status]).toEqual([200, 200, 409]);
    const told = [preview, taken, refused].map(({ text }) => text).join('\n');
    expect(seen(told, [...Object.values(PRICES), ...Object.values(CONTACTS), COST])).toEqual([]);
  });

  it('is seen by whoever stands in for somebody who sees it', async () => {
    const hr = await company.member('hr');
    expect((await hr.get(`/api/orders/${no}`)).text).not.toContain(PRICES.amended);
    await company.lend('finance', 'hr', { offices: ['finance'] });
    expect((await hr.get(`/api/orders/${no}`)).text).toContain(PRICES.amended);
  });
});
