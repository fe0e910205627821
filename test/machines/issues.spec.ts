import { findings } from '../../machines/check.js';
import { EXCEPTION_OPEN } from '../../machines/issues/issue.follow-ups.js';
import { issue } from '../../machines/issues/issue.process.js';
import { issueRules } from '../../machines/issues/issue.rules.js';
import type { IssueData } from '../../machines/issues/issue.schema.js';
import type { IssueFacts } from '../../machines/issues/issue.types.js';
import type { Policy } from '../../machines/rulebook.js';
import { Story } from './story.js';

const NO = 'IS-000001';
/** Gao of production raises it; Chen is the clerk, Lin buys, Wei leads. */
const RAISED: IssueData['any.raise-issue'] = { kind: 'material', description: '轴承到货延迟', effect: { daysLate: 2 } };
const CAUSE = { cause: '供应商排产冲突', responsible: 'procurement' } as const;
const SOLUTION: IssueData['office.propose-solution'] = {
  solution: '改由备选供应商供货',
  dueOn: '2026-03-12',
  agreedWith: [],
};
const RESULT = { result: '已到货并检验合格' };
const PLAN = { plan: '外协加工', office: 'production', person: 'gao', dueOn: '2026-03-15' } as const;

const lin = { by: 'lin', office: 'procurement' };
const chen = { by: 'chen', office: 'clerk' };
const wei = { by: 'wei', office: 'management' };
const gao = { by: 'gao', office: 'production' };

const raised = (more: Partial<IssueData['any.raise-issue']> = {}) =>
  Story.of<IssueFacts, IssueData>(issue, NO).when('any.raise-issue', { ...RAISED, ...more }, gao);
const assigned = (others: IssueData['clerk.assign-issue']['others'] = [], more = {}) =>
  raised(more).when('clerk.assign-issue', { office: 'procurement', person: 'lin', others }, chen);
const solving = (...given: Parameters<typeof assigned>) =>
  assigned(...given)
    .when('office.state-cause', CAUSE, lin)
    .when('office.propose-solution', SOLUTION, lin);
const solved = () => solving().when('office.report-solved', RESULT, lin);

const policy = (thresholds: Policy['thresholds'], levels: Policy['levels'] = {}): Policy => ({
  version: 2,
  levels,
  thresholds,
  deadlines: {},
});

describe('an issue', () => {
  it('is drawn soundly and goes from raised to verified', () => {
    expect(findings(issue)).toEqual([]);
    raised().thenItIs('raised').thenItWaitsFor('clerk.assign-issue');
    assigned().thenItIs('assigned').thenItWaitsFor('office.state-cause');
    solving().thenItIs('solving').thenItWaitsFor('office.report-solved');
    solved().thenItIs('solved').thenItWaitsFor('clerk.verify-issue');
    solved().when('clerk.verify-issue', {}, chen).thenItIs('verified');
  });

  it('belongs to the office that it was given, whoever that is', () => {
    const { sender } = issue.events['office.report-solved'];
    expect(typeof sender === 'function' && sender(assigned().facts)).toBe('procurement');
    const other = assigned().when(
      'clerk.assign-issue',
      { office: 'quality', person: 'zhao', others: ['quality'] },
      chen,
    );
    expect(typeof sender === 'function' && sender(other.facts)).toBe('quality');
    expect(other.facts.others).toEqual([]);
  });

  it('that was not solved after all goes back, and its result is reported anew', () => {
    const again = solved().when('clerk.reopen-issue', {}, { ...chen, reason: '第二批仍缺 12 件' });
    again.thenItIs('solving').thenItWaitsFor('office.report-solved');
    expect(again.facts.result).toBeNull();
    expect(again.facts.reopened).toEqual([expect.objectContaining({ by: 'chen', reason: '第二批仍缺 12 件' })]);
  });

  it('is met at once by whoever can, and each measure is reviewed afterwards', () => {
    const met = raised().when('any.take-emergency-measure', { measure: '先用安全库存' }, gao);
    met.thenItIs('raised', { emergency: 'measure-taken' });
    const reviewed = met.when('clerk.review-emergency', { verdict: '有效' }, chen);
    reviewed.thenItIs('raised', { emergency: 'reviewed' });
    reviewed.when('clerk.review-emergency', { verdict: '再看一次' }, chen).thenItDoesNotTakeThat();
    reviewed
      .when('any.take-emergency-measure', { measure: '加班' }, gao)
      .thenItIs('raised', { emergency: 'measure-taken' });
  });

  it('goes up: reported, called to a special meeting, decided, which starts an action', () => {
    const reported = raised().when('clerk.report-upward', {}, chen);
    reported
      .thenItIs('raised', { escalation: 'reported' })
      .thenItWaitsFor('clerk.assign-issue', 'management.decide-issue');
    const decided = reported.when('management.decide-issue', PLAN, wei);
    decided.thenItIs('assigned', { escalation: 'decided' });
    expect(decided.facts).toMatchObject({ office: 'production', person: 'gao', dueOn: '2026-03-15', revision: 2 });
    const envelope = { by: 'wei', onBehalfOf: null, occurredAt: '', at: '', reason: null, observed: {} };
    expect(
      issue.followUps(reported.facts, { ...envelope, type: 'management.decide-issue', data: PLAN }, decided.facts),
    ).toEqual([
      {
        start: 'actions',
        id: 'AI-IS-000001-1',
        event: {
          type: 'any.assign-action',
          data: { content: '外协加工', office: 'production', person: 'gao', dueOn: '2026-03-15', orders: [] },
        },
      },
    ]);
  });

  it('is what a special meeting of the leader is called for, about the same orders', () => {
    const special = {
      on: '2026-03-06',
      from: '14:00',
      place: '二楼会议室',
      host: 'wei',
      recorder: 'chen',
      attendees: [{ office: 'procurement' as const, person: 'lin' }],
    };
    const reported = raised({ orders: ['SO-000007'] }).when('clerk.report-upward', {}, chen);
    const called = reported
      .when('management.call-special', special, wei)
      .thenItIs('raised', { escalation: 'reported' });
    const envelope = { by: 'wei', onBehalfOf: null, occurredAt: '', at: '', reason: null, observed: {} };
    expect(
      issue.followUps(reported.facts, { ...envelope, type: 'management.call-special', data: special }, called.facts),
    ).toEqual([
      {
        start: 'meetings',
        id: 'MT-IS-000001-1',
        event: {
          type: 'management.call-meeting',
          data: { kind: 'special', title: 'IS-000001 轴承到货延迟', ...special, orders: ['SO-000007'] },
        },
      },
    ]);
    raised().when('management.call-special', special, wei).thenItDoesNotTakeThat();
  });

  it('closes the exception of the order that it is about, while that is open', () => {
    const about = { exception: { order: 'SO-000007', id: 'EX-1' } };
    const { facts } = solving([], about).when('office.report-solved', RESULT, lin).when('clerk.verify-issue', {}, chen);
    expect(facts.orders).toEqual(['SO-000007']);
    const after = (isOpen: string) =>
      issue.followUps(
        null,
        {
          type: 'clerk.verify-issue',
          data: {},
          by: 'chen',
          onBehalfOf: null,
          occurredAt: '',
          at: '',
          reason: null,
          observed: { [EXCEPTION_OPEN]: isOpen },
        },
        facts,
      );
    expect(after('no')).toEqual([]);
    expect(after('yes')).toEqual([
      {
        send: 'SO-000007',
        event: {
          type: 'production.close-exception',
          data: { id: 'EX-1', cause: CAUSE.cause, solution: SOLUTION.solution },
        },
      },
    ]);
  });
});

describe('the rules of an issue', () => {
  it('IS-01: cause, responsible office and solution are on record before it is solved', () => {
    assigned()
      .when('office.propose-solution', SOLUTION, lin)
      .when('office.report-solved', RESULT, lin)
      .thenRefusedBecause('IS-01');
    assigned()
      .when('office.state-cause', CAUSE, lin)
      .when('office.report-solved', RESULT, lin)
      .thenRefusedBecause('IS-01');
    solved().thenItIs('solved');
    // A plan of the leader is a solution too.
    assigned()
      .when('office.state-cause', CAUSE, lin)
      .when('management.decide-issue', PLAN, wei)
      .when('office.report-solved', RESULT, gao)
      .thenItIs('solved');
  });

  it('IS-02: what concerns several offices, is late by too much or too dear is reported upward', () => {
    const report = (story: ReturnType<typeof solving>, more = {}) =>
      story.when('office.report-solved', RESULT, { ...lin, ...more });
    report(solving(['production'])).thenRefusedBecause('IS-02');
    report(solving([], { effect: { daysLate: 4 } })).thenRefusedBecause('IS-02');
    report(solving([], { effect: { cost: '10000.01' } })).thenRefusedBecause('IS-02');
    report(solving([], { effect: { daysLate: 3, cost: '10000' } })).thenItIs('solved');
    report(solving([], { effect: { daysLate: 4 } }), { policy: policy({ 'issues.days-late': '5' }) }).thenItIs(
      'solved',
    );
    report(solving([], { effect: { cost: '600' } }), { policy: policy({ 'issues.cost': '500' }) }).thenRefusedBecause(
      'IS-02',
    );
    report(solving(['production']).when('clerk.report-upward', {}, chen)).thenItIs('solved');
  });

  it('IS-03: an emergency measure is reviewed before it is verified', () => {
    const met = solving().when('any.take-emergency-measure', { measure: '先用安全库存' }, gao);
    const ready = met.when('office.report-solved', RESULT, lin);
    ready.when('clerk.verify-issue', {}, chen).thenRefusedBecause('IS-03');
    ready
      .when('clerk.review-emergency', { verdict: '有效' }, chen)
      .when('clerk.verify-issue', {}, chen)
      .thenItIs('verified');
  });

  it('IS-04: nobody of the responsible office verifies, nor who has dealt with it', () => {
    solved().when('clerk.verify-issue', {}, { by: 'fan', office: 'procurement' }).thenRefusedBecause('IS-04');
    solved().when('clerk.verify-issue', {}, { by: 'lin', office: 'clerk' }).thenRefusedBecause('IS-04');
    solved()
      .when('clerk.verify-issue', {}, { ...chen, onBehalfOf: 'lin' })
      .thenRefusedBecause('IS-04');
    expect(issueRules.barred(['IS-04'], solved().facts)).toEqual(['lin']);
    const { sender } = issue.events['clerk.verify-issue'];
    const own = solving().when('office.state-cause', { cause: '漏跟', responsible: 'clerk' }, lin).facts;
    expect(typeof sender === 'function' && [sender(solved().facts), sender(own)]).toEqual(['clerk', 'management']);
  });

  it('IS-05: a plan of the leader names office, person and date', () => {
    const decide = (data: IssueData['management.decide-issue'], more = {}) =>
      raised().when('management.decide-issue', data, { ...wei, ...more });
    for (const name of ['office', 'person', 'dueOn'] as const) {
      const { [name]: _left, ...rest } = PLAN;
      decide(rest).thenRefusedBecause('IS-05');
    }
    decide({ ...PLAN, plan: ' ' }).thenRefusedBecause('IS-05');
    decide(PLAN).thenItIs('assigned');
    const { dueOn: _left, ...rest } = PLAN;
    const lenient = decide(rest, { policy: policy({}, { 'IS-05': 'warn' }) });
    lenient.thenItIs('assigned');
    expect(lenient.facts.actions).toEqual([]);
  });
});
