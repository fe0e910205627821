import { purchaseExamples } from '../../machines/purchase-orders/purchase.examples.js';
import { stockExamples } from '../../machines/stock-items/stock.schema.js';
import { supplierExamples } from '../../machines/suppliers/supplier.schema.js';
import { orderExamples } from '../support/order-examples.js';
import type { Answer, Company, Untyped } from '../support/company.js';
import { each, openCompany } from '../support/company.js';

// What is in use is offered to whoever types it, without anybody having kept it.

const EXAMPLE = orderExamples['sales.enter-order'];
const [LINE] = EXAMPLE.lines ?? [];
const DONGFANG = '苏州东方机械有限公司';
const BRIDGE = '杭州东方桥梁厂';

let company: Company;
let first: string;

const entry = (name: string, more: object = {}, line: object = {}) => ({
  ...EXAMPLE,
  customer: { name, contact: '李强', phone: '0512-5550101', email: 'li@example.cn', address: '苏州市工业园区 1 号' },
  paymentTerms: '月结 30 天',
  currency: 'CNY',
  lines: [
    { ...LINE, line: 1, productNo: 'BRG-25', description: '交叉滚子轴承', unit: '套', unitPrice: '356.90', ...line },
  ],
  ...more,
});

const ask = async (by: string, register: string, query: Record<string, string> = {}): Promise<Answer> =>
  (await company.member(by)).get(`/api/lookups/${register}?${new URLSearchParams(query).toString()}`);
const look = async (...asked: Parameters<typeof ask>): Promise<Untyped[]> => {
  const { status, body } = await ask(...asked);
  expect([asked, status]).toEqual([asked, 200]);
  return body.items as Untyped[];
};
const names = async (...asked: Parameters<typeof ask>): Promise<unknown[]> => each(await look(...asked), 'value');

beforeAll(async () => {
  company = await openCompany();
  first = await company.enter(entry(DONGFANG), 'sales');
  await company.enter(entry(BRIDGE, { currency: 'USD' }, { unitPrice: '60' }), 'sales2');
  const buyer = await company.member('procurement');
  const post = async (kind: string, type: string, data: object) => {
    const answer = await buyer.post(`/api/processes/${kind}`, { type, data });
    expect([type, answer.status]).toEqual([type, 201]);
  };
  await post('suppliers', 'procurement.register-supplier', supplierExamples['procurement.register-supplier']);
  await post('stock-items', 'procurement.keep-item', stockExamples['procurement.keep-item']);
  await post('purchase-orders', 'procurement.draft-order', purchaseExamples['procurement.draft-order']);
}, 120_000);
afterAll(() => company?.close());

describe('a customer', () => {
  it('is found by part of the name, the one that begins with it first, in whatever width and case', async () => {
    expect(await names('sales', 'customers', { q: '东方' })).toEqual([BRIDGE, DONGFANG]);
    expect(await names('sales', 'customers', { q: '苏州' })).toEqual([DONGFANG]);
    expect(await names('sales', 'customers', { q: '东方 ' })).toHaveLength(2);
    expect(await names('sales', 'customers', { q: '东方', limit: '1' })).toHaveLength(1);
    expect(await names('sales', 'customers', { q: '%_' })).toEqual([]);
    expect(await names('sales', 'customers', { q: '轴承' })).toEqual([]);
  });

  it('brings along what its last order says of it', async () => {
    const [found] = await look('clerk', 'customers', { q: DONGFANG });
    expect(found).toEqual({
      value: DONGFANG,
      label: `${DONGFANG} · 李强`,
      fills: {
        contact: '李强',
        phone: '0512-5550101',
        email: 'li@example.cn',
        address: '苏州市工业园区 1 号',
        terms: '月结 30 天',
      },
    });
    expect(await look('sales', 'contacts', { customer: DONGFANG })).toEqual([
      { value: '李强', label: '李强 · 0512-5550101', fills: { phone: '0512-5550101', email: 'li@example.cn' } },
    ]);
    expect(await names('sales', 'contacts', { customer: DONGFANG, q: '王' })).toEqual([]);
    expect(await names('sales', 'contacts')).toEqual([]);
  });

  it('shows its people to nobody who does not deal with them', async () => {
    const [found] = await look('quality', 'customers', { q: DONGFANG });
    expect(found).toEqual({ value: DONGFANG, label: DONGFANG, fills: { terms: '月结 30 天' } });
    expect(await names('quality', 'contacts', { customer: DONGFANG })).toEqual([]);
  });

  it('that nobody has ordered for any more is not offered', async () => {
    const no = await company.enter(entry('打错的客户'), 'sales');
    const changes = { customer: { ...entry(DONGFANG).customer, contact: '王芳', phone: '0512-5550102' } };
    await company.bring(no, 'clerk.return-to-entry', ['sales.correct-entry', { changes }]);
    expect(await names('sales', 'customers', { q: '打错' })).toEqual([]);
    const [found] = await look('sales', 'customers', { q: DONGFANG });
    expect(found.fills).toMatchObject({ contact: '王芳' });
    expect(await names('sales', 'contacts', { customer: DONGFANG })).toEqual(['王芳', '李强']);
  });
});

describe('a product', () => {
  it('is found by part of its number or description, as it was ordered last', async () => {
    const found = { description: '交叉滚子轴承', specification: LINE?.specification, unit: '套' };
    for (const q of ['brg', 'BRG-25', '滚子']) {
      const [{ value, fills }] = await look('production', 'products', { q });
      expect([q, value, fills]).toEqual([q, 'BRG-25', found]);
    }
  });

  it('has a price only for the customer who paid it, in his currency, and for those who see prices', async () => {
    const price = async (by: string, customer: string, currency: string) =>
      (await look(by, 'products', { q: 'BRG-25', customer, currency }))[0].fills.price;
    expect(await price('sales', DONGFANG, 'CNY')).toBe('356.9');
    expect(await price('sales', BRIDGE, 'USD')).toBe('60');
    expect(await price('sales', BRIDGE, 'CNY')).toBeUndefined();
    expect(await price('sales', '没有的客户', 'CNY')).toBeUndefined();
    expect(await price('quality', DONGFANG, 'CNY')).toBeUndefined();
    expect(await price('production', DONGFANG, 'CNY')).toBeUndefined();
  });
});

describe('what is bought', () => {
  it('is offered with its supplier, who says how he stands', async () => {
    expect(await look('procurement', 'suppliers', { q: '恒远' })).toEqual([
      { value: '无锡恒远轴承有限公司', label: '无锡恒远轴承有限公司 · 待评估', fills: {} },
    ]);
    expect(await look('production', 'items', { q: '油纸' })).toEqual([
      { value: '防锈油纸', label: '防锈油纸 · 宽 1 m，VCI · 卷', fills: { specification: '宽 1 m，VCI', unit: '卷' } },
    ]);
    expect(await names('procurement', 'units')).toEqual(expect.arrayContaining(['卷', '套']));
    expect(await names('procurement', 'units', { q: '卷' })).toEqual(['卷']);
  });
});

describe('whoever asks', () => {
  it('belongs to an office, and asks for what there is', async () => {
    expect((await ask('admin', 'customers')).status).toBe(403);
    expect((await ask('auditor', 'customers')).status).toBe(200);
    expect((await ask('sales', 'secrets')).status).toBe(404);
    expect((await ask('sales', 'toString')).status).toBe(404);
    expect((await ask('sales', 'customers', { limit: '0' })).body.errors).toMatchObject([{ path: 'limit' }]);
    expect((await ask('sales', 'customers', { q: 'x'.repeat(101) })).status).toBe(422);
  });

  it('of sales is offered the customers and prices of his own orders alone, where the company says so', async () => {
    const decided = { thresholds: { 'orders.sales-own-only': '1' }, reason: '客户信息保密' };
    await company.agree(await (await company.member('manager')).post('/api/policy', decided));
    await company.bring(first, 'clerk.confirm-check');
    expect(await names('sales', 'customers', { q: '东方' })).toEqual([DONGFANG]);
    expect(await names('sales2', 'customers', { q: '东方' })).toEqual([BRIDGE]);
    expect(await names('sales2', 'contacts', { customer: DONGFANG })).toEqual([]);
    const asked = { q: 'BRG-25', customer: DONGFANG, currency: 'CNY' };
    expect((await look('sales2', 'products', asked))[0].fills).not.toHaveProperty('price');
    expect((await look('sales', 'products', asked))[0].fills).toHaveProperty('price');
    expect(await names('clerk', 'customers', { q: '东方' })).toHaveLength(2);
  });
});
