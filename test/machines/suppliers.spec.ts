import { findings } from '../../machines/check.js';
import type { Policy } from '../../machines/rulebook.js';
import { supplier } from '../../machines/suppliers/supplier.process.js';
import type { SupplierData } from '../../machines/suppliers/supplier.schema.js';
import { supplierExamples } from '../../machines/suppliers/supplier.schema.js';
import type { SupplierFacts } from '../../machines/suppliers/supplier.types.js';
import { Story } from './story.js';

/** Lin buys and Bao heads them; Zhao inspects; Wei leads. */
const lin = { by: 'lin', office: 'procurement' };
const bao = { by: 'bao', office: 'procurement' };
const zhao = { by: 'zhao', office: 'quality' };
const wei = { by: 'wei', office: 'management' };

const EVALUATION = supplierExamples['procurement.evaluate-supplier'];
const APPRAISAL = supplierExamples['procurement.appraise-supplier'];
const DEMAND = { what: '三批游隙超差', by: '2026-04-15' };

const registered = (yearlyAmount = '360000') =>
  Story.of<SupplierFacts, SupplierData>(supplier, 'SU-000001').when(
    'procurement.register-supplier',
    {
      supplier: '无锡恒远轴承有限公司',
      supplies: ['轴承'],
      yearlyAmount,
      liaison: '周敏',
      liaisonPhone: '0510-5550188',
    },
    lin,
  );
const evaluated = (yearlyAmount?: string) =>
  registered(yearlyAmount).when('procurement.evaluate-supplier', EVALUATION, lin);
const confirmed = (yearlyAmount?: string) => evaluated(yearlyAmount).when('quality.confirm-evaluation', {}, zhao);
const approved = () => confirmed().when('management.approve-supplier', {}, wei);
const appraised = () => approved().when('procurement.appraise-supplier', APPRAISAL, lin);

const policy = (thresholds: Policy['thresholds'], levels: Policy['levels'] = {}): Policy => ({
  version: 2,
  levels,
  thresholds,
  deadlines: {},
});

describe('a supplier', () => {
  it('is drawn soundly and goes from candidate to approved', () => {
    expect(findings(supplier)).toEqual([]);
    registered().thenItIs('candidate').thenItWaitsFor('procurement.evaluate-supplier');
    evaluated().thenItIs('evaluated').thenItWaitsFor('quality.confirm-evaluation');
    confirmed().thenItIs('evaluated').thenItWaitsFor('management.approve-supplier');
    approved().thenItIs('approved').thenItWaitsFor();
  });

  it('is evaluated anew while nobody has approved it, and quality looks again', () => {
    const again = confirmed().when('procurement.evaluate-supplier', { ...EVALUATION, quality: 60 }, lin);
    again.thenItIs('evaluated').thenItWaitsFor('quality.confirm-evaluation');
    expect(again.facts).toMatchObject({ revision: 3, confirmed: null, evaluation: { quality: 60 } });
  });

  it('is graded as it is appraised, up and down', () => {
    const preferred = appraised().when('procurement.grade-supplier', { grade: 'preferred' }, lin).thenItIs('preferred');
    preferred.when('procurement.grade-supplier', { grade: 'approved' }, lin).thenItIs('approved');
    const rewarded = preferred.when('procurement.reward-supplier', { reward: '付款账期缩短为 15 天' }, lin);
    expect(rewarded.thenItIs('preferred').facts.rewards).toHaveLength(1);
  });

  it('that has to mend something is waited for until its day, and is no longer preferred after', () => {
    const rectifying = appraised()
      .when('procurement.grade-supplier', { grade: 'preferred' }, lin)
      .when('procurement.demand-rectification', DEMAND, lin);
    rectifying.thenItIs('rectifying').thenItWaitsFor('procurement.accept-rectification');
    expect(supplier.dueOn(rectifying.facts)).toBe('2026-04-15');
    expect(rectifying.facts.rectification).toMatchObject({ until: '2026-04-15', by: 'lin' });
    rectifying.when('procurement.grade-supplier', { grade: 'preferred' }, lin).thenItDoesNotTakeThat();
    const mended = rectifying.when('procurement.accept-rectification', { result: '三批合格' }, lin);
    mended.thenItIs('approved').thenItWaitsFor();
    expect(mended.facts).toMatchObject({ grade: 'approved', rectification: null, dueOn: null });
    expect(mended.facts.rectified).toEqual([expect.objectContaining({ result: '三批合格', by: 'lin' })]);
  });

  it.each([
    ['candidate', registered],
    ['evaluated', evaluated],
    ['approved', approved],
    ['rectifying', () => approved().when('procurement.demand-rectification', DEMAND, lin)],
  ])('is eliminated for good as %s', (_, story) => {
    const gone = story().when('procurement.eliminate-supplier', {}, { ...lin, reason: '拒绝整改' });
    gone.thenItIs('eliminated').thenItWaitsFor();
    expect(gone.facts.eliminated).toMatchObject({ by: 'lin', reason: '拒绝整改' });
    gone.when('procurement.appraise-supplier', APPRAISAL, lin).thenItDoesNotTakeThat();
  });
});

describe('the rules of a supplier', () => {
  it('SU-01: it is evaluated, with quality taking part, before it is approved', () => {
    evaluated().when('management.approve-supplier', {}, wei).thenRefusedBecause('SU-01');
    confirmed()
      .when('procurement.evaluate-supplier', EVALUATION, lin)
      .when('management.approve-supplier', {}, wei)
      .thenRefusedBecause('SU-01');
    approved().thenItIs('approved');
    const lowered = { ...wei, policy: policy({}, { 'SU-01': 'warn' }) };
    evaluated().when('management.approve-supplier', {}, lowered).thenItIs('approved');
  });

  it('SU-03: whoever evaluated it, or stood in for him, does not approve it', () => {
    const approvedBy = (by: string, more = {}) =>
      confirmed().when('management.approve-supplier', {}, { by, office: 'management', ...more });
    approvedBy('lin').thenRefusedBecause('SU-03');
    approvedBy('zhao').thenRefusedBecause('SU-03');
    approvedBy('wei', { onBehalfOf: 'lin' }).thenRefusedBecause('SU-03');
    approvedBy('wei').thenItIs('approved');
  });

  it('SU-04: its grade follows an appraisal', () => {
    approved().when('procurement.grade-supplier', { grade: 'preferred' }, lin).thenRefusedBecause('SU-04');
    appraised().when('procurement.grade-supplier', { grade: 'preferred' }, lin).thenItIs('preferred');
  });

  it('SU-05: the head of procurement admits it up to a sum, the leader above', () => {
    const admitted = (yearlyAmount: string, more = {}) =>
      confirmed(yearlyAmount).when('procurement.admit-supplier', {}, { ...bao, ...more });
    admitted('100000').thenItIs('approved');
    admitted('100000.01').thenRefusedBecause('SU-05');
    admitted('100000.01', { policy: policy({ 'suppliers.leader-above': '200000' }) }).thenItIs('approved');
    evaluated('1').when('procurement.admit-supplier', {}, lin).thenRefusedBecause('SU-01', 'SU-03');
  });
});
