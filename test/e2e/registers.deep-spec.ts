import { orderExamples } from '../support/order-examples.js';
import type { Answer, Company, Untyped } from '../support/company.js';
import { each, openCompany } from '../support/company.js';

// What is kept on record of customers and products: nobody needs it, and it grows together by two people.

const EXAMPLE = orderExamples['sales.enter-order'];
const [LINE] = EXAMPLE.lines ?? [];
const RIGHT = '苏州精工机械有限公司';
const SHORT = '苏州精工机械';
const WRONG = '苏州精公机械有限公司';
const OTHER = '无锡另一客户';

let company: Company;
/** Entered under the right name, and under the wrong one. */
let right: string;
let wrong: string;
/** Of another customer, for another product: neither is merged with anything. */
let another: string;

const entry = (name: string, productNo: string, unitPrice: string) => ({
  ...EXAMPLE,
  customer: { ...EXAMPLE.customer, name },
  lines: [{ ...LINE, line: 1, productNo, description: '回转工作台', unit: '台', unitPrice }],
});

const get = async (by: string, path: string): Promise<Untyped> =>
  (await (await company.member(by)).get(`/api/${path}`)).body;
const begin = async (by: string, kind: string, type: string, data: object): Promise<Answer> =>
  (await company.member(by)).post(`/api/processes/${kind}`, { type, data });
const send = async (by: string, place: string, type: string, data: object = {}, reason?: string): Promise<Answer> => {
  const { version } = await get(by, `processes/${place}`);
  const body = { type, data, seen: version, ...(reason && { reason }) };
  return (await company.member(by)).post(`/api/processes/${place}/events`, body);
};
const sent = async (...asked: Parameters<typeof send>): Promise<Untyped> => {
  const { status, body } = await send(...asked);
  expect([asked, status, body.unmet]).toEqual([asked, 200, undefined]);
  return body;
};
const registered = async (...asked: Parameters<typeof begin>): Promise<string> => {
  const { status, body } = await begin(...asked);
  expect([asked, status, body.unmet]).toEqual([asked, 201, undefined]);
  return body.no as string;
};
const unmet = ({ status, body }: Answer): unknown[] => [status, ...(each(body.unmet ?? [], 'rule') as string[])];
const ordersOf = async (asked: Record<string, string>): Promise<unknown[]> =>
  each((await get('clerk', `orders?${new URLSearchParams({ ...asked, sort: 'no' }).toString()}`)).items, 'no');
const orders = (customer: string): Promise<unknown[]> => ordersOf({ customer });
const offered = async (q: string): Promise<unknown[]> =>
  each((await get('sales', `lookups/customers?q=${encodeURIComponent(q)}`)).items, 'value');
const REGISTER = ['customers', 'sales.register-customer'] as const;

beforeAll(async () => {
  company = await openCompany();
  right = await company.enter(entry(RIGHT, 'RT-250', '12800'), 'sales');
  wrong = await company.enter(entry(WRONG, 'RT250', '12900'), 'sales');
  another = await company.enter(entry(OTHER, 'RT-300', '1'), 'sales');
}, 120_000);
afterAll(() => company?.close());

describe('a customer on record', () => {
  let no: string;

  it('is registered by sales, once, and by nobody else', async () => {
    expect((await begin('clerk', ...REGISTER, { name: RIGHT })).status).toBe(403);
    expect(unmet(await begin('sales', ...REGISTER, { name: ' ' }))).toEqual([409, 'MD-01']);
    no = await registered('sales', ...REGISTER, { name: RIGHT, contact: '陆敏', taxNo: '91320594MA1MKR7P55' });
    const again = await begin('sales2', ...REGISTER, { name: ` ${RIGHT}` });
    expect(unmet(again)).toEqual([409, 'MD-02']);
    expect(each(again.body.unmet, 'missing')).toEqual([['name', `record:${no}`]]);
    expect(
      unmet(await send('sales', `customers/${no}`, 'sales.change-customer', { name: RIGHT, taxNo: '1' }, '更正')),
    ).toEqual([409, 'MD-03']);
  });

  it('is one, although two register it at one moment', async () => {
    for (const name of ['同时登记的客户一', '同时登记的客户二', '同时登记的客户三']) {
      const both = await Promise.all(['sales', 'sales2'].map((by) => begin(by, ...REGISTER, { name })));
      expect(both.map(unmet).sort((one, other) => (String(one) < String(other) ? -1 : 1))).toEqual([
        [201],
        [409, 'MD-02'],
      ]);
    }
  });

  it('is offered with what is on record before what its last order says, and shows its people to few', async () => {
    const [found] = (await get('sales', `lookups/customers?q=${encodeURIComponent('精工')}`)).items as Untyped[];
    expect(found).toMatchObject({ value: RIGHT, fills: { contact: '陆敏', phone: EXAMPLE.customer?.phone } });
    expect((await get('quality', `processes/customers/${no}`)).redacted).toEqual(['facts.contact']);
    expect((await get('sales2', `processes/customers/${no}`)).facts).toMatchObject({ contact: '陆敏' });
  });

  it('takes the name that somebody wrote wrong, by two people; every list has both from then on', async () => {
    const place = `customers/${no}`;
    expect(unmet(await send('sales', place, 'sales.propose-merge', { name: '没有的客户', why: '?' }))).toEqual([
      409,
      'MD-04',
    ]);
    await sent('sales', place, 'sales.propose-merge', { name: WRONG, why: '联系人相同' });
    expect(unmet(await send('sales', place, 'sales.approve-merge'))).toEqual([409, 'MD-06']);
    expect(await orders(RIGHT)).toEqual([right]);
    await sent('sales-head', place, 'sales.approve-merge');

    expect(await orders(RIGHT)).toEqual([right, wrong]);
    expect(await orders(WRONG)).toEqual([wrong, right].sort());
    expect(await offered('精公')).toEqual([RIGHT]);
    expect(await offered('苏州')).toEqual([RIGHT]);
    const { items } = await get('market', `departments/market/customers?name=${encodeURIComponent('苏州')}`);
    expect(items).toMatchObject([{ customer: RIGHT, orders: 2 }]);
    // What was written stays as it was written.
    expect((await get('clerk', `orders/${wrong}`)).customer).toMatchObject({ name: WRONG });
    expect(unmet(await begin('sales', ...REGISTER, { name: WRONG }))).toEqual([409, 'MD-02']);
  });

  it('takes another record, which is kept under it until two people undo that', async () => {
    const other = await registered('sales2', ...REGISTER, { name: SHORT });
    const place = `customers/${no}`;
    expect(
      unmet(await send('sales', `customers/${other}`, 'sales.propose-merge', { name: RIGHT, why: '反了' })),
    ).toEqual([409, 'MD-05']);
    await sent('sales', place, 'sales.propose-merge', { name: SHORT, why: '少写了有限公司' });
    await sent('sales2', place, 'sales.approve-merge');
    expect(await get('sales', `processes/customers/${other}`)).toMatchObject({
      state: 'merged',
      facts: { mergedInto: { into: no } },
    });
    expect(await offered(SHORT)).toEqual([RIGHT]);
    expect(
      (await send('sales', `customers/${other}`, 'sales.change-customer', { name: SHORT }, '更正')).body.code,
    ).toBe('unknown-event');

    expect(unmet(await send('sales', place, 'sales.propose-split', { name: '别的', why: '?' }))).toEqual([
      409,
      'MD-07',
    ]);
    await sent('sales', place, 'sales.propose-split', { name: SHORT, why: '是另一家' });
    expect(unmet(await send('sales', place, 'sales.approve-split'))).toEqual([409, 'MD-06']);
    await sent('sales2', place, 'sales.approve-split');
    expect(await get('sales', `processes/customers/${other}`)).toMatchObject({
      state: 'kept',
      facts: { mergedInto: null },
    });
    expect((await offered(SHORT)).sort((one, other) => (String(one) < String(other) ? -1 : 1))).toEqual(
      [SHORT, RIGHT].sort(),
    );
    for (const one of [no, other]) {
      expect(await get('auditor', `processes/customers/${one}/verify`)).toMatchObject({ verified: true });
    }
  });

  it('is not renamed to what orders have; renamed otherwise, it keeps its orders', async () => {
    const place = `customers/${no}`;
    const rename = (name: string) => send('sales', place, 'sales.change-customer', { name }, '客户更名');
    expect(unmet(await rename(OTHER))).toEqual([409, 'MD-08']);
    expect((await rename('苏州精工装备有限公司')).status).toBe(200);
    expect(await orders('苏州精工装备有限公司')).toEqual([right, wrong]);
    expect(await offered('精工机械有限')).toEqual(['苏州精工装备有限公司']);
    expect(await orders(OTHER)).toEqual([another]);
  });

  it('is shown to whoever of sales has kept it, where the company limits them', async () => {
    const hers = await registered('sales2', ...REGISTER, { name: '只有她的客户' });
    const decided = { thresholds: { 'orders.sales-own-only': '1' }, reason: '客户信息保密' };
    await company.agree(await (await company.member('manager')).post('/api/policy', decided));
    const seen = async (by: string) =>
      (await (await company.member(by)).get(`/api/processes/customers/${hers}`)).status;
    expect([await seen('sales'), await seen('sales2'), await seen('sales-head'), await seen('clerk')]).toEqual([
      404, 200, 200, 200,
    ]);
    expect(await offered('只有她')).toEqual([]);
    expect(each((await get('sales2', `lookups/customers?q=${encodeURIComponent('只有她')}`)).items, 'value')).toEqual([
      '只有她的客户',
    ]);
  });
});

describe('a product on record', () => {
  it('is kept by sales and engineering, merged by one of each, and offered under the number that stays', async () => {
    const table = { productNo: 'RT-250', description: '回转工作台', unit: '台', listPrice: '13000', currency: 'CNY' };
    const no = await registered('engineering', 'products', 'engineering.register-product', table);
    expect(
      unmet(await begin('sales-head', 'products', 'sales.register-product', { ...table, productNo: 'rt-250' })),
    ).toEqual([409, 'MD-12']);
    const ofProduct = (product: string) => ordersOf({ product });
    expect([await ofProduct('RT-250'), await ofProduct('RT250')]).toEqual([[right], [wrong]]);
    await sent('engineering', `products/${no}`, 'engineering.propose-merge', { name: 'RT250', why: '同一图号' });
    expect(await ofProduct('RT250')).toEqual([wrong]);
    await sent('sales-head', `products/${no}`, 'sales.approve-merge');

    // The list of orders has both numbers from then on, under either of them, and together with other filters.
    expect([await ofProduct('RT-250'), await ofProduct('RT250')]).toEqual([
      [right, wrong],
      [right, wrong],
    ]);
    expect([await ofProduct('RT-300'), await ofProduct('RT-2')]).toEqual([[another], []]);
    expect(await ordersOf({ product: 'RT250', customer: OTHER })).toEqual([]);
    expect(await ordersOf({ product: 'RT-300', customer: OTHER })).toEqual([another]);

    const look = async (by: string, customer?: string) => {
      const query = new URLSearchParams({ q: 'RT250', currency: 'CNY', ...(customer && { customer }) });
      return (await get(by, `lookups/products?${query.toString()}`)).items as Untyped[];
    };
    expect(each(await look('sales-head'), 'value')).toEqual(['RT-250']);
    expect((await look('sales-head'))[0].fills.price).toBe('13000');
    // The last price of the customer, under whichever name and number it was ordered.
    expect((await look('sales-head', RIGHT))[0].fills.price).toBe('12900');
    expect((await look('production', RIGHT))[0].fills).not.toHaveProperty('price');
    expect((await get('production', `processes/products/${no}`)).redacted).toEqual(['facts.listPrice']);
  });
});
