import { newsOf } from '../../src/engine/outbox/news.js';
import type { Changes, Point } from '../support/order.fixture.js';
import { orderAt } from '../support/order.fixture.js';
import { transitionsOf } from './transitions.js';

/** The offices that are told of the last event of the story. */
function told(point: Point, changes?: Changes): string[] {
  const [last] = transitionsOf(orderAt(point, changes)).slice(-1);
  const notices = newsOf(last);
  expect(notices.every(({ kind, topic }) => kind === 'news' && topic === last.type)).toBe(true);
  return notices.map(({ office }) => office).sort();
}

const PROJECT: Changes = { with: { 'sales.enter-order': { class: 'project', design: true, key: true } } };

describe('news', () => {
  it('of a new order goes to the departments (S3§二3), and of a key project to legal, engineering and the leaders too', () => {
    expect(told('entered')).toEqual(['finance', 'logistics', 'procurement', 'production', 'quality']);
    expect(told('entered', PROJECT)).toEqual([
      'engineering',
      'finance',
      'legal',
      'logistics',
      'management',
      'procurement',
      'production',
      'quality',
    ]);
  });

  it('of an approved plan change goes to sales and supply, and to whoever is touched (S0§三(三)3)', () => {
    const and: Changes['and'] = [
      'production.request-plan-change',
      'production.support-plan-change',
      'management.approve-plan-change',
    ];
    expect(told('producing', { and })).toEqual([
      'clerk',
      'logistics',
      'operations',
      'procurement',
      'production',
      'sales',
    ]);
  });

  it('of failed material goes to procurement and the clerk (S2§四3), and to production that waits for it', () => {
    expect(told('planned', { and: ['quality.fail-incoming'] })).toEqual(['clerk', 'procurement', 'production']);
  });

  it('of a failed process or product goes to production and the clerk (S2§五2)', () => {
    const failed = { type: 'quality.record-in-process', data: { result: 'fail' } } as const;
    expect(told('producing', { and: [failed] })).toEqual(['clerk', 'production']);
    expect(told('producing', { and: ['quality.record-in-process'] })).toEqual([]);
    expect(told('finished', { and: ['quality.fail-final'] })).toEqual(['clerk', 'logistics', 'production', 'sales']);
  });

  it('of the completion goes to the clerk (S2§六1)', () => {
    expect(told('finished')).toEqual(['clerk']);
  });

  it('of an exception goes to the clerk and sales, and to the office that can remedy it (S2§三2, S3§五2)', () => {
    const raised = (kind: string) =>
      told('producing', { and: [{ type: 'production.raise-exception', data: { kind } }] });
    expect(raised('delay')).toEqual(['clerk', 'sales']);
    expect(raised('material')).toEqual(['clerk', 'procurement', 'sales']);
    expect(raised('quality')).toEqual(['clerk', 'quality', 'sales']);
  });

  it('of the delivery goes to every department that took part (S3§六3)', () => {
    const standard = [
      'aftersales',
      'archive',
      'clerk',
      'finance',
      'market',
      'procurement',
      'production',
      'quality',
      'sales',
    ];
    expect(told('delivered')).toEqual(standard);
    expect(told('delivered', PROJECT)).toEqual([...standard, 'engineering', 'legal'].sort());
  });

  it('of a change or an end goes to those who are engaged by then, and to nobody earlier', () => {
    const amended = { type: 'sales.amend', data: { changes: { paymentTerms: '60 days' } } } as const;
    expect(told('entered', { and: [amended] })).toEqual(['clerk']);
    expect(told('checked', { and: [amended] })).toEqual(['clerk', 'procurement', 'production', 'quality']);
    expect(told('planned', { and: [amended] })).toEqual([
      'clerk',
      'finance',
      'logistics',
      'procurement',
      'production',
      'quality',
    ]);
    expect(told('planned', { and: ['management.cancel'] })).toEqual([
      'archive',
      'clerk',
      'finance',
      'logistics',
      'market',
      'operations',
      'procurement',
      'production',
      'quality',
      'sales',
    ]);
    expect(told('planned', { and: ['clerk.hold'] })).toEqual([
      'finance',
      'logistics',
      'operations',
      'procurement',
      'production',
      'quality',
      'sales',
    ]);
  });

  it('of a transport exception goes to sales, who tell the customer, and the clerk (S3§五3)', () => {
    const and: Changes['and'] = [
      'production.pack',
      'clerk.confirm-delivery',
      'logistics.dispatch',
      'logistics.report-transport-exception',
    ];
    expect(told('accepted', { and })).toEqual(['clerk', 'sales']);
  });

  it("of the customer's objection goes to those who must look into it (S2§六2, S4§二(九)1)", () => {
    expect(told('inspected', { and: ['sales.record-objection'] })).toEqual([
      'clerk',
      'logistics',
      'market',
      'production',
      'quality',
    ]);
  });

  it('of the settlement goes to sales, the clerk and the archive (S3§八1)', () => {
    expect(told('settled')).toEqual(['archive', 'clerk', 'sales']);
  });
});
