import { OrderLineRow } from '../../src/departments/sales/order-line.entity.js';
import { OrderSummary } from '../../src/departments/sales/order-summary.entity.js';
import { SalesProjection } from '../../src/departments/sales/sales.projection.js';
import { orderAt } from '../support/order.fixture.js';
import { rowOf, rowsAfter, transitionsOf } from './transitions.js';

const sales = new SalesProjection();

const GEARBOX = {
  line: 1,
  productNo: 'GX-100',
  description: 'Gearbox',
  specification: 'ratio 1:20, flange IEC 90',
  quantity: '12',
  unit: 'pcs',
  unitPrice: '1200.00',
};

const partlyAccepted = orderAt('inspected', {
  and: [
    'sales.arrange-acceptance',
    {
      type: 'sales.record-acceptance',
      data: {
        lines: [
          { line: 1, accepted: '10', rejected: '0' },
          { line: 2, accepted: '3', rejected: '1' },
        ],
      },
    },
  ],
});

describe('the list of orders', () => {
  it('has an order from its entry on', () => {
    expect(rowOf(OrderSummary, (moved) => sales.keepSummary(moved), orderAt('entered'))).toEqual({
      orderNo: 'SO-000001',
      state: 'received',
      class: 'standard',
      customer: 'Huadong Machinery',
      customerPo: 'PO-7781',
      externalNo: null,
      contractNo: null,
      products: 'GX-100 Gearbox; CP-40 Coupling',
      revision: 1,
      held: false,
      dueOn: '2026-06-30',
      currency: 'CNY',
      amount: '13002',
      enteredBy: 'sales-1',
      clerk: null,
      receivedAt: '2026-03-02T08:00:00.000Z',
      stateSince: '2026-03-02T08:00:00.000Z',
      updatedAt: '2026-03-02T08:00:00.000Z',
      key: false,
      version: 1,
    });
  });

  it('tells since when it stands where it stands, not when it was last touched', () => {
    expect(
      rowOf(OrderSummary, (moved) => sales.keepSummary(moved), orderAt('reviewed', { and: ['clerk.issue-order'] })),
    ).toMatchObject({
      state: 'reviewed',
      stateSince: '2026-03-10T08:01:00.000Z',
      updatedAt: '2026-03-10T08:02:00.000Z',
      version: 10,
    });
  });

  it('follows an amendment and a hold', () => {
    const changes = { deliveryDate: '2026-07-15', lines: [GEARBOX], customerPo: 'PO-7781/2' };
    const story = orderAt('planned', { and: [{ type: 'sales.amend', data: { changes } }, 'clerk.hold'] });
    expect(rowOf(OrderSummary, (moved) => sales.keepSummary(moved), story)).toMatchObject({
      state: 'received',
      customerPo: 'PO-7781/2',
      products: 'GX-100 Gearbox',
      revision: 2,
      held: true,
      dueOn: '2026-07-15',
      amount: '14400',
    });
  });

  it('shortens what an order with many products names', () => {
    const lines = Array.from({ length: 40 }, (_, index) => ({
      ...GEARBOX,
      line: index + 1,
      productNo: `减速机-${index}`,
    }));
    const story = orderAt('entered', { with: { 'sales.enter-order': { lines } } });
    const { products = '' } = rowOf(OrderSummary, (moved) => sales.keepSummary(moved), story) ?? {};
    expect(products).toHaveLength(200);
    expect(products.startsWith('减速机-0 Gearbox; 减速机-1 Gearbox; ')).toBe(true);
    expect(products.endsWith('…')).toBe(true);
  });
});

const NOTHING_SENT = {
  dispatched: '0',
  lost: '0',
  refused: '0',
  returned: '0',
  settled: '0',
  takenBack: '0',
  kept: true,
};

const SOLD = { customer: 'Huadong Machinery', orderedAt: '2026-03-02T08:00:00.000Z', currency: 'CNY' };

describe('the lines of an order', () => {
  const linesOf = (story: ReturnType<typeof orderAt>) =>
    rowsAfter(
      OrderLineRow,
      ({ line }) => String(line),
      transitionsOf(story).flatMap((moved) => sales.keepLines(moved)),
    );

  it('count what was accepted and what was rejected', () => {
    expect(linesOf(partlyAccepted)).toEqual([
      {
        orderNo: 'SO-000001',
        line: 1,
        productNo: 'GX-100',
        description: 'Gearbox',
        specification: 'ratio 1:20, flange IEC 90',
        unit: 'pcs',
        unitPrice: '1200.00',
        ...SOLD,
        dueOn: '2026-06-30',
        ordered: '10',
        produced: '10',
        passed: '10',
        rejected: '0',
        accepted: '10',
        delivered: '0',
        invoiced: '0',
        ...NOTHING_SENT,
      },
      {
        orderNo: 'SO-000001',
        line: 2,
        productNo: 'CP-40',
        description: 'Coupling',
        specification: 'bore 40 mm',
        unit: 'set',
        unitPrice: '250.50',
        ...SOLD,
        dueOn: '2026-06-30',
        ordered: '4',
        produced: '4',
        passed: '3',
        rejected: '1',
        accepted: '3',
        delivered: '0',
        invoiced: '0',
        ...NOTHING_SENT,
      },
    ]);
  });

  it('keep a line that was given up, with nothing ordered', () => {
    const story = orderAt('producing', { and: [{ type: 'sales.amend', data: { changes: { lines: [GEARBOX] } } }] });
    expect(linesOf(story).map(({ line, productNo, ordered }) => ({ line, productNo, ordered }))).toEqual([
      { line: 1, productNo: 'GX-100', ordered: '12' },
      { line: 2, productNo: 'CP-40', ordered: '0' },
    ]);
  });

  it('vanish with a correction of the entry, which nobody has relied on', () => {
    const correction = { type: 'sales.correct-entry', data: { changes: { lines: [GEARBOX] } } } as const;
    expect(linesOf(orderAt('entered', { and: ['clerk.return-to-entry', correction] }))).toMatchObject([{ line: 1 }]);
  });
});
