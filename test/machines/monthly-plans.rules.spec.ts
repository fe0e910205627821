import { PLAN_OF_MONTH, planRules } from '../../machines/monthly-plans/plan.rules.js';
import type { Policy } from '../../machines/rulebook.js';
import {
  applied,
  apply,
  approve,
  chen,
  confirmed,
  drafted,
  feng,
  forecast,
  forecasted,
  opened,
  procured,
  qian,
  REASON,
  released,
  shi,
  support,
  tables,
  wang,
  zheng,
} from './monthly-plans.story.js';

const policy = (thresholds: Policy['thresholds']): Policy => ({ version: 1, levels: {}, thresholds, deadlines: {} });

describe('the rules of a monthly plan', () => {
  it('MP-01: the forecast comes by its day, or says why it is late', () => {
    const submit = (at: string, more: object = {}, by: object = {}) =>
      opened().when('sales.submit-forecast', { ...forecast, ...more }, { ...wang, at, ...by });
    expect(submit('2026-03-25T15:00:00.000Z').thenItIs('drafting').facts.forecast?.late).toBe(false);
    submit('2026-03-25T16:30:00.000Z').thenRefusedBecause('MP-01');
    submit('2026-03-25T16:30:00.000Z', { whyLate: ' ' }).thenRefusedBecause('MP-01');
    const late = submit('2026-03-25T16:30:00.000Z', { whyLate: '展会订单' }).thenItIs('drafting');
    expect(late.facts.forecast?.late).toBe(true);
    submit('2026-03-28T01:00:00.000Z', {}, { policy: policy({ 'monthly-plans.forecast-day': '28' }) }).thenItIs(
      'drafting',
    );
    submit('2026-03-31T01:00:00.000Z', {}, { policy: policy({ 'monthly-plans.forecast-day': '99' }) }).thenItIs(
      'drafting',
    );
  });

  it('MP-02: every row names product, quantity and time node; capacity and stock were considered', () => {
    const row = (change: object) => drafted({ lines: [{ ...tables, ...change }] });
    row({}).thenItIs('consulting');
    row({ start: '2026-03-20' }).thenItIs('consulting');
    row({ productNo: ' ' }).thenRefusedBecause('MP-02');
    row({ quantity: '0' }).thenRefusedBecause('MP-02');
    row({ start: undefined }).thenRefusedBecause('MP-02');
    row({ finish: undefined }).thenRefusedBecause('MP-02');
    row({ finish: '2026-03-31', start: '2026-03-20' }).thenRefusedBecause('MP-02');
    row({ start: '2026-04-21' }).thenRefusedBecause('MP-02');
    drafted({ capacity: [] }).thenRefusedBecause('MP-02');
    drafted({ stockConsidered: false }).thenRefusedBecause('MP-02');
    const implement = (finish?: string) =>
      approve().when('production.implement-adjustment', { lines: [{ ...tables, finish }] }, zheng);
    implement().thenRefusedBecause('MP-02');
    implement('2026-04-28').thenItIs('effective');
  });

  it('MP-03: sales and procurement have confirmed, or what they object to was answered', () => {
    const release = (story = drafted()) => story.when('production.release-plan', {}, zheng);
    release().thenRefusedBecause('MP-03');
    release(drafted().when('sales.confirm-plan', {}, wang)).thenRefusedBecause('MP-03');
    const opposed = confirmed().when('sales.object-to-plan', {}, { ...wang, reason: REASON });
    release(opposed).thenRefusedBecause('MP-03');
    expect(planRules.remedies('MP-03', opposed.facts)).toEqual(['production.draft-plan']);
    release(opposed.when('sales.confirm-plan', {}, wang)).thenItIs('effective');
    release(confirmed()).thenItIs('effective');
  });

  it('MP-04: an adjustment is written out, and takes three persons', () => {
    const write = (change: object) => released().when('any.apply-adjustment', { ...applied, ...change }, wang);
    write({ content: ' ' }).thenRefusedBecause('MP-04');
    write({ effect: '' }).thenRefusedBecause('MP-04');
    support(apply(), { by: 'wang' }).thenRefusedBecause('MP-04');
    support(apply(), { by: 'qian', onBehalfOf: 'wang' }).thenRefusedBecause('MP-04');
    approve(apply()).thenRefusedBecause('MP-04');
    approve(support(), { by: 'wang' }).thenRefusedBecause('MP-04');
    approve(support(), { by: 'qian' }).thenRefusedBecause('MP-04');
    approve(support()).thenItIs('effective', { adjustment: 'approved' });
    expect(planRules.barred(['MP-04'], apply().facts)).toEqual(['wang']);
    expect(planRules.barred(['MP-04'], support().facts)).toEqual(['wang', 'qian']);
    expect(planRules.barred(['MP-04'], approve().facts)).toEqual([]);
    const again = support().when('management.reject-adjustment', {}, { ...shi, reason: REASON });
    apply(again, qian).thenItIs('effective', { adjustment: 'applied' });
  });

  it('MP-05: what is bought names item, specification, quantity, time; supply, price, lead time and safety stock', () => {
    procured().thenItIs('effective', { procurement: 'drafted' });
    for (const field of ['by', 'stock', 'safetyStock', 'price', 'leadTimeDays', 'supplier'])
      procured(released(), { [field]: undefined }).thenRefusedBecause('MP-05');
    for (const field of ['item', 'specification']) procured(released(), { [field]: ' ' }).thenRefusedBecause('MP-05');
    procured(released(), { quantity: '0' }).thenRefusedBecause('MP-05');
    released()
      .when('procurement.draft-procurement', { lines: [] }, feng)
      .thenItIs('effective', { procurement: 'drafted' });
  });

  it('MP-06: a month has one plan', () => {
    const open = (observed: Record<string, string>) =>
      opened().when('production.open-plan', { month: '2026-04' }, { ...zheng, observed });
    open({}).thenItDoesNotTakeThat();
    const judged = (observed: Record<string, string>) =>
      planRules.judge(['MP-06'], opened().facts, {
        ...zheng,
        type: 'production.open-plan',
        data: { month: '2026-04' },
        at: '2026-03-02T01:00:00.000Z',
        occurredAt: '',
        onBehalfOf: null,
        reason: null,
        policy: policy({}),
        observed,
      });
    expect(judged({})).toMatchObject([{ met: true }]);
    expect(judged({ [PLAN_OF_MONTH]: 'MP-000007' })).toMatchObject([
      { met: false, stops: true, missing: ['month', 'monthly-plan:MP-000007'] },
    ]);
  });

  it('MP-07: it is closed when its month is over', () => {
    const close = (at: string, story = released()) => story.when('production.close-plan', {}, { ...zheng, at });
    close('2026-04-30T15:00:00.000Z').thenRefusedBecause('MP-07');
    close('2026-04-30T16:00:00.000Z').thenItIs('closed');
    close('2026-04-30T16:00:00.000Z', opened()).thenItIs('closed');
  });

  it('MP-08: the procurement plan is made of the production plan as it is now', () => {
    const approved = (story = procured()) => story.when('clerk.approve-procurement', {}, chen);
    procured(forecasted()).thenRefusedBecause('MP-08');
    const early = procured(confirmed()).thenItIs('consulting', { procurement: 'drafted' });
    approved(early).thenRefusedBecause('MP-08');
    approved(early.when('production.release-plan', {}, zheng)).thenItIs('effective', { procurement: 'effective' });
    const revised = procured(drafted()).when(
      'production.draft-plan',
      { lines: [tables], capacity: [{ week: '2026-04-06', hours: '40', load: '0' }], stockConsidered: true },
      zheng,
    );
    const late = confirmed(revised).when('production.release-plan', {}, zheng).thenItIs('effective');
    approved(late).thenRefusedBecause('MP-08');
    expect(planRules.remedies('MP-08', late.facts)).toEqual(['procurement.draft-procurement']);
  });

  it('MP-09: whoever drafted the procurement plan does not approve it', () => {
    const approved = (by: object) => procured().when('clerk.approve-procurement', {}, { ...chen, ...by });
    approved({ by: 'feng' }).thenRefusedBecause('MP-09');
    approved({ onBehalfOf: 'feng' }).thenRefusedBecause('MP-09');
    approved({}).thenItIs('effective');
  });

  it('MP-10: the month lies within a year', () => {
    opened('2027-03').thenItIs('forecasting');
    opened('2027-04').thenRefusedBecause('MP-10');
    opened('2025-03').thenItIs('forecasting');
    opened('2025-02').thenRefusedBecause('MP-10');
  });

  it('MP-11: only a plan in force is adjusted', () => {
    apply(drafted()).thenRefusedBecause('MP-11');
    apply().thenItIs('effective', { adjustment: 'applied' });
  });
});
