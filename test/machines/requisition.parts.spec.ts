import type { OrderedItem } from '../../machines/purchase-requisition/requisition.schema.js';
import { leftToOrder, orderedOf } from '../../machines/purchase-requisition/v3/requisition.parts.js';
import { purchaseRequisition } from '../../machines/purchase-requisition/requisition.process.js';
import { bearings, givenSigned, policy } from './requisition.story.js';

// A requisition over several purchase orders: it is ordered with its last row.

const rail = bearings('800.00', { item: '导轨', specification: 'HGR20', quantity: '8', unit: '根' });
const approved = () => givenSigned(bearings(), rail).when('procurement.review').thenItIs('approved');

const BEARINGS = { item: '滚动轴承', specification: '6204-2RS', unit: '套' };
const RAILS = { item: '导轨', specification: 'HGR20', unit: '根' };

const part = (purchaseOrder: string, ...items: OrderedItem[]) => ({ purchaseOrder, supplier: '瓦轴集团', items });

it('goes on until all of every row is ordered, by whichever purchase orders', () => {
  const one = approved()
    .when('purchase.order-goods', part('PO-1', { ...BEARINGS, quantity: '150' }))
    .thenItIs('approved');
  expect([orderedOf(one.facts), leftToOrder(one.facts)]).toEqual([
    ['150', '0'],
    ['50', '8'],
  ]);
  expect(one.facts.purchase).toBeNull();
  expect(purchaseRequisition.offers?.(one.facts)[0]).toMatchObject({
    start: 'purchase-orders',
    data: {
      lines: [
        { line: 1, item: '滚动轴承', quantity: '50' },
        { line: 2, item: '导轨', quantity: '8' },
      ],
    },
  });

  const two = one.when('purchase.order-goods', part('PO-2', { ...RAILS, quantity: '8' })).thenItIs('approved');
  expect(purchaseRequisition.offers?.(two.facts)[0]).toMatchObject({
    data: { lines: [{ line: 1, item: '滚动轴承', quantity: '50' }] },
  });
  const all = two
    .when('purchase.order-goods', part('PO-3', { ...BEARINGS, item: ' 滚动 轴承', quantity: '60' }))
    .thenItIs('ordered');
  expect(all.facts.purchase).toMatchObject({ purchaseOrderNo: 'PO-3', supplier: '瓦轴集团' });
});

it('follows a purchase order that orders less, or nothing any more', () => {
  const one = approved().when('purchase.order-goods', part('PO-1', { ...BEARINGS, quantity: '150' }));
  const less = one.when('purchase.order-goods', part('PO-1', { ...BEARINGS, quantity: '20' })).thenItIs('approved');
  expect(leftToOrder(less.facts)).toEqual(['180', '8']);
  const none = less.when('purchase.order-goods', part('PO-1')).thenItIs('approved');
  expect([leftToOrder(none.facts), none.facts.parts]).toEqual([['200', '8'], []]);
});

it('takes a row of another specification for the item, and what it has not asked for for nothing', () => {
  const finer = { ...BEARINGS, specification: '6204-2RS/P6', quantity: '200' };
  expect(leftToOrder(approved().when('purchase.order-goods', part('PO-1', finer)).facts)).toEqual(['0', '8']);
  const grease = { item: '润滑脂', unit: '桶', quantity: '200' };
  expect(leftToOrder(approved().when('purchase.order-goods', part('PO-1', grease)).facts)).toEqual(['200', '8']);
});

it('has a contract with each of its suppliers, where the company asks for that', () => {
  const strict = { policy: policy({ 'PQ-10': 'block' }) };
  const some = part('PO-1', { ...BEARINGS, quantity: '150' });
  approved().when('purchase.order-goods', some, strict).thenRefusedBecause('PQ-10');
  approved()
    .when('purchase.order-goods', { ...some, contractNo: 'PC-1' }, strict)
    .thenItIs('approved')
    .when('purchase.order-goods', part('PO-1'), strict)
    .thenItIs('approved');
});

it('is ordered whole by hand all the same, when it is bought otherwise', () => {
  approved()
    .when('purchase.order-goods', part('PO-1', { ...BEARINGS, quantity: '150' }))
    .when('procurement.order')
    .thenItIs('ordered');
});
