import type { LoggedEvent } from '../witness.js';
import { goodsArrive, stockBalances } from './stock.js';

const said = ({ violations }: { violations: { what: string }[] }): string[] => violations.map(({ what }) => what);

const event = (seq: number, type: string, data: object, process = 'SK-1'): LoggedEvent => ({
  process,
  seq,
  kind: process.startsWith('SK') ? 'stock-items' : 'purchase-orders',
  type,
  by: 'production',
  data,
  reason: null,
  from: null,
  to: 'kept',
  prevHash: '',
  hash: '',
});
const LOG = [
  event(1, 'procurement.keep-item', { opening: '10' }),
  event(2, 'production.draw-stock', { quantity: '7.5' }),
  event(3, 'production.return-stock', { quantity: '2' }),
  event(4, 'purchase.put-in', { quantity: '4', purchaseOrder: 'PO-1' }),
  event(5, 'procurement.receive-stock', { quantity: '1' }),
  event(6, 'production.draw-stock', { quantity: '9.5' }),
  event(7, 'procurement.set-safety-stock', { safetyStock: '3' }),
];
const world = (events: LoggedEvent[], known = '0', balance = known) => ({
  processes: [
    { id: 'SK-1', kind: 'stock-items', version: events.length, state: 'kept', head: '' },
    { id: 'SO-1', kind: 'orders', version: 1, state: 'received', head: '' },
  ],
  events,
  stock: [{ id: 'SK-1', known, balance }],
});

describe('P12: an item in stock', () => {
  it('has what came and went', () => {
    expect(stockBalances(world(LOG))).toMatchObject({ checked: 1, violations: [] });
    expect(said(stockBalances(world([...LOG, event(8, 'procurement.count-stock', { counted: '2' })], '2.00')))).toEqual(
      [],
    );
  });

  it('of which more was drawn than there was is found, although more came later', () => {
    const overdrawn = [LOG[0], event(2, 'production.draw-stock', { quantity: '10.1' }), { ...LOG[3], seq: 3 }];
    expect(said(stockBalances(world(overdrawn, '3.9')))).toEqual(['-0.1 is left after entry 2']);
  });

  it('of which the process or its read model says something else is found', () => {
    expect(said(stockBalances(world(LOG, '1', '0')))).toEqual(['0 by its log, 1 by its process']);
    expect(said(stockBalances(world(LOG, '0', '7.5')))).toEqual(['0 by its log, 7.5 by its read model']);
    expect(said(stockBalances({ ...world(LOG), stock: [] }))).toEqual([
      '0 by its log, nothing by its process',
      '0 by its log, nothing by its read model',
    ]);
  });
});

describe('P12: a purchase order', () => {
  const stocked = (seq: number, quantity: string) =>
    event(seq, 'procurement.stock-in', { lines: [{ line: 1, quantity }] }, 'PO-1');

  it('is in stock as it was put there', () => {
    expect(goodsArrive({ events: [stocked(1, '3'), stocked(2, '1'), LOG[3]] })).toMatchObject({
      checked: 1,
      violations: [],
    });
  });

  it('that came twice, not at all, or from nowhere is found', () => {
    expect(said(goodsArrive({ events: [stocked(1, '4'), LOG[3], LOG[3]] }))).toEqual([
      'put 4 into stock, and 8 came there',
    ]);
    expect(said(goodsArrive({ events: [stocked(1, '4')] }))).toEqual(['put 4 into stock, and 0 came there']);
    expect(said(goodsArrive({ events: [LOG[3]] }))).toEqual(['put 0 into stock, and 4 came there']);
  });
});
