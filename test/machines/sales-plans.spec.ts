import { findings } from '../../machines/check.js';
import type { Policy } from '../../machines/rulebook.js';
import { SOLD } from '../../machines/sales-plans/sales-plan.facts.js';
import { salesPlan } from '../../machines/sales-plans/sales-plan.process.js';
import { PLANS_OF_YEAR } from '../../machines/sales-plans/sales-plan.rules.js';
import type { SalesPlanData } from '../../machines/sales-plans/sales-plan.schema.js';
import { salesPlanExamples as examples } from '../../machines/sales-plans/sales-plan.schema.js';
import type { SalesPlanFacts } from '../../machines/sales-plans/sales-plan.types.js';
import { Story } from './story.js';

/** Zhao heads sales and drafts; Wang sells; Shi and Zhang lead the company. */
const zhao = { by: 'zhao', office: 'sales' };
const wang = { by: 'wang', office: 'sales' };
const shi = { by: 'shi', office: 'management' };
const clock = { by: 'product', office: 'sales' };

type Draft = SalesPlanData['sales.draft-sales-plan'];
type Split = SalesPlanData['sales.split-sales-plan'];

const draft = (changes: Partial<Draft> = {}, envelope = {}) =>
  Story.of<SalesPlanFacts, SalesPlanData>(salesPlan, 'SP-000001').when(
    'sales.draft-sales-plan',
    { ...examples['sales.draft-sales-plan'], ...changes },
    { ...zhao, ...envelope },
  );
const approved = () => draft().when('management.approve-sales-plan', examples['management.approve-sales-plan'], shi);
const split = (changes: Partial<Split> = {}) =>
  approved().when('sales.split-sales-plan', { ...examples['sales.split-sales-plan'], ...changes }, wang);

const MORE = examples['sales.propose-plan-adjustment'];
/** Half a million more, in the first quarter, from the south. */
const LARGER: SalesPlanData['sales.propose-plan-adjustment'] = {
  ...MORE,
  salesTarget: '12500000',
  regions: [MORE.regions[0], { ...MORE.regions[1], amount: '5500000' }],
  varieties: [MORE.varieties[0], { ...MORE.varieties[1], amount: '4500000' }],
  channels: [MORE.channels[0], { ...MORE.channels[1], amount: '3500000' }],
  quarters: MORE.quarters.map((one) => (one.quarter === 1 ? { ...one, amount: '3500000' } : one)),
  lines: MORE.lines.map((one) => (one.month === 3 ? { ...one, amount: '1500000' } : one)),
};
const BY_NOW = { [SOLD]: '{"amount":"2600000","orders":31,"withoutRate":[]}' };
const proposed = () =>
  split().when('sales.propose-plan-adjustment', LARGER, { ...wang, reason: '华南需求上升', observed: BY_NOW });

describe('an annual plan of sales', () => {
  it('is drawn soundly: drafted, approved by the leader, split, closed when its year is over', () => {
    expect(findings(salesPlan)).toEqual([]);
    draft().thenItIs('drafted').thenItWaitsFor('management.approve-sales-plan');
    approved().thenItIs('approved').thenItWaitsFor('sales.split-sales-plan');
    const { facts } = split().thenItIs('split', { adjustment: 'none' }).thenItWaitsFor();
    expect(facts.currency).toBe('CNY');
    const policy: Policy = { version: 1, levels: {}, thresholds: {}, deadlines: {} };
    expect(salesPlan.timers?.(facts, policy)).toEqual([{ at: '2027-12-31T16:00:00.000Z', event: 'clock.end-year' }]);
    const over = split().when('clock.end-year', {}, { ...clock, at: '2027-12-31T16:00:00.000Z' });
    over.thenItIs('split').thenItWaitsFor('sales.close-sales-plan');
    const closed = over.when('sales.close-sales-plan', examples['sales.close-sales-plan'], {
      ...zhao,
      at: '2028-01-05T01:00:00.000Z',
      observed: BY_NOW,
    });
    expect(closed.thenItIs('closed').facts.closed).toMatchObject({ sold: '2600000', orders: 31 });
    expect(salesPlan.timers?.(closed.facts, policy)).toEqual([]);
  });

  it('is returned and drafted anew, or withdrawn', () => {
    const returned = draft().when('management.return-sales-plan', {}, { ...shi, reason: '目标偏低' });
    returned.thenItIs('drafted').thenItWaitsFor('sales.draft-sales-plan');
    const anew = returned.when('sales.draft-sales-plan', examples['sales.draft-sales-plan'], wang);
    expect(anew.thenItIs('drafted').thenItWaitsFor('management.approve-sales-plan').facts).toMatchObject({
      revision: 2,
      drafters: ['zhao', 'wang'],
    });
    anew.when('sales.withdraw-sales-plan', {}, { ...zhao, reason: '重做' }).thenItIs('withdrawn');
  });

  it('is adjusted with a reason and by the leader; what was sold by then is on record', () => {
    const waiting = proposed().thenItIs('split', { adjustment: 'proposed' });
    waiting.thenItWaitsFor('management.approve-plan-adjustment');
    expect(waiting.facts).toMatchObject({
      salesTarget: '12000000',
      proposal: { salesTarget: '12500000', sold: '2600000' },
    });
    const adjusted = waiting.when('management.approve-plan-adjustment', {}, shi);
    expect(adjusted.thenItIs('adjusted', { adjustment: 'none' }).facts).toMatchObject({
      revision: 2,
      salesTarget: '12500000',
      proposal: null,
      adjustments: [{ reason: '华南需求上升', targetBefore: '12000000', targetAfter: '12500000', orders: 31 }],
    });
    const again = adjusted.when('sales.propose-plan-adjustment', MORE, { ...wang, reason: '回落' });
    again.thenItIs('adjusted', { adjustment: 'proposed' });
    const refused = again.when('management.reject-plan-adjustment', {}, { ...shi, reason: '维持' });
    expect(refused.thenItIs('adjusted', { adjustment: 'none' }).facts).toMatchObject({
      salesTarget: '12500000',
      rejected: [{ reason: '维持', targetAfter: '12000000' }],
    });
    split().when('management.approve-plan-adjustment', {}, shi).thenItDoesNotTakeThat();
  });

  it('offers the plan of the next year from October on, with what it says itself', () => {
    expect(salesPlan.offers?.(split().facts, '2027-09-30')).toEqual([]);
    expect(salesPlan.offers?.(split().facts, '2027-10-01')).toMatchObject([
      { start: 'sales-plans', data: { year: 2028, salesTarget: '12000000', regions: [{ region: '华东' }, {}] } },
    ]);
  });
});

describe('the rules of a plan of sales', () => {
  it('SP-01: shares, quarters and months come to the salesTarget', () => {
    const [east, south] = examples['sales.draft-sales-plan'].regions;
    draft({ regions: [east, { ...south, amount: '5000001' }] }).thenRefusedBecause('SP-01');
    draft({ channels: [{ channel: '直销', amount: '12000000' }] }).thenItIs('drafted');
    const { quarters, lines } = examples['sales.split-sales-plan'];
    split({ quarters: quarters.map((one) => ({ ...one, amount: '2999999.99' })) }).thenRefusedBecause('SP-01');
    const moved = lines.map((one) => {
      if (one.month === 1) return { ...one, amount: '900000' };
      return one.month === 4 ? { ...one, amount: '1100000' } : one;
    });
    split({ lines: moved }).thenRefusedBecause('SP-01');
    const within = lines.map((one) => {
      if (one.month === 1) return { ...one, amount: '900000' };
      return one.month === 2 ? { ...one, amount: '1100000' } : one;
    });
    split({ lines: within }).thenItIs('split');
    split()
      .when('sales.propose-plan-adjustment', { ...LARGER, salesTarget: '12600000' }, { ...wang, reason: '上调' })
      .thenRefusedBecause('SP-01');
  });

  it('SP-02: no drafter approves, nor who has proposed the adjustment', () => {
    const approve = (by: object) =>
      draft({}, { onBehalfOf: 'li' }).when('management.approve-sales-plan', {}, { ...shi, ...by });
    approve({ by: 'zhao' }).thenRefusedBecause('SP-02');
    approve({ by: 'li' }).thenRefusedBecause('SP-02');
    approve({ onBehalfOf: 'zhao' }).thenRefusedBecause('SP-02');
    proposed()
      .when('management.approve-plan-adjustment', {}, { ...shi, by: 'wang' })
      .thenRefusedBecause('SP-02');
    proposed()
      .when('management.approve-plan-adjustment', {}, { ...shi, by: 'zhao' })
      .thenRefusedBecause('SP-02');
  });

  it('SP-03: it names salesStrategy, regions, varieties, channels and a budget', () => {
    for (const name of ['regions', 'varieties', 'channels', 'budget'])
      draft({ [name]: [] }).thenRefusedBecause('SP-03');
    const { salesStrategy: _, ...same } = LARGER;
    split()
      .when('sales.propose-plan-adjustment', same, { ...wang, reason: '上调' })
      .thenItIs('split');
    split()
      .when('sales.propose-plan-adjustment', { ...LARGER, budget: [] }, { ...wang, reason: '上调' })
      .thenRefusedBecause('SP-03');
  });

  it('SP-04: it is split to every quarter and month', () => {
    const { quarters, lines } = examples['sales.split-sales-plan'];
    const without = lines.filter(({ month }) => month !== 2);
    const made = without.map((one) => (one.month === 1 ? { ...one, amount: '2000000' } : one));
    split({ lines: made }).thenRefusedBecause('SP-04');
    split({ quarters: quarters.slice(0, 3), lines: [] }).thenRefusedBecause('SP-01', 'SP-04');
  });

  it('SP-05: a year has one plan', () => {
    draft({}, { observed: { [PLANS_OF_YEAR]: 'SP-000007' } }).thenRefusedBecause('SP-05');
    draft({}, { observed: { [PLANS_OF_YEAR]: '' } }).thenItIs('drafted');
  });

  it('SP-06: it is closed when its year is over, and nothing waits for the leader', () => {
    const close = (story: typeof split extends () => infer Made ? Made : never, at: string) =>
      story.when('sales.close-sales-plan', examples['sales.close-sales-plan'], { ...zhao, at });
    close(split(), '2027-12-31T15:59:00.000Z').thenRefusedBecause('SP-06');
    close(split(), '2027-12-31T16:00:00.000Z').thenItIs('closed');
    close(proposed(), '2028-01-03T01:00:00.000Z').thenRefusedBecause('SP-06');
  });
});
