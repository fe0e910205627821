import { appraisalScheme } from '../../machines/appraisal-schemes/scheme.process.js';
import { opensAt } from '../../machines/appraisal-schemes/scheme.facts.js';
import type { SchemeData } from '../../machines/appraisal-schemes/scheme.schema.js';
import type { SchemeFacts } from '../../machines/appraisal-schemes/scheme.types.js';
import { findings } from '../../machines/check.js';
import { periodAfter, periodOf } from '../../machines/indicators/period.js';
import { Story } from './story.js';

const hr = { by: 'lyu', office: 'hr' };
const leader = { by: 'shi', office: 'management' };

type Draft = SchemeData['hr.draft-scheme'];

const row = (office: Draft['indicators'][number]['office'], name: string, weight: string, more: object = {}) =>
  ({ office, name, weight, scoring: '按比例', ...more }) as Draft['indicators'][number];

const DRAFT: Draft = {
  scheme: '季度考核',
  cadence: 'quarter',
  opensItself: true,
  indicators: [
    row('production', 'plan-completion', '60', { full: '95', none: '70' }),
    row('production', 'own-1', '40', { own: '现场 5S' }),
    row('clerk', 'tracking-timeliness', '100'),
  ],
  people: ['chen', 'lin'],
  panel: ['he'],
  method: '自评后由人力资源部会同评审人员审核',
};

const drafted = (draft: Partial<Draft> = {}) =>
  Story.of<SchemeFacts, SchemeData>(appraisalScheme, 'KS-000001').when('hr.draft-scheme', { ...DRAFT, ...draft }, hr);
/** On 2 March 2026, so that its first period by itself is the first quarter. */
const approved = (draft: Partial<Draft> = {}) => drafted(draft).when('management.approve-scheme', {}, leader);

const startedBy = (before: SchemeFacts, after: SchemeFacts) =>
  appraisalScheme
    .followUps(before, {} as never, after)
    .map((one) => 'id' in one && [one.start, one.id, one.event.data]);

describe('a scheme of appraisal', () => {
  it('is drawn soundly; it is drafted, returned, drafted again, approved and retired', () => {
    expect(findings(appraisalScheme)).toEqual([]);
    drafted().thenItIs('drafted').thenItWaitsFor('management.approve-scheme');
    const back = drafted().when('management.return-scheme', {}, { ...leader, reason: '权重过于集中' });
    back.thenItIs('drafted').thenItWaitsFor('hr.draft-scheme');
    back.when('hr.draft-scheme', DRAFT, hr).thenItWaitsFor('management.approve-scheme');
    approved().thenItIs('approved');
    approved()
      .when('hr.retire-scheme', {}, { ...hr, reason: '换新方案' })
      .thenItIs('retired');
    drafted()
      .when('hr.withdraw-scheme', {}, { ...hr, reason: '暂缓' })
      .thenItIs('withdrawn');
  });

  it('one act opens an appraisal of every office, and of each clerk that it names', () => {
    const before = approved();
    const after = before.when('hr.open-period', { month: '2025-11' }, hr).thenItIs('approved');
    expect(after.facts.periods).toMatchObject([{ period: '2025-Q4', from: '2025-10-01', to: '2025-12-31' }]);
    expect(startedBy(before.facts, after.facts)).toEqual([
      ['appraisals', 'KP-KS-000001-2025-Q4-1', expect.objectContaining({ office: 'production', person: null })],
      ['appraisals', 'KP-KS-000001-2025-Q4-2', expect.objectContaining({ office: 'clerk', person: 'chen' })],
      ['appraisals', 'KP-KS-000001-2025-Q4-3', expect.objectContaining({ office: 'clerk', person: 'lin' })],
    ]);
    const [first] = startedBy(before.facts, after.facts) as [string, string, { rows: object[] }][];
    expect(first[2].rows).toEqual(DRAFT.indicators.slice(0, 2).map(({ office: _, ...rest }) => rest));
    expect(startedBy(after.facts, after.facts)).toEqual([]);
    const whole = approved({ people: [] });
    const opened = whole.when('hr.open-period', { month: '2025-11' }, hr);
    expect(startedBy(whole.facts, opened.facts).map((one) => one && (one[2] as { person: null }).person)).toEqual([
      null,
      null,
    ]);
  });

  it('opens its next period by itself in the morning after the last day, once', () => {
    const before = approved();
    expect(opensAt(before.facts)).toEqual([{ at: '2026-04-01T00:00:00.000Z', event: 'clock.open-period' }]);
    const after = before.when('clock.open-period', {}, { by: 'clock', at: '2026-04-01T00:00:00.000Z' });
    expect(after.facts.periods.map(({ period }) => period)).toEqual(['2026-Q1']);
    expect(opensAt(after.facts)).toEqual([{ at: '2026-07-01T00:00:00.000Z', event: 'clock.open-period' }]);
    expect(opensAt(approved({ opensItself: false }).facts)).toEqual([]);
    expect(opensAt(drafted().facts)).toEqual([]);
    expect(opensAt(before.when('hr.retire-scheme', {}, { ...hr, reason: '停用' }).facts)).toEqual([]);
  });

  it('whom it names may change, with the reason', () => {
    const changed = approved().when('hr.change-panel', { panel: ['han'] }, { ...hr, reason: '调岗' });
    expect(changed.facts).toMatchObject({
      panel: ['han'],
      people: [],
      changes: [{ panel: ['he'], people: ['chen', 'lin'], reason: '调岗' }],
    });
  });

  it('a period is named by a month of it', () => {
    expect(periodOf('month', '2026-02')).toEqual({ period: '2026-02', from: '2026-02-01', to: '2026-02-28' });
    expect(periodOf('quarter', '2026-12')).toEqual({ period: '2026-Q4', from: '2026-10-01', to: '2026-12-31' });
    expect(periodOf('year', '2026-05')).toEqual({ period: '2026', from: '2026-01-01', to: '2026-12-31' });
    expect(periodAfter('quarter', periodOf('quarter', '2026-11')).period).toBe('2027-Q1');
    expect(periodAfter('month', periodOf('month', '2026-12')).period).toBe('2027-01');
  });
});

describe('its rules', () => {
  it('KS-01: the leader approves, never whoever drafted it', () => {
    drafted()
      .when('management.approve-scheme', {}, { ...leader, by: 'lyu' })
      .thenRefusedBecause('KS-01');
    drafted()
      .when('hr.draft-scheme', DRAFT, { by: 'deputy', onBehalfOf: 'shi' })
      .when('management.approve-scheme', {}, leader)
      .thenRefusedBecause('KS-01');
    approved().thenItIs('approved');
  });

  it('KS-02: its method, the scoring of every row, weights of a hundred per office', () => {
    drafted({ method: ' ' }).thenRefusedBecause('KS-02');
    drafted({ indicators: [row('production', 'plan-completion', '100', { scoring: '' })] }).thenRefusedBecause('KS-02');
    drafted({ indicators: [row('production', 'plan-completion', '99')] }).thenRefusedBecause('KS-02');
    const two = [row('production', 'plan-completion', '33.4'), row('production', 'cost-within-plan', '66.6')];
    drafted({ indicators: two }).thenItIs('drafted');
  });

  it('KS-03: of the office’s own work, measurable, each once', () => {
    drafted({ indicators: [row('production', 'revenue', '100')] }).thenRefusedBecause('KS-03');
    drafted({ indicators: [row('production', 'own-1', '100')] }).thenRefusedBecause('KS-03');
    drafted({ indicators: [row('production', 'plan-completion', '100', { full: '95' })] }).thenRefusedBecause('KS-03');
    drafted({
      indicators: [row('production', 'plan-completion', '100', { full: '9', none: '9.0' })],
    }).thenRefusedBecause('KS-03');
    const twice = [row('production', 'plan-completion', '50'), row('production', 'plan-completion', '50')];
    drafted({ indicators: twice }).thenRefusedBecause('KS-03');
    drafted({ indicators: [row('archive', 'duties-kept', '100')] }).thenItIs('drafted');
  });

  it('KS-04: a period is opened once', () => {
    const once = approved().when('hr.open-period', { month: '2025-10' }, hr).thenItIs('approved');
    once.when('hr.open-period', { month: '2025-12' }, hr).thenRefusedBecause('KS-04');
    once.when('hr.open-period', { month: '2025-09' }, hr).thenItIs('approved');
  });

  it('KS-05: a period is appraised when it is over', () => {
    approved().when('hr.open-period', { month: '2026-03' }, hr).thenRefusedBecause('KS-05');
    approved()
      .when('hr.open-period', { month: '2026-03' }, { ...hr, at: '2026-03-31T15:59:59.000Z' })
      .thenRefusedBecause('KS-05');
    approved()
      .when('hr.open-period', { month: '2026-03' }, { ...hr, at: '2026-03-31T16:00:00.000Z' })
      .thenItIs('approved');
  });
});
