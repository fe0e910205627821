import { findings } from '../../machines/check.js';
import { monthlyPlan } from '../../machines/monthly-plans/plan.process.js';
import type { PlanFacts } from '../../machines/monthly-plans/plan.types.js';
import { toldOf } from '../../machines/kit/notices.js';
import type { Policy } from '../../machines/rulebook.js';
import { cadenceProblems } from '../../src/policy/cadence-check.js';
import {
  applied,
  apply,
  approve,
  chen,
  confirmed,
  drafted,
  feng,
  forecasted,
  opened,
  planned,
  procured,
  product,
  REASON,
  released,
  shi,
  support,
  tables,
  wang,
  zheng,
} from './monthly-plans.story.js';

const AFTER = '2026-05-01T01:00:00.000Z';

describe('the plan of a month', () => {
  it('is drawn soundly and goes from the forecast to its closing', () => {
    expect(findings(monthlyPlan)).toEqual([]);
    opened()
      .thenItIs('forecasting', { procurement: 'waiting', adjustment: 'none' })
      .thenItWaitsFor('sales.submit-forecast');
    forecasted().thenItIs('drafting').thenItWaitsFor('production.draft-plan');
    drafted().thenItIs('consulting').thenItWaitsFor('sales.confirm-plan', 'procurement.confirm-plan');
    confirmed().thenItWaitsFor('production.release-plan');
    released().thenItIs('effective').thenItWaitsFor('procurement.draft-procurement');
    const whole = procured().when('clerk.approve-procurement', {}, chen);
    whole.thenItIs('effective', { procurement: 'effective' }).thenItWaitsFor();
    const over = whole.when('production.pass-month', {}, { ...product, at: AFTER });
    over.thenItIs('effective').thenItWaitsFor('production.close-plan');
    over
      .when('production.close-plan', {}, { ...zheng, at: AFTER })
      .thenItIs('closed', { procurement: 'over', adjustment: 'over' })
      .thenItWaitsFor();
  });

  it('is due by the day of the forecast, then by the end of the month before, then by its own end', () => {
    const dueOf = ({ facts }: { facts: PlanFacts }) => monthlyPlan.dueOn(facts);
    expect([opened(), forecasted(), released()].map(dueOf)).toEqual(['2026-03-25', '2026-03-31', '2026-04-30']);
    expect(monthlyPlan.titleOf(opened().facts)).toEqual(['2026-04']);
  });

  it('hears that its month has passed by itself, unless it has already', () => {
    const timersOf = (facts: PlanFacts) => monthlyPlan.timers?.(facts, { thresholds: {} } as Policy);
    const passes = [{ at: '2026-04-30T16:00:00.000Z', event: 'production.pass-month' }];
    expect(timersOf(opened().facts)).toEqual(passes);
    expect(timersOf(opened('2026-02').facts)).toEqual([]);
    opened('2026-02').thenItWaitsFor('sales.submit-forecast', 'production.close-plan');
  });

  it('begins by itself for the next month', () => {
    const cadences = Object.entries(monthlyPlan.cadences ?? {});
    expect(cadences.flatMap(([name, cadence]) => cadenceProblems(name, cadence))).toEqual([]);
    expect(cadences[0]?.[1].starts).toMatchObject({ kind: 'monthly-plans', data: { month: '{month+1}' } });
  });

  it('is made anew when sales changes its forecast before it is released', () => {
    const changed = confirmed().when('sales.submit-forecast', { lines: [] }, wang);
    changed.thenItIs('drafting').thenItWaitsFor('production.draft-plan');
    const again = changed.when('production.draft-plan', planned, zheng);
    expect(again.thenItIs('consulting').facts.revision).toBe(2);
    again.thenItWaitsFor('sales.confirm-plan', 'procurement.confirm-plan');
  });

  it('is released when an objection was answered by a revised draft; what was confirmed before is asked for again', () => {
    const opposed = drafted()
      .when('sales.confirm-plan', {}, wang)
      .when('procurement.object-to-plan', {}, { ...feng, reason: REASON });
    opposed.thenItWaitsFor('production.draft-plan');
    expect(monthlyPlan.offers?.(opposed.facts)).toMatchObject([
      { start: 'issues', data: { orders: ['MP-000001'], description: REASON } },
    ]);
    const revised = opposed.when('production.draft-plan', { ...planned, answer: '推迟开工' }, zheng);
    expect(revised.facts.objections).toMatchObject([{ office: 'procurement', reason: REASON, answered: 2 }]);
    expect(monthlyPlan.offers?.(revised.facts)).toEqual([]);
    revised.thenItWaitsFor('sales.confirm-plan');
    revised.when('sales.confirm-plan', {}, wang).when('production.release-plan', {}, zheng).thenItIs('effective');
  });

  it('has one procurement plan at a time, made anew when the production plan has changed', () => {
    const returned = procured().when('clerk.return-procurement', {}, { ...chen, reason: '数量不符' });
    returned.thenItIs('effective', { procurement: 'waiting' }).thenItWaitsFor('procurement.draft-procurement');
    const whole = procured(returned).when('clerk.approve-procurement', {}, chen);
    const moved = approve(support(apply(whole))).when('production.implement-adjustment', { lines: [tables] }, zheng);
    moved.thenItIs('effective', { procurement: 'effective' }).thenItWaitsFor('procurement.draft-procurement');
    procured(moved).thenItIs('effective', { procurement: 'drafted' }).thenItWaitsFor('clerk.approve-procurement');
  });
});

describe('an adjustment', () => {
  it('is applied for, supported by the head, approved by the leader, carried out', () => {
    apply().thenItIs('effective', { adjustment: 'applied' });
    expect(monthlyPlan.events['production.support-adjustment'].head).toBe(true);
    support().thenItIs('effective', { adjustment: 'supported' });
    approve().thenItIs('effective', { adjustment: 'approved' });
    const later = { ...tables, finish: '2026-04-25' };
    const done = approve().when('production.implement-adjustment', { lines: [later] }, zheng);
    done.thenItIs('effective', { adjustment: 'none' });
    expect(done.facts).toMatchObject({ revision: 2, plan: { lines: [later], revision: 2 } });
    expect(done.facts.adjustments).toMatchObject([{ status: 'implemented', office: 'sales', orders: ['SO-000123'] }]);
  });

  it('offers to move the plans of its orders while it is approved', () => {
    expect(monthlyPlan.offers?.(approve().facts)).toEqual([
      {
        no: 'SO-000123',
        type: 'production.request-plan-change',
        data: { content: applied.content, impact: applied.effect },
      },
    ]);
  });

  it('is told to sales and procurement when it is carried out', () => {
    const after = approve().when('production.implement-adjustment', { lines: [tables] }, zheng).facts;
    const happened = {
      type: 'production.implement-adjustment',
      office: 'production',
      from: 'effective',
      to: 'effective',
    };
    expect(toldOf(monthlyPlan.notices, { ...happened, before: after, after })).toEqual([
      'sales',
      'procurement',
      'clerk',
      'logistics',
    ]);
  });

  it('may be rejected, withdrawn, applied for again', () => {
    const rejected = support().when('management.reject-adjustment', {}, { ...shi, reason: '产能不足' });
    rejected.thenItIs('effective', { adjustment: 'rejected' });
    apply(rejected).thenItIs('effective', { adjustment: 'applied' });
    const rests = rejected.when('any.withdraw-adjustment', {}, wang).thenItIs('effective', { adjustment: 'none' });
    expect(rests.facts.adjustments).toMatchObject([{ status: 'rejected' }]);
    const withdrawn = apply().when('any.withdraw-adjustment', {}, wang).thenItIs('effective', { adjustment: 'none' });
    expect(withdrawn.facts.adjustments).toMatchObject([{ status: 'withdrawn' }]);
  });

  it('lapses with the month', () => {
    const closed = apply()
      .when('production.close-plan', {}, { ...zheng, at: AFTER })
      .thenItIs('closed');
    expect(closed.facts.adjustments).toMatchObject([{ status: 'lapsed' }]);
  });
});
