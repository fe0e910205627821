import { OrderAmendment } from '../../src/departments/sales/amendment.entity.js';
import { OrderObjection } from '../../src/departments/sales/objection.entity.js';
import { OrderLineRow } from '../../src/departments/sales/order-line.entity.js';
import { OrderSummary } from '../../src/departments/sales/order-summary.entity.js';
import { OrderText } from '../../src/departments/sales/order-text.entity.js';
import { SearchText } from '../../src/departments/sales/search-text.entity.js';
import { SalesReactions } from '../../src/departments/sales/sales.reactions.js';
import { SpecialRequirement } from '../../src/departments/sales/special-requirement.entity.js';
import { orderAt } from '../support/order.fixture.js';
import { rowOf, rowsAfter, transitionsOf } from './transitions.js';

const sales = new SalesReactions();

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

describe('what sales keeps beside the list', () => {
  it('finds an order by its numbers, its customer, its products', () => {
    const story = orderAt('reviewed', { with: { 'sales.enter-order': { class: 'project' } } });
    const writes = transitionsOf(story).flatMap((moved) => sales.keepTexts(moved));
    const words = (rows: { words: string }[]): string[] => rows.map((row) => row.words);
    const found = [
      '\ncoupling',
      '\ncp-40',
      '\ngearbox',
      '\ngx-100',
      '\nhuadong machinery',
      '\npo-7781',
      '\nso-000001',
      // The name of somebody there is spelled apart.
      '\rms lin',
      '\nc-2026-11',
    ];
    expect(words(rowsAfter(OrderText, (row) => row.words, writes))).toEqual(found);
    expect(words(rowsAfter(SearchText, (row) => row.words, writes))).toEqual(found);
  });

  it('finds an order no longer by what an amendment gave up, and others still', () => {
    const story = orderAt('reviewed', {
      and: [{ type: 'sales.amend', data: { changes: { customerPo: 'PO-7782' } } }],
    });
    const writes = transitionsOf(story).flatMap((moved) => sales.keepTexts(moved));
    const ofOrder = rowsAfter(OrderText, (row) => row.words, writes).map(({ words }) => words);
    expect(ofOrder.filter((words) => words.startsWith('\npo-'))).toEqual(['\npo-7782']);
    const shared = rowsAfter(SearchText, (row) => row.words, writes).map(({ words }) => words);
    expect(shared.filter((words) => words.startsWith('\npo-'))).toEqual(['\npo-7781', '\npo-7782']);
  });

  it('registers amendments with the consent', () => {
    const story = orderAt('planned', {
      and: [{ type: 'sales.amend', data: { changes: { deliveryDate: '2026-07-15' } } }],
    });
    expect(rowOf(OrderAmendment, (moved) => sales.keepAmendments(moved), story)).toEqual({
      orderNo: 'SO-000001',
      revision: 2,
      changed: ['deliveryDate'],
      reason: 'as agreed',
      consentBy: 'Ms Lin',
      consentOn: '2026-05-01',
      amendedBy: 'sales-1',
      amendedAt: '2026-05-01T08:00:00.000Z',
    });
  });

  it("registers the customer's objections and the departments'", () => {
    const objecting = { type: 'production.review', data: { verdict: 'object', objection: 'no capacity' } } as const;
    const inReview = orderAt('checked', { and: [objecting, 'sales.resolve-objection'] });
    expect(rowOf(OrderObjection, (moved) => sales.keepObjections(moved), inReview)).toMatchObject({
      source: 'review',
      objector: 'production',
      items: ['no capacity'],
      resolution: 'two shifts',
      open: false,
    });
    const atAcceptance = orderAt('inspected', { and: ['sales.record-objection'] });
    expect(rowOf(OrderObjection, (moved) => sales.keepObjections(moved), atAcceptance)).toMatchObject({
      source: 'customer',
      objector: 'customer',
      items: ['scratch on the housing'],
      resolution: null,
      open: true,
    });
  });

  it('routes special requirements to their departments, who acknowledge them with the order', () => {
    expect(rowOf(SpecialRequirement, (moved) => sales.keepSpecialRequirements(moved), orderAt('planned'))).toEqual({
      orderNo: 'SO-000001',
      no: 1,
      requirement: 'grey paint RAL 7035',
      department: 'production',
      acknowledgedAt: '2026-03-10T08:03:00.000Z',
      open: true,
    });
  });
});
