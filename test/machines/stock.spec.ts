import { findings } from '../../machines/check.js';
import { purchaseFollowUps, STOCK_ITEMS } from '../../machines/purchase-orders/purchase.orders.js';
import { itemKey } from '../../machines/kit/item-key.js';
import { KNOWN_ITEM } from '../../machines/stock-items/stock.rules.js';
import { stock } from '../../machines/stock-items/stock.process.js';
import type { StockData } from '../../machines/stock-items/stock.schema.js';
import type { StockFacts } from '../../machines/stock-items/stock.types.js';
import { stocked } from './purchase-orders.story.js';
import { Story } from './story.js';

/** Lin buys and keeps the store; Song makes. */
const lin = { by: 'lin', office: 'procurement' };
const song = { by: 'song', office: 'production' };

const kept = (opening = '35', safetyStock = '20') =>
  Story.of<StockFacts, StockData>(stock, 'SK-000001').when(
    'procurement.keep-item',
    { item: '防锈油纸', unit: '卷', safetyStock, opening },
    lin,
  );
const draw = (quantity: string, story = kept()) =>
  story.when('production.draw-stock', { quantity, order: 'SO-000001', purpose: '包装' }, song);
const give = (quantity: string, story: ReturnType<typeof kept>) =>
  story.when('production.return-stock', { quantity, order: 'SO-000001' }, song);
const count = (counted: string, remark?: string) =>
  kept().when('procurement.count-stock', { counted, ...(remark !== undefined && { remark }) }, lin);

describe('an item in stock', () => {
  it('is drawn soundly, and its balance is the sum of what came and went', () => {
    expect(findings(stock)).toEqual([]);
    const moved = give('2', draw('10')).when('procurement.receive-stock', { quantity: '0.5', source: '客供' }, lin);
    moved.thenItIs('kept', { level: 'enough' }).thenItWaitsFor();
    expect(moved.facts.balance).toBe('27.5');
    expect(moved.facts.movements.map(({ type, change, after, about }) => [type, change, after, about])).toEqual([
      ['opening', '35', '35', null],
      ['issue', '-10', '25', 'SO-000001'],
      ['return', '2', '27', 'SO-000001'],
      ['receipt', '0.5', '27.5', '客供'],
    ]);
  });

  it('begins by itself with the first goods that a purchase order puts in, and takes the next', () => {
    const put = { quantity: '10', purchaseOrder: 'PO-000001', line: 1 };
    const first = Story.of<StockFacts, StockData>(stock, 'SK-PO-000001-1').when(
      'purchase.put-in',
      { item: '轴承', specification: 'P5', unit: '套', ...put },
      lin,
    );
    expect(first.thenItIs('kept').facts).toMatchObject({ item: '轴承', specification: 'P5', balance: '10' });
    expect(first.when('purchase.put-in', put, lin).facts).toMatchObject({ item: '轴承', balance: '20' });
  });

  it('waits for procurement while it is low, until more was ordered or has come', () => {
    const low = draw('16');
    low.thenItIs('kept', { level: 'low' }).thenItWaitsFor('procurement.order-more');
    expect(stock.offers?.(low.facts)).toMatchObject([
      { start: 'purchase-orders', data: { lines: [{ item: '防锈油纸', quantity: '1', unit: '卷' }] } },
    ]);
    const ordered = low.when('procurement.order-more', { reference: 'PO-000012', quantity: '40' }, lin);
    ordered.thenItIs('kept', { level: 'ordered' }).thenItWaitsFor();
    expect(stock.offers?.(ordered.facts)).toEqual([]);
    const come = ordered.when('procurement.receive-stock', { quantity: '40', source: 'PO-000012' }, lin);
    expect(come.thenItIs('kept', { level: 'enough' }).facts.ordered).toBeNull();
    draw('15').thenItIs('kept', { level: 'enough' });
    draw('15').when('procurement.set-safety-stock', { safetyStock: '21' }, lin).thenItIs('kept', { level: 'low' });
  });

  it('is dropped when nothing is left, for good', () => {
    const empty = kept('0', '0');
    const gone = empty.when('procurement.drop-item', {}, { ...lin, reason: '停产' });
    gone.thenItIs('dropped').thenItWaitsFor();
    gone.when('procurement.receive-stock', { quantity: '1', source: '退回' }, lin).thenItDoesNotTakeThat();
  });
});

describe('the rules of an item in stock', () => {
  it('SK-01: no more is drawn than there is', () => {
    draw('35').thenItIs('kept');
    draw('35.000001').thenRefusedBecause('SK-01');
  });

  it('SK-02: no more comes back than was drawn', () => {
    give('10', draw('10')).thenItIs('kept');
    give('10.5', draw('10')).thenRefusedBecause('SK-02');
    give('1', kept()).thenRefusedBecause('SK-02');
  });

  it('SK-03: a count that differs from the books says why', () => {
    count('35').thenItIs('kept');
    count('34').thenRefusedBecause('SK-03');
    count('34', ' ').thenRefusedBecause('SK-03');
    expect(count('34', '受潮报废').thenItIs('kept').facts).toMatchObject({ balance: '34' });
  });

  it('SK-04: of what is dropped nothing is left', () => {
    kept()
      .when('procurement.drop-item', {}, { ...lin, reason: '停产' })
      .thenRefusedBecause('SK-04');
  });
});

describe('what an item is', () => {
  it('does not depend on how it is written', () => {
    const key = itemKey('内六角螺钉', 'M8×30 12.9 级', '件');
    expect(itemKey(' 内六角 螺钉', 'ｍ8x30 12.9级', '件')).toBe(key);
    expect(itemKey('钻头', 'Φ6.8', '支')).toBe(itemKey('钻头', 'ø6.8', '支'));
    expect(itemKey('内六角螺钉', 'M8×35 12.9 级', '件')).not.toBe(key);
    expect(itemKey('内六角螺钉', null, '件')).not.toBe(key);
    expect(itemKey('内六角螺钉', 'M8×30 12.9 级', '盒')).not.toBe(key);
  });

  it('SK-05: is kept once', () => {
    const keep = (observed: Record<string, string>) =>
      Story.of<StockFacts, StockData>(stock, 'SK-000002').when(
        'procurement.keep-item',
        { item: '防锈油纸', unit: '卷', safetyStock: '0' },
        { ...lin, observed },
      );
    keep({}).thenItIs('kept');
    keep({ [KNOWN_ITEM]: 'SK-000001' }).thenRefusedBecause('SK-05');
  });
});

describe('what a purchase order puts into stock', () => {
  const told = (known: object, facts = stocked().facts) =>
    purchaseFollowUps(
      null,
      {
        type: 'procurement.stock-in',
        data: {
          lines: [
            { line: 1, quantity: '10' },
            { line: 2, quantity: '200' },
          ],
        },
        observed: { [STOCK_ITEMS]: JSON.stringify(known) },
        by: 'lin',
        onBehalfOf: null,
        at: '2026-03-02T01:00:00.000Z',
        occurredAt: '2026-03-02T01:00:00.000Z',
        reason: null,
      },
      facts,
    );

  it('goes to the item that is kept, or begins one', () => {
    expect(told({ 1: 'SK-000009' })).toEqual([
      {
        send: 'SK-000009',
        event: { type: 'purchase.put-in', data: { quantity: '10', purchaseOrder: 'PO-000001', line: 1 } },
      },
      {
        start: 'stock-items',
        id: 'SK-PO-000001-2',
        event: {
          type: 'purchase.put-in',
          data: {
            item: '螺钉',
            unit: '件',
            specification: 'M8×30',
            quantity: '200',
            purchaseOrder: 'PO-000001',
            line: 2,
          },
        },
      },
    ]);
  });

  it('begins one item for two rows that write the same differently', () => {
    const { lines, ...facts } = stocked().facts;
    const [row] = lines;
    const same = [row, { ...row, line: 2, item: ` ${row.item} `, specification: row.specification?.toUpperCase() }];
    expect(told({}, { ...facts, lines: same })).toMatchObject([
      { start: 'stock-items', id: 'SK-PO-000001-1' },
      { send: 'SK-PO-000001-1', event: { data: { quantity: '200', line: 2 } } },
    ]);
  });
});
