import type { RequisitionData } from '../../machines/purchase-requisition/requisition.schema.js';
import { takeOverV2 } from '../../machines/purchase-requisition/v2/requisition.v2.facts.js';
import { pathName } from '../../machines/names/naming.js';
import {
  bearings,
  form,
  givenAwaitingLeader,
  givenNothing,
  givenSigned,
  givenSubmitted,
  policy,
} from './requisition.story.js';

const FEWER: RequisitionData['requester.revise'] = {
  currency: 'CNY',
  items: [bearings('6000.00', { quantity: '100' })],
};

/** Seen as it was handed in, version 1; then given back and handed in again, version 3. */
const handedInAgain = (again: RequisitionData['requester.revise']) =>
  givenSubmitted()
    .when('department.return', {}, { reason: '请核对' })
    .when('requester.revise', again, {
      policy: policy({}, { 'currency.rates': 'USD 7.1 2026-03-01' }),
    });

describe('AP-01: a signature or approval names the version that it saw', () => {
  it.each([
    ['the signature of the head', givenSubmitted(), 'department.sign', 'signed'],
    ['the review of procurement', givenSigned(), 'procurement.review', 'approved'],
    ['the approval of the leader', givenAwaitingLeader(), 'management.approve', 'approved'],
  ] as const)('asks it of %s', (_, given, type, next) => {
    given.when(type, undefined, { seen: null }).thenRefusedBecause('AP-01');
    given.when(type).thenItIs(next);
  });

  it('asks it of nobody who sends a form, gives it back or orders', () => {
    const blind = { seen: null };
    givenNothing().when('requester.submit', form(bearings()), blind).thenItIs('submitted');
    givenSubmitted().when('department.return', {}, blind).thenItIs('returned');
    givenAwaitingLeader().when('management.reject', {}, blind).thenItIs('rejected');
    givenSigned().when('procurement.review').when('procurement.order', undefined, blind).thenItIs('ordered');
  });
});

describe('AP-02: what is approved is what was seen', () => {
  it('stops the signature under another quantity and amount, and takes it when the head has looked again', () => {
    const revised = handedInAgain(FEWER);
    const stale = revised.when('department.sign', {}, { seen: 1 });
    stale.thenRefusedBecause('AP-02');
    expect(revised.missing('AP-02', 'department.sign', 1)).toEqual(['items']);
    revised.when('department.sign', {}, { seen: 3 }).thenItIs('signed');
  });

  it.each([
    ['another amount', { items: [bearings('12000.01')] }, ['items']],
    ['another important mark', { items: [bearings('12000.00', { important: true })] }, ['items']],
    ['another currency', { currency: 'USD', items: [bearings()] }, ['currency']],
    ['an order that is named now', { order: 'SO-000123', items: [bearings()] }, ['order']],
  ])('stops it after %s', (_, again, missing) => {
    const revised = handedInAgain({ currency: 'CNY', ...again });
    revised.when('department.sign', {}, { seen: 1 }).thenRefusedBecause('AP-02');
    expect(revised.missing('AP-02', 'department.sign', 1)).toEqual(missing);
  });

  it('stops nothing where the same form was handed in again', () => {
    const { specification, ...row } = bearings();
    const again = handedInAgain({ currency: 'CNY', items: [{ ...row, specification }] });
    again.when('department.sign', {}, { seen: 1 }).thenItIs('signed');
  });

  it('does not mind what happened in between and left the form as it was', () => {
    givenSigned().when('procurement.review', undefined, { seen: 1 }).thenItIs('approved');
  });

  it('stops the review and the leader on what was revised and signed meanwhile', () => {
    const signedAgain = handedInAgain({ ...FEWER, items: [bearings('66000.00')] }).when('department.sign');
    signedAgain.when('procurement.review', undefined, { seen: 2 }).thenRefusedBecause('AP-02');
    const reviewed = signedAgain.when('procurement.review').thenItIs('awaiting-leader');
    reviewed.when('management.approve', {}, { seen: 1 }).thenRefusedBecause('AP-02');
    expect(reviewed.missing('AP-02', 'management.approve', 1)).toEqual(['items', 'review']);
    reviewed.when('management.approve').thenItIs('approved');
  });

  it('stops the leader who has not seen what procurement found', () => {
    givenAwaitingLeader().when('management.approve', {}, { seen: 2 }).thenRefusedBecause('AP-02');
    givenAwaitingLeader().when('management.approve', {}, { seen: 3 }).thenItIs('approved');
  });

  it('stops what was seen before a newer version of the process took the requisition over', () => {
    // Proposed as version 2, approved as version 3: what changed before, the older version did not keep.
    const { changedAt: _unknown, ...older } = givenSubmitted().facts;
    const taken = givenSubmitted().but(takeOverV2(older)).after(3);
    taken.when('department.sign', {}, { seen: 1 }).thenRefusedBecause('AP-02');
    taken.when('department.sign', {}, { seen: 3 }).thenItIs('signed');
  });

  it('names what has changed in words', () => {
    const parts = ['department', 'order', 'currency', 'items', 'review'];
    for (const part of parts) expect(pathName(part, 'zh-CN')).not.toBe(part);
  });
});
