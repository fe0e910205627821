import { WAY } from '../security/support/way.js';
import type { Answer, Company } from '../support/company.js';
import { openCompany } from '../support/company.js';
import { orderExamples } from '../support/order-examples.js';

let company: Company;
/** Of `sales` and of `sales2`, both with the customer's inspection before them. */
let his: string;
let hers: string;

const SHOWN = ['sales.review']; // by the head, so that neither of the two has touched the other's order
const ACCEPTANCE = 'the acceptance';

async function bringBy(seller: string, no: string): Promise<void> {
  for (const { after, steps } of WAY) {
    const last = after === ACCEPTANCE ? steps.slice(0, -1) : steps;
    for (const step of last) {
      const [type, data] = typeof step === 'string' ? [step] : step;
      const by = SHOWN.includes(type) ? 'sales-head' : type.startsWith('sales.') ? seller : undefined;
      const answer = await company.send(no, type, { data, by });
      if (answer.status !== 200) throw new Error(`${type}: ${answer.text}`);
    }
    if (after === ACCEPTANCE) return;
  }
}

beforeAll(async () => {
  company = await openCompany();
  const decided = { thresholds: { 'orders.sales-own-only': '1' }, reason: '客户信息保密' };
  await company.agree(await (await company.member('manager')).post('/api/policy', decided));
  his = await company.enter(undefined, 'sales');
  hers = await company.enter(undefined, 'sales2');
  await bringBy('sales', his);
  await bringBy('sales2', hers);
}, 180_000);
afterAll(() => company?.close(), 30_000);

const unmet = ({ body }: Answer): unknown =>
  (body.unmet as { rule: string; missing: string[] }[]).map(({ rule, missing }) => [rule, ...missing]);

describe('a number that another order has', () => {
  const accept = (no: string, by: string, reportNo: string) =>
    company.send(no, 'sales.record-acceptance', {
      data: { ...orderExamples['sales.record-acceptance'], reportNo },
      by,
    });

  it('is refused with that order’s number, and without it to whom that order is not shown', async () => {
    expect((await accept(his, 'sales', 'YS 2026-1')).status).toBe(200);
    const refused = await accept(hers, 'sales2', 'ys2026-1');
    expect([refused.status, unmet(refused)]).toEqual([409, [['NU-04', 'reportNo']]]);
    expect(refused.text).not.toContain(his);
    expect(unmet(await accept(hers, 'sales-head', 'ys2026-1'))).toEqual([['NU-04', 'reportNo', `order:${his}`]]);
    expect((await accept(hers, 'sales2', 'YS2026-2')).status).toBe(200);
  });

  it('is found wherever finance uses it again: payment, invoice, statement', async () => {
    const pay = (no: string, data: object) =>
      company.send(no, 'finance.record-payment', { data: { ...orderExamples['finance.record-payment'], ...data } });
    expect((await pay(his, { reference: 'HK-1' })).status).toBe(200);
    const again = await pay(hers, { reference: 'HK-1' });
    expect([again.status, unmet(again)]).toEqual([409, [['NU-02', 'reference', `order:${his}`]]]);
    expect((again.body.unmet as { sentence: string }[])[0].sentence).toBe('收付款的凭证号没有登记过');
    // The preview says so, too.
    const asked = await (
      await company.member('finance')
    ).post(`/api/orders/${hers}/preview`, {
      type: 'finance.record-payment',
      data: { ...orderExamples['finance.record-payment'], reference: 'HK-1' },
    });
    expect(unmet(asked)).toEqual([['NU-02', 'reference', `order:${his}`]]);
  });
});

describe('a currency', () => {
  it('that the company does not allow is refused at its field; one that is none, too', async () => {
    const enter = async (currency: string) =>
      (await company.member('sales')).post('/api/orders', { ...orderExamples['sales.enter-order'], currency });
    const franc = await enter('CHF');
    expect([franc.status, unmet(franc)]).toEqual([409, [['CU-01', 'currency']]]);
    expect((await enter('JPY')).status).toBe(201);
    const none = await enter('RMB');
    expect([none.status, none.body.errors[0].path]).toEqual([422, 'currency']);
  });

  it('in which a payment came is kept with it, and what it settles is in the order’s', async () => {
    const { on } = orderExamples['finance.record-payment'];
    const data = { kind: 'prepayment', amount: '700.00', on, reference: 'SWIFT 77' };
    const send = (more: object) => company.send(his, 'finance.record-payment', { data: { ...data, ...more } });
    expect(unmet(await send({ currency: 'USD' }))).toEqual([['CU-03', 'received']]);
    expect(unmet(await send({ currency: 'JPY', received: '14999.5' }))).toEqual([['CU-02', 'received']]);
    expect((await send({ currency: 'USD', received: '100.00' })).status).toBe(200);
    const { body } = await (
      await company.member('finance')
    ).get('/api/departments/finance/payments?reference=SWIFT 77');
    expect(body.items).toMatchObject([
      { orderNo: his, amount: '700.00', currency: 'CNY', received: '100.00', receivedCurrency: 'USD' },
    ]);
  });
});
