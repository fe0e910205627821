import { aftersalesCase } from '../../machines/cases/case.process.js';
import { caseRules } from '../../machines/cases/case.rules.js';
import type { CaseData } from '../../machines/cases/case.schema.js';
import type { CaseFacts } from '../../machines/cases/case.types.js';
import { findings } from '../../machines/check.js';
import type { FollowUp } from '../../machines/process.js';
import { Story } from './story.js';

/** Sun answers the customer, Gao repairs, Zhao inspects, Lin sells, Wei and Shi lead. */
const sun = { by: 'sun', office: 'aftersales' };
const gao = { by: 'gao', office: 'production' };
const zhao = { by: 'zhao', office: 'quality' };
const lin = { by: 'lin', office: 'sales' };
const wei = { by: 'wei', office: 'management' };

const REGISTERED: CaseData['any.register-case'] = {
  customer: '苏州精工',
  order: 'SO-000001',
  channel: 'hotline',
  kind: 'use',
  text: '转台异响',
};
const REPAIR: CaseData['office.propose-solution'] = { solution: 'repair', plan: '重新预紧', cost: '1200' };
const RESULT = { result: '异响消失' };
const FINDING: CaseData['quality.investigate'] = { cause: '预紧力不足', responsible: 'production', isQuality: true };

const registered = (more: Partial<CaseData['any.register-case']> = {}) =>
  Story.of<CaseFacts, CaseData>(aftersalesCase, 'CS-000001').when('any.register-case', { ...REGISTERED, ...more }, lin);
const assigned = (more: Partial<CaseData['any.register-case']> = {}) =>
  registered(more)
    .when('aftersales.respond', { text: '明日上门' }, sun)
    .when('aftersales.assign-case', { office: 'production', person: 'gao' }, sun);
const solving = (more: Partial<CaseData['any.register-case']> = {}, solution = REPAIR) =>
  assigned(more).when('office.propose-solution', solution, gao);
const solved = () => solving().when('office.report-solved', RESULT, gao);
const confirmed = () => solved().when('sales.confirm-with-customer', { satisfied: true }, lin);

describe('a case', () => {
  it('is drawn soundly and goes from received to closed', () => {
    expect(findings(aftersalesCase)).toEqual([]);
    registered().thenItIs('received', { investigation: 'none' }).thenItWaitsFor('aftersales.respond');
    assigned().thenItIs('assigned').thenItWaitsFor('office.propose-solution');
    solving().thenItIs('solving').thenItWaitsFor('office.report-solved');
    solved().thenItIs('solved').thenItWaitsFor('sales.confirm-with-customer');
    confirmed().thenItIs('confirmed').thenItWaitsFor('aftersales.close-case');
    confirmed().when('aftersales.close-case', {}, sun).thenItIs('closed', { investigation: 'over' });
  });

  it('goes on where the customer is not satisfied, until he is or the leader decides', () => {
    const again = solved().when('sales.confirm-with-customer', { satisfied: false, remark: '仍有异响' }, lin);
    again.thenItIs('solving').thenItWaitsFor('office.report-solved');
    again
      .when('office.report-solved', RESULT, gao)
      .when('sales.confirm-with-customer', { satisfied: true }, lin)
      .thenItIs('confirmed');
    again
      .when('management.decide-case', { decision: '延长质保一年' }, wei)
      .when('office.report-solved', RESULT, gao)
      .thenItIs('confirmed')
      .when('aftersales.close-case', {}, sun)
      .thenItIs('closed');
  });

  it('waits for the leader where the solution costs more than the limit, and for another one where he refuses', () => {
    const dear = solving({}, { ...REPAIR, cost: '2000.01' });
    dear.thenItWaitsFor('management.approve-claim');
    dear.when('management.approve-claim', {}, wei).thenItWaitsFor('office.report-solved');
    const refused = dear.when('management.refuse-claim', {}, { ...wei, reason: '责任不在我方' });
    refused.thenItIs('assigned').thenItWaitsFor('office.propose-solution');
    expect(refused.facts.refused).toEqual([expect.objectContaining({ reason: '责任不在我方' })]);
  });
});

describe('its rules', () => {
  it('AS-01: the customer is answered in time, or it is said why not', () => {
    const late = { ...sun, at: '2026-03-03T01:00:00.001Z' };
    registered().when('aftersales.respond', { text: '已收到' }, late).thenRefusedBecause('AS-01');
    registered().when('aftersales.respond', { text: '已收到', lateReason: '节假日' }, late).thenItIs('responded');
    registered()
      .when('aftersales.respond', { text: '已收到' }, { ...sun, at: '2026-03-03T01:00:00.000Z' })
      .thenItIs('responded');
  });

  it('AS-02: quality has found cause and responsibility of a quality case', () => {
    const open = solving({ kind: 'quality' });
    open.thenItIs('solving', { investigation: 'open' }).thenItWaitsFor('quality.investigate');
    open.when('office.report-solved', RESULT, gao).thenRefusedBecause('AS-02');
    const found = open.when('quality.investigate', FINDING, zhao);
    found.thenItIs('solving', { investigation: 'concluded' });
    found.when('office.report-solved', RESULT, gao).thenItIs('solved');
  });

  it('AS-03: the customer is satisfied, or the leader has decided', () => {
    const judged = (facts: Partial<CaseFacts>) =>
      caseRules.judge(['AS-03'], { ...confirmed().facts, ...facts }, probe('aftersales.close-case', 'sun'));
    expect(judged({ answers: [] })).toMatchObject([{ rule: 'AS-03', met: false, missing: ['satisfied'] }]);
    expect(judged({})).toMatchObject([{ met: true }]);
  });

  it('AS-04, AS-06: a claim above the limit is approved, and not by who proposed it', () => {
    const dear = solving({}, { ...REPAIR, cost: '5000' });
    dear.when('office.report-solved', RESULT, gao).thenRefusedBecause('AS-04');
    dear.when('management.approve-claim', {}, { by: 'gao', office: 'management' }).thenRefusedBecause('AS-06');
    dear
      .when('management.approve-claim', {}, { by: 'shi', onBehalfOf: 'gao', office: 'management' })
      .thenRefusedBecause('AS-06');
    dear.when('management.approve-claim', {}, wei).when('office.report-solved', RESULT, gao).thenItIs('solved');
    solving({}, { ...REPAIR, cost: '2000' })
      .when('office.report-solved', RESULT, gao)
      .thenItIs('solved');
    // Another solution is another claim.
    dear
      .when('management.approve-claim', {}, wei)
      .when('office.propose-solution', { ...REPAIR, cost: '9000' }, gao)
      .when('office.report-solved', RESULT, gao)
      .thenRefusedBecause('AS-04');
  });

  it('AS-05: a confirmed quality problem has a nonconformity, which the finding opens', () => {
    const found = solving({ kind: 'quality' }).when('quality.investigate', FINDING, zhao);
    expect(found.facts.nonconformity).toBe('NC-CS-000001');
    const judged = (facts: Partial<CaseFacts>) =>
      caseRules.judge(['AS-05'], { ...found.facts, ...facts }, probe('aftersales.close-case', 'sun'));
    expect(judged({ nonconformity: null })).toMatchObject([{ rule: 'AS-05', met: false, missing: ['nonconformity'] }]);
    expect(judged({})).toMatchObject([{ met: true }]);
  });
});

describe('what follows from it', () => {
  it('one nonconformity, however often quality looks again; none where it is no problem of quality', () => {
    const found = solving({ kind: 'quality' }).when('quality.investigate', FINDING, zhao);
    const after = (before: CaseFacts | null, facts: CaseFacts): FollowUp[] =>
      aftersalesCase.followUps(before, probe('quality.investigate', 'zhao', FINDING), facts);
    expect(after(solving().facts, found.facts)).toEqual([
      {
        start: 'nonconformities',
        id: 'NC-CS-000001',
        event: {
          type: 'inspection.open-nonconformity',
          data: { source: 'customer', order: 'SO-000001', item: '苏州精工', finding: '转台异响', office: 'production' },
        },
      },
    ]);
    expect(after(found.facts, found.facts)).toEqual([]);
    const use = solving().when('quality.investigate', { ...FINDING, isQuality: false }, zhao);
    expect(after(solving().facts, use.facts)).toEqual([]);
  });

  it('a credit is offered to be asked for on the order', () => {
    const { facts } = solving({}, { solution: 'credit', plan: '折让', cost: '800' });
    expect(aftersalesCase.offers?.(facts)).toContainEqual({
      no: 'SO-000001',
      type: 'finance.request-adjustment',
      data: { kind: 'price-reduction', amount: '800', evidence: 'CS-000001' },
    });
  });
});

/** An event that nobody has sent. */
function probe(type: string, by: string, data: object = {}): never {
  const at = '2026-03-02T01:00:00.000Z';
  const policy = { version: 1, levels: {}, thresholds: {}, deadlines: {} };
  return { type, data, by, onBehalfOf: null, at, occurredAt: at, reason: null, observed: {}, policy } as never;
}
