import { Decision } from '../../src/departments/management/decision.entity.js';
import { ManagementProjection } from '../../src/departments/management/management.projection.js';
import type { Changes, Point } from '../support/order.fixture.js';
import { orderAt } from '../support/order.fixture.js';
import { rowsAfter, transitionsOf } from './transitions.js';

const management = new ManagementProjection();

describe('the leader’s decisions', () => {
  const decisions = (point: Point, changes?: Changes) =>
    rowsAfter(
      Decision,
      ({ subject, ref }) => `${subject} ${ref}`,
      transitionsOf(orderAt(point, changes)).flatMap((transition) => [
        ...management.keepDecisions(transition),
        ...management.keepPlanChange(transition),
      ]),
    );

  it('wait for the head of production first, when a plan is to change', () => {
    const request: Changes['and'] = ['production.request-plan-change'];
    expect(decisions('producing', { and: request })).toEqual([
      {
        process: 'SO-000001',
        subject: 'plan-change',
        ref: '2026-03-10T08:18:00.000Z',
        status: 'asked',
        content: 'a week later',
        reasons: ['material', 'none'],
        amount: null,
        currency: null,
        askedBy: 'production-1',
        askedAt: '2026-03-10T08:18:00.000Z',
        decidedBy: null,
        decidedAt: null,
      },
    ]);
    const supported: Changes['and'] = [...request, 'production.support-plan-change'];
    expect(decisions('producing', { and: supported })).toMatchObject([{ status: 'waiting', decidedBy: null }]);
    expect(decisions('producing', { and: [...supported, 'management.reject-plan-change'] })).toMatchObject([
      { status: 'rejected', decidedBy: 'management-1', decidedAt: '2026-03-10T08:20:00.000Z' },
    ]);
  });

  it('keep an earlier plan change beside the latest', () => {
    const change: Changes['and'] = [
      'production.request-plan-change',
      'production.support-plan-change',
      'management.approve-plan-change',
    ];
    expect(decisions('producing', { and: [...change, ...change.slice(0, 1)] })).toMatchObject([
      { status: 'approved' },
      { status: 'asked' },
    ]);
  });

  it('lapse with the order', () => {
    const and: Changes['and'] = [
      'production.request-plan-change',
      'management.request-waiver',
      'production.assess-cancellation',
    ];
    expect(decisions('producing', { and: [...and, 'management.cancel'] })).toMatchObject([
      { subject: 'plan-change', status: 'lapsed', decidedBy: null },
      { subject: 'waiver', content: 'RV-19', status: 'lapsed' },
      { subject: 'cancellation', status: 'approved', content: 'ten worm wheels are cut', decidedBy: 'management-1' },
    ]);
  });

  it('name the amount that finance asks for, and how it ended', () => {
    const and: Changes['and'] = ['finance.issue-invoice', 'finance.request-adjustment'];
    expect(decisions('delivered', { and })).toMatchObject([
      {
        subject: 'adjustment',
        ref: 'AD-1',
        content: 'write-off',
        status: 'waiting',
        amount: '2.00',
        currency: 'CNY',
        reasons: ['as agreed', 'letter 7'],
      },
    ]);
    expect(decisions('delivered', { and: [...and, 'management.approve-adjustment'] })).toMatchObject([
      { status: 'approved', decidedBy: 'management-1', decidedAt: '2026-06-01T08:02:00.000Z' },
    ]);
    expect(decisions('delivered', { and: [...and, 'management.reject-adjustment'] })).toMatchObject([
      { status: 'rejected', decidedBy: 'management-1' },
    ]);
    expect(decisions('delivered', { and: [...and, 'finance.withdraw-adjustment'] })).toMatchObject([
      { status: 'lapsed', decidedBy: null },
    ]);
  });
});
