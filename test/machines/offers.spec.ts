import { issue } from '../../machines/issues/issue.process.js';
import type { Offered } from '../../machines/kit/offers.js';
import { blankOrder } from '../../machines/order/order.facts.js';
import { orderOffers } from '../../machines/order/order.offers.js';
import type { OrderFacts } from '../../machines/order/order.types.js';
import { purchaseRequisition } from '../../machines/purchase-requisition/requisition.process.js';
import { blankRequisition } from '../../machines/purchase-requisition/requisition.facts.js';
import { check } from '../../src/schema/check.js';

// What a process suggests to do elsewhere: the forms there begin with what is known here.

const stamp = {
  by: 'somebody',
  revision: 1,
  onBehalfOf: null,
  at: '2026-03-02T01:00:00.000Z',
  occurredAt: '2026-03-02T01:00:00.000Z',
};
const ofOrder = (facts: Partial<OrderFacts>): readonly Offered[] =>
  orderOffers({ ...blankOrder({ no: 'SO-000001' }), milestone: 'producing', ...facts });
const dataOf = (offers: readonly Offered[]): unknown[] => offers.map(({ data }) => data);
const other = { kind: 'other', orders: ['SO-000001'] };

describe('an order', () => {
  it('offers to raise an issue while it is under way, and not before or after', () => {
    expect(ofOrder({})).toEqual([{ start: 'issues', type: 'any.raise-issue', data: other }]);
    for (const milestone of ['entering', 'settled', 'cancelled'] as const) expect(ofOrder({ milestone })).toEqual([]);
  });

  it('names the open exception, so that it closes with the issue, and none that is closed', () => {
    const exception = { ...stamp, id: 'EX-1', kind: 'equipment' as const, cause: '主轴报警', solution: '换机' };
    expect(dataOf(ofOrder({ exceptions: [{ ...exception, open: true }] }))).toEqual([
      {
        orders: ['SO-000001'],
        kind: 'equipment',
        exception: { order: 'SO-000001', id: 'EX-1' },
        description: '主轴报警',
      },
      other,
    ]);
    expect(dataOf(ofOrder({ exceptions: [{ ...exception, open: false }] }))).toEqual([other]);
  });

  it('says of a complaint which it is, and not what the customer wrote', () => {
    const complaint = { ...stamp, id: 'CO-1', items: ['划痕'], resolution: null };
    expect(dataOf(ofOrder({ complaints: [{ ...complaint, open: true }] }))).toEqual([
      { orders: ['SO-000001'], kind: 'customer' },
      other,
    ]);
    expect(dataOf(ofOrder({ complaints: [{ ...complaint, open: false }] }))).toEqual([other]);
  });

  it('offers it of material and processes that failed their last inspection, while they are worked on', () => {
    const lot = { ...stamp, item: '轴承', quantity: '4', result: 'fail' as const, report: 'R-1' };
    const weld = { ...stamp, process: '焊接', result: 'fail' as const };
    const failed = { incoming: [lot], inProcess: [weld] } as unknown as Partial<OrderFacts>;
    expect(ofOrder(failed).map((offer) => ('about' in offer ? offer.about : null))).toEqual(['轴承', '焊接', null]);
    expect(dataOf(ofOrder(failed))[0]).toEqual({ orders: ['SO-000001'], kind: 'quality' });
    const mended = { ...failed, incoming: [lot, { ...lot, result: 'pass' }] } as unknown as Partial<OrderFacts>;
    expect(dataOf(ofOrder(mended))).toHaveLength(2);
    expect(dataOf(ofOrder({ ...failed, milestone: 'delivered' }))).toEqual([other]);
  });

  it('offers it of a supplier who is late, from the day after the one that was agreed', () => {
    const items = [{ item: '轴承', specification: '6204', quantity: '4', supplier: '恒力', by: '2026-03-10' }];
    const blank = blankOrder({ no: 'SO-000001' });
    const procurementPlan = { ...blank.procurementPlan, status: 'effective', content: { items } };
    const facts = { ...blank, milestone: 'producing', procurementPlan } as unknown as OrderFacts;
    expect(dataOf(orderOffers(facts, '2026-03-10'))).toEqual([other]);
    expect(dataOf(orderOffers(facts, '2026-03-11'))).toEqual([
      { orders: ['SO-000001'], kind: 'material', description: '轴承 恒力 2026-03-10' },
      other,
    ]);
    const came = { ...stamp, item: '轴承', quantity: '4', result: 'pass', report: 'R-1' };
    const there = { ...facts, incoming: [came] } as unknown as OrderFacts;
    expect(dataOf(orderOffers(there, '2026-03-11'))).toEqual([other]);
  });

  it('offers it of a transport exception until that shipment is handed over', () => {
    const stranded = { ...stamp, shipment: 'SH-1', cause: '封路', action: '绕行', notified: [] };
    expect(dataOf(ofOrder({ transportExceptions: [stranded] }))).toHaveLength(2);
    const handed = { ...stamp, shipment: 'SH-1', on: '2026-03-03', receivedBy: '李', documents: [], lines: [] };
    expect(dataOf(ofOrder({ transportExceptions: [stranded], handOvers: [handed] }))).toEqual([other]);
  });
});

it('a requisition offers it with its order, until it was rejected', () => {
  const asked = { ...blankRequisition({ no: 'PR-000001' }), milestone: 'signed' as const, order: 'SO-000001' };
  expect(dataOf(purchaseRequisition.offers?.(asked) ?? [])).toEqual([
    { kind: 'material', orders: ['SO-000001', 'PR-000001'], description: '' },
  ]);
  expect(purchaseRequisition.offers?.({ ...asked, milestone: 'rejected' })).toEqual([]);
});

it('a requisition that was approved offers to be ordered, row by row', () => {
  const bearings = { item: '轴承', specification: 'P5', quantity: '10', unit: '套', amount: '38600', line: 1 };
  const [offer] =
    purchaseRequisition.offers?.({
      ...blankRequisition({ no: 'PR-000001' }),
      milestone: 'approved',
      order: 'SO-000001',
      currency: 'CNY',
      items: [bearings],
    }) ?? [];
  const row = { item: '轴承', specification: 'P5', quantity: '10', unit: '套' };
  expect(offer).toEqual({
    start: 'purchase-orders',
    type: 'procurement.draft-order',
    data: {
      currency: 'CNY',
      lines: [{ line: 1, ...row, dueOn: undefined, requisition: 'PR-000001', order: 'SO-000001', orderLine: 1 }],
    },
  });
});

it('what is offered fits the form that it opens, once it is filled in', () => {
  const exception = { ...stamp, id: 'EX-1', kind: 'delay' as const, cause: '待料', solution: '', open: true };
  for (const offer of ofOrder({ exceptions: [exception] })) {
    const filled = { description: '说明', effect: {}, ...(offer.data as object) };
    expect(check(issue.schema[offer.type], filled)).toEqual([]);
  }
});
