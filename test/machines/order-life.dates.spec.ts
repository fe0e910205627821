import { order } from '../../machines/order/order.process.js';
import type { OrderEventType } from '../../machines/order/order.schema.js';
import { DATA } from '../support/order-data.fixture.js';
import { before, orderAt, scene, shipped } from '../support/order.fixture.js';
import type { Scene } from '../support/order.fixture.js';

const DATED = ['DT-01', 'DT-02', 'DT-03', 'DT-04', 'DT-05', 'DT-06'];

/** What a rule finds wrong with the dates of an event that is about to be sent. */
const wrong = (rule: string, { in: facts, by: event }: Scene, at = event.at): string[] => {
  const sent = { ...event, at, occurredAt: at };
  return order.rules.judge([rule], order.rules.record(facts, sent), sent).flatMap(({ missing }) => missing);
};

const told = (type: OrderEventType, data: object): Scene => before(type, { with: { [type]: data } });

describe('what has happened', () => {
  it('is dated today at the latest, by the calendar of the company and not of the node', () => {
    const report = told('production.report-progress', { date: '2026-05-06' });
    expect(wrong('DT-01', report, '2026-05-05T15:59:59.999Z')).toEqual(['date']);
    expect(wrong('DT-01', report, '2026-05-05T16:00:00.000Z')).toEqual([]);
  });

  it.each([
    ['finance.record-payment', 'on'],
    ['sales.record-acceptance', 'signedOn'],
    ['logistics.dispatch', 'on'],
    ['logistics.hand-over', 'on'],
    ['finance.issue-invoice', 'on'],
    ['sales.hold-review-meeting', 'heldOn'],
  ] as const)('%s is never told ahead of time', (type, field) => {
    expect(wrong('DT-01', told(type, { [field]: '2026-12-31' }), '2026-12-30T08:00:00.000Z')).toEqual([field]);
  });

  it('is dated no earlier than the order, where it is the order’s', () => {
    const early = { on: '2026-03-01' };
    expect(wrong('DT-02', told('logistics.dispatch', early))).toEqual(['on']);
    // Money may come, and a contract may be signed, before the order is entered.
    expect(wrong('DT-02', told('finance.record-payment', early))).toEqual([]);
  });
});

describe('what follows each other', () => {
  it('leaves before it arrives', () => {
    expect(wrong('DT-03', told('logistics.hand-over', { on: '2026-05-26' }))).toEqual(['on']);
    expect(wrong('DT-03', told('logistics.hand-over', { on: '2026-05-27' }))).toEqual([]);
  });

  it('is accepted before it leaves, but where it is accepted on the customer’s site', () => {
    const left = { on: '2026-05-19' };
    expect(wrong('DT-03', told('logistics.dispatch', left))).toEqual(['on']);
    const onSite = before('logistics.dispatch', {
      with: { 'sales.enter-order': { class: 'acceptance-on-site' }, 'logistics.dispatch': left },
    });
    expect(wrong('DT-03', onSite)).toEqual([]);
  });

  it('is invoiced after the delivery, unless the terms say that the customer pays before', () => {
    const invoice = { 'finance.issue-invoice': { on: '2026-05-27' } };
    const terms = (paymentTerms: string) =>
      before('finance.issue-invoice', { with: { ...invoice, 'sales.enter-order': { paymentTerms } } });
    expect(wrong('DT-03', terms('30 days'))).toEqual(['on']);
    expect(wrong('DT-03', terms('预付 100 %，款到发货'))).toEqual([]);
  });

  it('is signed by the customer after the inspection, and reported after the start', () => {
    expect(wrong('DT-06', told('sales.record-acceptance', { signedOn: '2026-05-05' }))).toEqual(['signedOn']);
    expect(wrong('DT-06', told('production.report-progress', { date: '2026-03-09' }))).toEqual(['date']);
  });

  it('begins before it ends, and one node after the other', () => {
    const { tasks, nodes } = DATA['production.submit-plan'];
    const ending = tasks.map((task) => ({ ...task, finish: '2026-03-31' }));
    expect(wrong('DT-03', told('production.submit-plan', { tasks: ending }))).toEqual(['tasks[0].finish']);
    expect(wrong('DT-03', told('production.submit-plan', { nodes: nodes.toReversed() }))).toEqual(['nodes[1].start']);
    const change = scene(orderAt('planned'), {
      type: 'production.request-plan-change',
      data: { nodes: [{ ...nodes[0], finish: '2026-03-31' }] },
    });
    expect(wrong('DT-03', change)).toEqual(['nodes[0].finish']);
  });
});

describe('what is planned', () => {
  it('does not lie in the past altogether', () => {
    const plan = told('production.submit-plan', {});
    expect(wrong('DT-04', plan, '2026-05-10T08:00:00.000Z')).toEqual([]);
    expect(wrong('DT-04', plan, '2026-05-10T17:00:00.000Z')).toHaveLength(6);
  });

  it('is cleared with the customer for the day of the order, or the order is amended', () => {
    const cleared = (date: string) => told('sales.clear-delivery-date', { date, clearedWith: 'Ms Lin' });
    expect(wrong('DT-05', cleared('2026-07-01'))).toEqual(['date']);
    expect(wrong('DT-05', cleared('2026-06-30'))).toEqual([]);
  });

  it('is confirmed with the customer for the day promised at the latest, or as agreed now once the order is late', () => {
    const confirmed = (on: string) => told('clerk.confirm-delivery', { on });
    expect(wrong('DT-05', confirmed('2026-06-30'))).toEqual([]);
    expect(wrong('DT-05', confirmed('2026-07-01'), '2026-06-30T15:59:59.999Z')).toEqual(['on']);
    expect(wrong('DT-05', confirmed('2026-07-01'), '2026-06-30T16:00:00.000Z')).toEqual([]);
  });

  it('stops as shipped: what has happened and what follows each other always, the rest as long as the company lets it', () => {
    const levels = { version: 2, levels: Object.fromEntries(DATED.map((id) => [id, 'off' as const])) };
    for (const id of DATED) expect(order.rules.levelOf(id, shipped)).toBe('block');
    const left = DATED.filter((id) => order.rules.levelOf(id, { ...shipped, ...levels }) === 'block');
    expect(left).toEqual(['DT-01', 'DT-03']);
  });
});
