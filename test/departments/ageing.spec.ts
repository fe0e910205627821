import { ReceivableClaim } from '../../src/departments/finance/claim.entity.js';
import { payablesOf } from '../../src/departments/finance/due.rows.js';
import { FinanceProjection } from '../../src/departments/finance/finance.projection.js';
import {
  arrived,
  bao,
  HENGYUAN,
  lin,
  passed,
  pay,
  place,
  placed,
  request,
  row,
  stocked,
} from '../machines/purchase-orders.story.js';
import { prepayment, PREPAID } from '../machines/order.rules.terms-cases.js';
import type { Changes, Point } from '../support/order.fixture.js';
import { orderAt } from '../support/order.fixture.js';
import { rowsAfter, transitionsOf } from './transitions.js';

// What is still to be paid, and by when.

const finance = new FinanceProjection();

describe('what a customer still has to pay', () => {
  const claims = (point: Point, changes?: Changes) =>
    rowsAfter(
      ReceivableClaim,
      ({ no }) => String(no),
      transitionsOf(orderAt(point, changes)).flatMap((moved) => finance.keepClaims(moved)),
    ).map(({ kind, invoiceNo, dueOn, amount, open }) => [kind, invoiceNo, dueOn, amount, open]);

  it('is nothing before the review is passed, then the instalments that have their day', () => {
    expect(claims('checked')).toEqual([]);
    expect(claims('reviewed')).toEqual([['instalment', null, '2026-03-02', '3900.6', '3900.6']]);
  });

  it('is a part of an invoice from then on, and no instalment beside it', () => {
    const invoiced = claims('planned', { ...PREPAID, and: [{ type: 'finance.issue-invoice', data: prepayment() }] });
    expect(invoiced.map(([kind]) => kind)).toEqual(['prepayment']);
  });

  it('is nothing any more once it is paid', () => {
    expect(claims('settled')).toEqual([]);
  });
});

describe('what a supplier is still to be paid', () => {
  const told = (story: ReturnType<typeof stocked>) =>
    payablesOf(story.facts).map(({ no, kind, invoiceNo, dueOn, amount, open }) => [
      no,
      kind,
      invoiceNo,
      dueOn,
      amount,
      open,
    ]);

  it('is nothing before anything has passed, then by the terms of the purchase order', () => {
    expect(told(placed())).toEqual([]);
    expect(told(arrived())).toEqual([]);
    const [received] = payablesOf(passed().facts);
    expect(received).toMatchObject({ purchaseOrder: 'PO-000001', supplier: HENGYUAN, currency: 'CNY' });
    // 验收后 30 天, from the day of the inspection on.
    expect(told(passed())).toEqual([[0, 'received', null, '2026-04-01', '1100', '1100']]);
  });

  it('is what was asked to be paid, the oldest request first', () => {
    const asked = request(request(stocked(), '600'), '300');
    expect(told(asked).map(([no, kind, , , , open]) => [no, kind, open])).toEqual([
      [1, 'requested', '600'],
      [2, 'requested', '300'],
      [0, 'received', '200'],
    ]);
    expect(told(pay(asked, '700')).map(([no, kind, , , , open]) => [no, kind, open])).toEqual([
      [2, 'requested', '200'],
      [0, 'received', '200'],
    ]);
    expect(told(pay(request(stocked(), '1100'), '1100'))).toEqual([]);
  });

  it('has no day where the terms count from an invoice that is not there yet, and is due at once where they say nothing', () => {
    const passedWith = (payment: string) =>
      place({ payment })
        .when('procurement.report-arrival', { on: '2026-03-19', ...row(1, '10') }, lin)
        .when('quality.pass-arrival', { ...row(1, '10'), report: 'IQC-1' }, { ...bao, office: 'quality' });
    expect(told(passedWith('票到 45 天'))).toEqual([[0, 'received', null, null, '1000', '1000']]);
    expect(told(request(passedWith('票到 45 天'), '1000'))[0][3]).toBe('2026-04-16');
    expect(told(request(passedWith('面议'), '1000'))[0][3]).toBe('2026-03-02');
    expect(told(passedWith('货到 30 天'))[0][3]).toBe('2026-04-18');
  });
});
