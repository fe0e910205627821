import { AftersalesProjection } from '../../src/departments/aftersales/aftersales.projection.js';
import { AftersalesFile } from '../../src/departments/aftersales/file.entity.js';
import { ArchiveProjection } from '../../src/departments/archive/archive.projection.js';
import { ArchiveFile } from '../../src/departments/archive/file.entity.js';
import { ClerkProjection } from '../../src/departments/clerk/clerk.projection.js';
import { FollowUp } from '../../src/departments/clerk/follow-up.entity.js';
import { OperationsProjection } from '../../src/departments/operations/operations.projection.js';
import { OrderStage } from '../../src/departments/operations/stage.entity.js';
import { OrderWatch } from '../../src/departments/operations/watch.entity.js';
import type { Changes, Point } from '../support/order.fixture.js';
import { orderAt } from '../support/order.fixture.js';
import { rowOf, rowsAfter, transitionsOf } from './transitions.js';

const clerk = new ClerkProjection();
const archive = new ArchiveProjection();
const aftersales = new AftersalesProjection();
const operations = new OperationsProjection();

describe('the follow-up list', () => {
  const followUp = (point: Point, changes?: Changes) =>
    rowOf(FollowUp, (moved) => clerk.keepFollowUp(moved), orderAt(point, changes));

  it('has every order from its entry on, and its clerk once it is checked', () => {
    expect(followUp('entered')).toMatchObject({
      state: 'received',
      open: true,
      clerk: null,
      products: 'Gearbox; Coupling',
    });
    expect(followUp('checked')).toMatchObject({ clerk: 'clerk-1' });
    expect(followUp('settled')).toMatchObject({ state: 'settled', open: false });
  });

  it('says who has not answered and what is in trouble', () => {
    const and: Changes['and'] = ['clerk.issue-order', 'production.acknowledge-order', 'clerk.hold'];
    expect(followUp('reviewed', { and })).toMatchObject({
      issuedAt: '2026-03-10T08:02:00.000Z',
      unacknowledged: ['procurement', 'quality', 'logistics'],
      productionPlan: 'drafting',
      held: true,
      holdReason: 'as agreed',
    });
    const trouble: Changes['and'] = ['production.raise-exception', 'production.report-progress'];
    expect(followUp('producing', { and: trouble })).toMatchObject({
      productionPlan: 'effective',
      plannedFinish: '2026-05-10',
      lastReportOn: '2026-05-06',
      openExceptions: 1,
    });
    expect(followUp('inspected', { and: ['sales.record-objection'] })).toMatchObject({ openObjections: 1 });
  });
});

describe("an order's file", () => {
  const file = (point: Point, changes?: Changes) =>
    rowOf(ArchiveFile, (moved) => archive.keepFile(moved), orderAt(point, changes));

  it('is opened when the review is passed', () => {
    expect(file('checked')).toBeUndefined();
    expect(file('reviewed')).toMatchObject({ missing: 7, ready: false, closedAt: null });
  });

  it('names what is missing, and the office that has it', () => {
    expect(file('delivered')).toEqual({
      orderNo: 'SO-000001',
      customer: 'Huadong Machinery',
      state: 'delivered',
      documents: [
        { type: 'contract', owner: 'sales', status: 'present', reference: 'PO-7781' },
        { type: 'review-record', owner: 'sales', status: 'present', reference: '2026-03-10' },
        { type: 'production-plan', owner: 'production', status: 'present', reference: null },
        { type: 'procurement-plan', owner: 'procurement', status: 'present', reference: null },
        { type: 'purchase-contracts', owner: 'procurement', status: 'present', reference: 'PC-3' },
        { type: 'inspection-report', owner: 'quality', status: 'present', reference: null },
        { type: 'acceptance-report', owner: 'sales', status: 'present', reference: 'AR-5' },
        { type: 'delivery-record', owner: 'logistics', status: 'present', reference: 'S-1' },
        { type: 'invoice', owner: 'finance', status: 'missing', reference: null },
      ],
      missing: 1,
      missingOwners: ['finance'],
      closedAt: null,
      ready: false,
    });
  });

  it('is ready when the order is over and nothing is missing', () => {
    expect(file('settled')).toMatchObject({ missing: 0, ready: true, closedAt: '2026-06-20T08:02:00.000Z' });
    expect(file('settled', { with: { 'sales.enter-order': { original: undefined } } })).toMatchObject({
      missingOwners: ['sales'],
      ready: false,
    });
  });

  it('misses no contract of a project before it is filed, and no purchase that was declared needless', () => {
    const statuses = (found: ArchiveFile | undefined) =>
      Object.fromEntries(found?.documents.map(({ type, status }) => [type, status]) ?? []);
    expect(statuses(file('reviewed', { with: { 'sales.enter-order': { class: 'project' } } }))).toMatchObject({
      contract: 'present',
    });
    expect(statuses(file('reviewed', { and: ['production.declare-no-purchase'] }))).toMatchObject({
      'procurement-plan': 'not-needed',
      'purchase-contracts': 'not-needed',
    });
  });

  it('of an order given up misses nothing that it did not come to', () => {
    expect(file('planned', { and: ['management.cancel'] })).toMatchObject({
      state: 'cancelled',
      missing: 0,
      ready: true,
    });
  });
});

describe('after-sales', () => {
  it('opens a file at the delivery, with what was delivered', () => {
    const delivery = transitionsOf(orderAt('delivered')).filter(({ to }) => to === 'delivered');
    expect(
      rowsAfter(
        AftersalesFile,
        () => '',
        delivery.flatMap((moved) => aftersales.openFile(moved)),
      ),
    ).toEqual([
      {
        orderNo: 'SO-000001',
        customer: 'Huadong Machinery',
        contact: 'Ms Lin',
        phone: '+86 21 5555 0100',
        products: [
          { product: 'GX-100 Gearbox', specification: 'ratio 1:20, flange IEC 90', quantity: '10', unit: 'pcs' },
          { product: 'CP-40 Coupling', specification: 'bore 40 mm', quantity: '4', unit: 'set' },
        ],
        deliveredOn: '2026-05-28',
        receivedBy: 'Mr Wu',
        acceptanceReport: 'AR-5',
        documents: ['manual', 'quality-certificate', 'after-sales-commitment'],
        objections: [],
        reworkRounds: 0,
        openedAt: '2026-05-28T08:00:00.000Z',
      },
    ]);
  });
});

describe('operations', () => {
  it('takes the time of every stage that an order has left', () => {
    const writes = transitionsOf(orderAt('planned')).flatMap((moved) => operations.noteStage(moved));
    expect(rowsAfter(OrderStage, ({ seq }) => String(seq), writes)).toEqual([
      {
        orderNo: 'SO-000001',
        seq: 9,
        state: 'received',
        enteredAt: '2026-03-02T08:00:00.000Z',
        leftAt: '2026-03-10T08:01:00.000Z',
        nextState: 'reviewed',
      },
      {
        orderNo: 'SO-000001',
        seq: 20,
        state: 'reviewed',
        enteredAt: '2026-03-10T08:01:00.000Z',
        leftAt: '2026-03-10T08:12:00.000Z',
        nextState: 'planned',
      },
    ]);
  });

  it('watches what can drift', () => {
    const watch = (point: Point, changes?: Changes) =>
      rowOf(OrderWatch, (moved) => operations.keepWatch(moved), orderAt(point, changes));
    expect(watch('planned')).toEqual({
      orderNo: 'SO-000001',
      state: 'planned',
      stateSince: '2026-03-10T08:12:00.000Z',
      open: true,
      held: false,
      dueOn: '2026-06-30',
      plannedStart: '2026-04-01',
      plannedFinish: '2026-05-10',
      started: false,
      finished: false,
      materialsDue: '2026-04-15',
      openExceptions: 0,
      reworkRounds: 0,
      overCost: false,
    });
    expect(watch('finished')).toMatchObject({ started: true, finished: true, materialsDue: null });
    const dear: Changes = {
      with: { 'procurement.review': { cost: { estimate: '9000', withinBudget: false, marketCompared: true } } },
    };
    expect(watch('reviewed', dear)).toMatchObject({ overCost: true, plannedStart: '2026-04-01' });
  });
});
