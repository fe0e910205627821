import readWorkbook from 'read-excel-file/node';
import type { OrderItem } from '../../src/features/orders/order-list.view.js';
import { workbookOf } from '../../src/features/orders/order-export.js';

const VIEWER = { offices: ['finance'], permissions: [], headOf: [] } as never;

const order = (ordered: string, more: Partial<OrderItem> = {}): OrderItem =>
  ({
    no: 'SO-000001',
    stateName: '已接收',
    revision: 1,
    class: 'standard',
    customer: { name: '=1+1' },
    customerPo: '0012',
    products: '轴承',
    deliveryDate: '2026-12-31',
    currency: 'CNY',
    amounts: { ordered },
    waits: [{ officeName: 'Procurement', label: 'Submit the plan' }],
    enteredBy: { id: 'p1', name: '王芳' },
    clerk: { id: 'p2', name: '陈晓雯' },
    receivedAt: '2026-11-21T16:05:09.123456Z',
    stateSince: '2026-11-22T01:30:00.000000Z',
    ...more,
  }) as OrderItem;

async function read(orders: OrderItem[]): Promise<Record<string, unknown>[]> {
  const file = await workbookOf(orders, { isCut: false, viewer: VIEWER, language: 'en' });
  const [sheet] = await readWorkbook(file);
  const [head, ...rows] = (sheet as unknown as { data: unknown[][] }).data;
  return rows.map((row) => Object.fromEntries(head.map((title, index) => [String(title), row[index]])));
}

/** A cell holds a time as a fraction of a day, so the last millisecond may be another. */
const second = (cell: unknown): string => new Date(Math.round((cell as Date).getTime() / 1000) * 1000).toISOString();

describe('the workbook of orders', () => {
  it('has days and times as Excel knows them, by the clock of the company', async () => {
    const [row] = await read([order('12.50'), order('1', { deliveryDate: null })]);
    expect(row['Delivery date']).toEqual(new Date('2026-12-31T00:00:00Z'));
    // Sixteen hours in London are midnight in Shanghai.
    expect(second(row.Received)).toBe('2026-11-22T00:05:09.000Z');
    expect(second(row['In state since'])).toBe('2026-11-22T09:30:00.000Z');
  });

  it('has amounts as numbers, and as text where a number would lose a digit', async () => {
    const amounts = ['142000', '0.005', '-12.30', '999999999999.999', '9007199254740993', '0.1234567890123456'];
    const rows = await read(amounts.map((amount) => order(amount)));
    expect(rows.map(({ Amount }) => Amount)).toEqual([
      142000,
      0.005,
      -12.3,
      999999999999.999,
      '9007199254740993',
      '0.1234567890123456',
    ]);
  });

  it('has what people entered as text', async () => {
    const [row] = await read([order('1')]);
    expect(row.Customer).toBe('=1+1');
    expect(row['Waits for']).toBe('Procurement Submit the plan');
    expect(row['Customer PO']).toBe('0012');
  });
});
