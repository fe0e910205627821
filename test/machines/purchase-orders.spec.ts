import { findings } from '../../machines/check.js';
import type { LoggedEvent } from '../../machines/process.js';
import { rowOf } from '../../machines/purchase-orders/purchase.ledger.js';
import {
  APPROVED_REQUISITIONS,
  purchaseFollowUps,
  SHARED_REQUISITIONS,
  TAKING_ORDERS,
} from '../../machines/purchase-orders/purchase.orders.js';
import { purchaseOrder } from '../../machines/purchase-orders/purchase.process.js';
import type { PurchaseFacts } from '../../machines/purchase-orders/purchase.types.js';
import {
  lin,
  zhao,
  song,
  product,
  HENGYUAN,
  bearings,
  FOR,
  TERMS,
  row,
  both,
  policy,
  drafted,
  place,
  placed,
  arrived,
  passed,
  stocked,
  fail,
  pay,
  request,
} from './purchase-orders.story.js';

describe('a purchase order', () => {
  it('is drawn soundly and goes from draft to paid, waiting for one office after the other', () => {
    expect(findings(purchaseOrder)).toEqual([]);
    drafted().thenItIs('drafted').thenItWaitsFor('procurement.place-order');
    placed().thenItIs('placed', { risk: 'none' }).thenItWaitsFor('procurement.report-arrival');
    placed()
      .when('procurement.report-shipment', { eta: '2026-03-19' }, lin)
      .thenItIs('shipped')
      .thenItWaitsFor('procurement.report-arrival');
    arrived().thenItIs('arrived').thenItWaitsFor('quality.pass-arrival');
    passed().thenItIs('arrived').thenItWaitsFor('procurement.stock-in');
    stocked().thenItIs('stocked').thenItWaitsFor('procurement.request-payment');
    request(stocked(), '1100').thenItWaitsFor('finance.pay');
    pay(request(stocked(), '1100'), '1100').thenItIs('paid').thenItWaitsFor();
  });

  it('keeps what a row is for from the draft, and its day from what is awaited', () => {
    expect(placed().facts.lines[0]).toEqual({ ...bearings, ...FOR });
    expect(placed().facts.dueOn).toBe('2026-03-19');
    const half = placed().when('procurement.report-arrival', { on: '2026-03-18', ...row(1, '10') }, lin);
    expect(half.facts.dueOn).toBe('2026-03-20');
    expect(arrived().facts.dueOn).toBeNull();
  });

  it('comes in parts: each is inspected, stocked and paid by itself', () => {
    const part = placed()
      .when('procurement.report-arrival', { on: '2026-03-18', ...row(1, '4') }, lin)
      .when('quality.pass-arrival', { ...row(1, '4'), report: 'IQC-1' }, zhao)
      .when('procurement.stock-in', row(1, '4'), lin);
    part.thenItIs('arrived');
    expect(rowOf(part.facts, 1)).toMatchObject({ wanted: '10', arrived: '4', stocked: '4', awaited: '6' });
    pay(request(part, '400'), '400').thenItIs('arrived');
  });

  it('that failed goes back, and comes again or not at all', () => {
    const failed = fail('10', 'return');
    failed.thenItIs('arrived').thenItWaitsFor('procurement.stock-in', 'procurement.return-goods');
    const goneBack = (instead: 'replacement' | 'withdrawal') =>
      failed
        .when('procurement.stock-in', row(2, '200'), lin)
        .when('procurement.return-goods', { ...row(1, '10'), instead }, lin);
    goneBack('replacement').thenItIs('arrived').thenItWaitsFor('procurement.report-arrival');
    goneBack('withdrawal').thenItIs('stocked');
    const nothing = place({ lines: [bearings] })
      .when('procurement.report-arrival', { on: '2026-03-19', ...row(1, '10') }, lin)
      .when('quality.fail-arrival', { ...row(1, '10'), report: 'IQC-2', disposition: 'return' }, zhao)
      .when('procurement.return-goods', { ...row(1, '10'), instead: 'withdrawal' }, lin);
    nothing.thenItIs('returned');
    nothing.when('procurement.reconcile', { agrees: true }, lin).thenItIs('paid');
  });

  it('is conceded by two offices, or not', () => {
    const asked = fail('10', 'concession').when('quality.concede', row(1, '10'), { ...zhao, reason: '划痕不影响使用' });
    asked.thenItIs('arrived').thenItWaitsFor('production.accept-concession', 'procurement.stock-in');
    asked.when('production.accept-concession', {}, song).when('procurement.stock-in', both, lin).thenItIs('conceded');
    const refused = asked.when('production.refuse-concession', {}, { ...song, reason: '装配间隙不够' });
    refused.when('procurement.stock-in', row(1, '10'), lin).thenRefusedBecause('PO-03');
    refused.thenItWaitsFor('procurement.stock-in', 'procurement.return-goods');
  });

  it('that is sorted is inspected again', () => {
    const sorted = fail('10', 'sort').thenItIs('arrived');
    sorted.thenItWaitsFor('quality.pass-arrival', 'procurement.stock-in');
    sorted.when('quality.pass-arrival', { ...row(1, '9'), report: 'IQC-4' }, zhao).thenItIs('arrived');
  });

  it('is taken from a supplier who defaults: whole while nothing has come, else the rest', () => {
    const elsewhere = placed().when('procurement.change-supplier', {}, { ...lin, reason: '停产' });
    elsewhere.thenItIs('drafted').thenItWaitsFor('procurement.place-order');
    expect(elsewhere.facts).toMatchObject({ supplier: null, former: [{ supplier: HENGYUAN, reason: '停产' }] });
    elsewhere.when('procurement.place-order', { ...TERMS, supplier: '上海恒力' }, lin).thenItIs('placed');
    arrived()
      .when('procurement.change-supplier', {}, { ...lin, reason: '停产' })
      .thenItDoesNotTakeThat();
    const short = placed()
      .when('procurement.report-arrival', { on: '2026-03-19', ...row(1, '10') }, lin)
      .when('procurement.close-short', row(2, '200'), { ...lin, reason: '停产' });
    expect(rowOf(short.facts, 2)).toMatchObject({ wanted: '0', awaited: '0' });
    expect(purchaseOrder.offers?.(short.facts)).toEqual([
      {
        start: 'purchase-orders',
        type: 'procurement.draft-order',
        about: 'PO-000001',
        data: {
          currency: 'CNY',
          lines: [{ line: 2, item: '螺钉', quantity: '200', unit: '件', specification: 'M8×30' }],
        },
      },
    ]);
    placed()
      .when('procurement.cancel-order', {}, { ...lin, reason: '订单取消' })
      .thenItIs('cancelled');
  });

  it('is warned of, and late once its day is over; a new supplier begins anew', () => {
    const warned = placed().when('procurement.warn-delay', { newDate: '2026-03-24', cause: '返工' }, lin);
    expect(warned.thenItIs('placed', { risk: 'warned' }).facts.dueOn).toBe('2026-03-24');
    expect(purchaseOrder.timers?.(warned.facts, policy({}))).toEqual([
      { at: '2026-03-24T16:00:00.000Z', event: 'procurement.pass-due' },
    ]);
    const late = warned.when('procurement.pass-due', {}, { ...product, at: '2026-03-24T16:00:00.000Z' });
    expect(late.thenItIs('placed', { risk: 'late' }).facts.lateSince).toBe('2026-03-24');
    expect(purchaseOrder.timers?.(late.facts, policy({}))).toEqual([]);
    arrived('2026-03-20').thenItIs('arrived', { risk: 'late' });
    arrived('2026-03-19').thenItIs('arrived', { risk: 'none' });
    late.when('procurement.change-supplier', {}, { ...lin, reason: '停产' }).thenItIs('drafted', { risk: 'none' });
  });
});

describe('what a purchase order says to those who wait for it', () => {
  const logged = (type: string, data: object, observed: Record<string, string>): LoggedEvent => ({
    type,
    data,
    observed,
    by: 'lin',
    onBehalfOf: null,
    at: '2026-03-02T01:00:00.000Z',
    occurredAt: '2026-03-02T01:00:00.000Z',
    reason: null,
  });

  it('orders the requisitions that nobody has ordered yet', () => {
    const after = placed().facts;
    const told = (approved: string) =>
      purchaseFollowUps(null, logged('procurement.place-order', TERMS, { [APPROVED_REQUISITIONS]: approved }), after);
    expect(told('PR-000007')).toEqual([
      {
        send: 'PR-000007',
        event: {
          type: 'procurement.order',
          data: { purchaseOrderNo: 'PO-000001', supplier: HENGYUAN, contractNo: 'PC-88' },
        },
      },
    ]);
    expect(told('')).toEqual([]);
  });

  it('tells requisitions that several share what it orders of each, whenever that changes', () => {
    const observed = { [SHARED_REQUISITIONS]: 'PR-000007' };
    const told = (type: string, before: PurchaseFacts | null, after: PurchaseFacts) =>
      purchaseFollowUps(before, logged(type, {}, observed), after);
    const ordering = (quantity: string) => ({
      purchaseOrder: 'PO-000001',
      supplier: HENGYUAN,
      contractNo: 'PC-88',
      items: [{ item: '轴承 RB25025', specification: 'P5 级', unit: '套', quantity }],
    });
    expect(told('procurement.place-order', drafted().facts, placed().facts)).toEqual([
      { send: 'PR-000007', event: { type: 'purchase.order-goods', data: ordering('10') } },
    ]);
    const shortOf = (line: number, came: string, missing: string) =>
      placed()
        .when('procurement.report-arrival', { on: '2026-03-19', ...row(line, came) }, lin)
        .when('quality.pass-arrival', { ...row(line, came), report: 'IQC-1' }, zhao)
        .when('procurement.close-short', row(line, missing), { ...lin, reason: '停产' });
    const short = shortOf(1, '6', '4');
    expect(told('procurement.close-short', placed().facts, short.facts)).toEqual([
      { send: 'PR-000007', event: { type: 'purchase.order-goods', data: ordering('6') } },
    ]);
    const screwsShort = shortOf(2, '196', '4');
    expect(told('procurement.close-short', placed().facts, screwsShort.facts)).toEqual([]);
    const taken = placed().when('procurement.change-supplier', {}, { ...lin, reason: '供不上' });
    expect(told('procurement.change-supplier', placed().facts, taken.facts)).toMatchObject([
      { event: { data: { items: [] } } },
    ]);
    const gone = placed().when('procurement.cancel-order', {}, { ...lin, reason: '供不上' });
    expect(told('procurement.cancel-order', placed().facts, gone.facts)).toMatchObject([
      { event: { data: { items: [] } } },
    ]);
    // What was ordered whole does not hear it any more: its rows are offered to be bought elsewhere.
    expect(purchaseOrder.offers?.(gone.facts)).toMatchObject([
      { start: 'purchase-orders', data: { lines: [{ line: 1, quantity: '10', ...FOR }, { line: 2 }] } },
    ]);
    const draft = drafted().when('procurement.cancel-order', {}, { ...lin, reason: '不买了' });
    expect(purchaseOrder.offers?.(draft.facts)).toEqual([]);
  });

  it('is the incoming inspection of an order that takes it, and is offered to one that does not', () => {
    const data = { ...both, report: 'IQC-1' };
    const told = (taking: string) => {
      const observed = { [TAKING_ORDERS]: taking };
      const { facts } = arrived().when('quality.pass-arrival', data, { ...zhao, observed });
      return [purchaseFollowUps(null, logged('quality.pass-arrival', data, observed), facts), facts.untold];
    };
    const lots = { lots: [{ item: '轴承 RB25025', quantity: '10', report: 'IQC-1' }] };
    expect(told('SO-000001')).toEqual([
      [{ send: 'SO-000001', event: { type: 'quality.pass-incoming', data: lots } }],
      [],
    ]);
    const [followUps, untold] = told('');
    expect(followUps).toEqual([]);
    expect(untold).toEqual([{ order: 'SO-000001', report: 'IQC-1', lots: [{ item: '轴承 RB25025', quantity: '10' }] }]);
    expect(purchaseOrder.offers?.(passed().facts)).toEqual([
      { no: 'SO-000001', type: 'quality.pass-incoming', data: lots },
    ]);
  });
});
