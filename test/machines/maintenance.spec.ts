import { findings } from '../../machines/check.js';
import { maintenanceExamples as examples } from '../../machines/maintenance/maintenance.examples.js';
import { ORDERS_AT_LINE, ORDERS_RUNNING } from '../../machines/maintenance/maintenance.orders.js';
import { maintenance } from '../../machines/maintenance/maintenance.process.js';
import type { MaintenanceData } from '../../machines/maintenance/maintenance.schema.js';
import type { MaintenanceFacts } from '../../machines/maintenance/maintenance.types.js';
import type { Policy } from '../../machines/rulebook.js';
import { Story } from './story.js';

/** Qian heads production, Song and Sun work in it; Wei inspects. */
const qian = { by: 'qian', office: 'production', reason: '产线调整' };
const song = { by: 'song', office: 'production' };
const wei = { by: 'wei', office: 'quality' };
const clock = { by: 'product', office: 'production' };

const policy = (thresholds: Policy['thresholds']): Policy => ({ version: 2, levels: {}, thresholds, deadlines: {} });
const at = (day: string, time = '01:00') => ({ at: `${day}T${time}:00.000Z` });

type Registered = MaintenanceData['production.register-equipment'];

const EVERY_WEEK = { item: 1, work: '导轨加油', everyDays: 7, lastOn: '2026-03-01' };
const ON_DAYS = { item: 2, work: '安全检查', dates: [{ on: '2026-06-01' }, { on: '2026-12-01' }] };

const register = (changes: Partial<Registered> = {}) =>
  Story.of<MaintenanceFacts, MaintenanceData>(maintenance, 'EQ-000001').when(
    'production.register-equipment',
    { ...examples['production.register-equipment'], plan: [EVERY_WEEK, ON_DAYS], ...changes },
    { ...song, ...at('2026-03-02') },
  );
const due = () => register().when('clock.fall-due', {}, { ...clock, ...at('2026-03-08') });
const down = (changes: Partial<Registered> = {}, observed = {}) =>
  register(changes).when('production.report-down', examples['production.report-down'], { ...song, observed });
const repaired = (changes: Partial<Registered> = {}) =>
  down(changes)
    .when('production.estimate-repair', examples['production.estimate-repair'], song)
    .when('production.report-repaired', examples['production.report-repaired'], { ...song, ...at('2026-03-06') });

const record = (on: string, ...items: number[]) => ({
  ...examples['production.complete-maintenance'],
  on,
  items: items.map((item) => ({ item, result: 'normal' as const })),
});

const timersOf = ({ facts }: { facts: MaintenanceFacts }) => maintenance.timers?.(facts, policy({}));

describe('equipment', () => {
  it('is drawn soundly, and knows when each item of its plan is due', () => {
    expect(findings(maintenance)).toEqual([]);
    const { facts } = register().thenItIs('registered').thenItWaitsFor();
    expect(facts.plan.map(({ nextOn }) => nextOn)).toEqual(['2026-03-08', '2026-06-01']);
    expect(maintenance.dueOn(facts)).toBe('2026-03-08');
    expect(register({ plan: [{ item: 1, work: '清洁', everyDays: 30 }] }).facts.dueOn).toBe('2026-04-01');
    expect(register({ plan: [{ ...ON_DAYS, dates: [{ on: '2026-03-02' }] }] }).facts.due).toEqual([2]);
  });

  it('falls due by the clock, is maintained, and is due again by its interval or its next day', () => {
    expect(timersOf(register())).toEqual([{ at: '2026-03-07T16:00:00.000Z', event: 'clock.fall-due' }]);
    const asked = due().thenItIs('due').thenItWaitsFor('production.complete-maintenance');
    expect(asked.facts.due).toEqual([1]);
    expect(timersOf(asked)).toEqual([{ at: '2026-05-31T16:00:00.000Z', event: 'clock.fall-due' }]);
    const done = asked.when('production.complete-maintenance', record('2026-03-09', 1), {
      ...song,
      ...at('2026-03-09'),
    });
    expect(done.thenItIs('done').facts.plan[0]).toMatchObject({ lastOn: '2026-03-09', nextOn: '2026-03-16' });
    done.when('clock.fall-due', {}, { ...clock, ...at('2026-03-16') }).thenItIs('due');
    const both = due()
      .when('clock.fall-due', {}, { ...clock, ...at('2026-06-01') })
      .when('production.complete-maintenance', record('2026-06-01', 2), { ...song, ...at('2026-06-01') });
    expect(both.thenItIs('due').facts.plan[1]).toMatchObject({ nextOn: '2026-12-01' });
    const last = both.when('production.complete-maintenance', record('2026-12-02', 1, 2), {
      ...song,
      ...at('2026-12-02'),
    });
    expect(last.thenItIs('done').facts.plan[1]).toMatchObject({ nextOn: null });
  });

  it('stands still on the days for which its maintenance is scheduled, until it is done', () => {
    const scheduled = register().when(
      'production.schedule-maintenance',
      { from: '2026-03-08', until: '2026-03-09', items: [{ item: 1 }] },
      song,
    );
    expect(scheduled.facts.scheduled).toMatchObject({ stop: 1, doneOn: null });
    const moved = scheduled.when(
      'production.schedule-maintenance',
      { from: '2026-03-10', until: '2026-03-10', items: [{ item: 1 }] },
      song,
    );
    expect(moved.facts).toMatchObject({ stops: 1, scheduled: { stop: 1, from: '2026-03-10' } });
    const other = moved.when('production.complete-maintenance', record('2026-03-02', 2), song);
    expect(other.facts.scheduled).toMatchObject({ doneOn: null });
    const done = other.when('production.complete-maintenance', record('2026-03-02', 1), song);
    expect(done.facts.scheduled).toMatchObject({ doneOn: '2026-03-02' });
  });

  it('keeps what was done before under a new plan, and forgets what is planned no longer', () => {
    const plan = [{ item: 1, work: '导轨加油', everyDays: 14 }];
    const changed = due().when('production.set-maintenance-plan', { plan }, { ...qian, ...at('2026-03-09') });
    expect(changed.thenItIs('registered').facts).toMatchObject({ revision: 2, dueOn: '2026-03-15', due: [] });
  });

  it('goes over to another line, another keeper, and is retired', () => {
    const moved = register().when('production.move-equipment', { line: '装配线', dailyHours: '8' }, song);
    expect(moved.facts).toMatchObject({ line: '装配线', team: null, keeper: null, dailyHours: '8' });
    const gone = moved.when('production.retire-equipment', {}, qian).thenItIs('retired').thenItWaitsFor();
    expect(timersOf(gone)).toEqual([]);
    gone.when('production.report-down', examples['production.report-down'], song).thenItDoesNotTakeThat();
  });
});

describe('equipment that is down', () => {
  it('names the orders whose plan needs it, and offers to raise it where they are made', () => {
    const observed = { [ORDERS_AT_LINE]: 'SO-000001 SO-000002', [ORDERS_RUNNING]: 'SO-000002' };
    const { facts } = down({}, observed).thenItIs('down').thenItWaitsFor('production.report-repaired');
    expect(maintenance.about(facts)).toEqual(['SO-000001', 'SO-000002']);
    const cause = '卧式加工中心：主轴异响，加工面有振纹';
    expect(maintenance.offers?.(facts)).toEqual([
      {
        no: 'SO-000002',
        type: 'production.raise-exception',
        data: { id: 'EQ-000001/1', kind: 'equipment', cause },
      },
      {
        start: 'issues',
        type: 'any.raise-issue',
        data: { kind: 'equipment', orders: ['EQ-000001', 'SO-000001', 'SO-000002'], description: cause },
      },
    ]);
    const later = down({}, observed).when('production.estimate-repair', examples['production.estimate-repair'], {
      ...song,
      observed: { [ORDERS_AT_LINE]: 'SO-000003', [ORDERS_RUNNING]: '' },
    });
    expect(later.facts.breakdowns[0].orders).toEqual(['SO-000001', 'SO-000002', 'SO-000003']);
    expect(maintenance.offers?.(register().facts)).toEqual([]);
  });

  it('waits for the day of its return where nobody has said it, and is told of when that day has passed', () => {
    const { expectedOn: _, ...unknown } = examples['production.report-down'];
    register()
      .when('production.report-down', unknown, song)
      .thenItIs('down')
      .thenItWaitsFor('production.estimate-repair', 'production.report-repaired');
    expect(timersOf(down())).toContainEqual({ at: '2026-03-05T16:00:00.000Z', event: 'clock.pass-expected' });
    const passed = down().when('clock.pass-expected', {}, { ...clock, ...at('2026-03-06') });
    expect(passed.thenItIs('down').facts.breakdowns[0].overExpected).toBe(true);
    expect(timersOf(passed)).not.toContainEqual(expect.objectContaining({ event: 'clock.pass-expected' }));
    const estimated = passed.when('production.estimate-repair', examples['production.estimate-repair'], song);
    expect(estimated.facts.breakdowns[0]).toMatchObject({ expectedOn: '2026-03-06', overExpected: false });
  });

  it('is repaired, with the hours that it was down; maintenance that fell due meanwhile is asked for then', () => {
    const { facts } = repaired({ key: false }).thenItIs('repaired').thenItWaitsFor();
    expect(facts.breakdowns[0]).toMatchObject({ downHours: '101.3', cause: '主轴前轴承磨损' });
    expect(maintenance.about(facts)).toEqual([]);
    const meanwhile = down({ key: false })
      .when('clock.fall-due', {}, { ...clock, ...at('2026-03-08') })
      .thenItIs('down')
      .thenItWaitsFor('production.report-repaired');
    const { on: _, ...work } = { ...examples['production.report-repaired'], cause: '轴承磨损' };
    meanwhile
      .when('production.report-repaired', { ...work, on: '2026-03-08' }, { ...song, ...at('2026-03-08') })
      .thenItIs('due');
  });

  it('that is key is used again once quality has found it fit, and is repaired again where it has not', () => {
    const asked = repaired().thenItIs('repaired').thenItWaitsFor('quality.check-equipment');
    const passed = asked.when('quality.check-equipment', examples['quality.check-equipment'], wei);
    passed.thenItIs('repaired').thenItWaitsFor();
    expect(maintenance.offers?.(passed.facts)).toEqual([]);
    const failed = asked.when('quality.check-equipment', { passed: false, findings: '振纹仍在' }, wei);
    failed.thenItIs('down').thenItWaitsFor('production.report-repaired');
    const waiting = asked.when('clock.fall-due', {}, { ...clock, ...at('2026-03-08') }).thenItIs('repaired');
    waiting.when('quality.check-equipment', examples['quality.check-equipment'], wei).thenItIs('due');
  });
});

describe('the rules of equipment', () => {
  it('EQ-01: there is a plan, each item with an interval or with days', () => {
    register({ plan: [] }).thenRefusedBecause('EQ-01');
    register({ plan: [EVERY_WEEK, { item: 2, work: '检查' }] }).thenRefusedBecause('EQ-01');
    const without = { plan: [{ item: 1, work: '检查', dates: [] }] };
    register().when('production.set-maintenance-plan', without, qian).thenRefusedBecause('EQ-01');
    register({ plan: [ON_DAYS] }).thenItIs('registered');
  });

  it('EQ-02: the record says what was found, and of a defect what it is', () => {
    const done = record('2026-03-02', 1);
    register()
      .when('production.complete-maintenance', { ...done, findings: ' ' }, song)
      .thenRefusedBecause('EQ-02');
    const defective = { ...done, items: [{ item: 1, result: 'defective' as const }] };
    register().when('production.complete-maintenance', defective, song).thenRefusedBecause('EQ-02');
    const said = { ...done, items: [{ item: 1, result: 'defective' as const, remark: '油封渗漏' }] };
    register().when('production.complete-maintenance', said, song).thenItIs('done');
    repaired().when('quality.check-equipment', { passed: true, findings: '' }, wei).thenRefusedBecause('EQ-02');
  });

  it('EQ-03: the cause is on record before it counts as repaired', () => {
    const work = { ...examples['production.report-repaired'], on: '2026-03-02' };
    const evening = { ...song, ...at('2026-03-02', '10:00') };
    down().when('production.report-repaired', work, evening).thenRefusedBecause('EQ-03');
    down({ key: false })
      .when('production.report-repaired', { ...work, cause: '轴承磨损' }, evening)
      .thenItIs('repaired');
  });

  it('EQ-04: whoever reported the repair does not check it', () => {
    const check = examples['quality.check-equipment'];
    repaired()
      .when('quality.check-equipment', check, { ...wei, by: 'song' })
      .thenRefusedBecause('EQ-04');
    repaired()
      .when('quality.check-equipment', check, { ...wei, onBehalfOf: 'song' })
      .thenRefusedBecause('EQ-04');
  });

  it('EQ-05: a maintenance is put off by so many days of its plan, however often', () => {
    const put = (postponedTo: string, thresholds = {}) =>
      due()
        .when(
          'production.postpone-maintenance',
          { item: 1, postponedTo: '2026-03-15' },
          { ...qian, ...at('2026-03-09') },
        )
        .when(
          'production.postpone-maintenance',
          { item: 1, postponedTo },
          { ...qian, ...at('2026-03-10'), policy: policy(thresholds) },
        );
    expect(put('2026-03-23').thenItIs('registered').facts).toMatchObject({ dueOn: '2026-03-23' });
    put('2026-03-24').thenRefusedBecause('EQ-05');
    put('2026-03-24', { 'maintenance.postpone-days': '20' }).thenItIs('registered');
  });

  it('EQ-06: days follow one another, and items are those of the plan', () => {
    const refused = (story: { thenRefusedBecause: (...rules: string[]) => unknown }) =>
      story.thenRefusedBecause('EQ-06');
    refused(register().when('production.complete-maintenance', record('2026-03-02', 9), song));
    refused(register().when('production.complete-maintenance', record('2026-03-03', 1), song));
    refused(register().when('production.postpone-maintenance', { item: 9, postponedTo: '2026-03-10' }, qian));
    const scheduled = { from: '2026-03-08', until: '2026-03-07', items: [{ item: 1 }] };
    refused(register().when('production.schedule-maintenance', scheduled, song));
    const report = examples['production.report-down'];
    refused(register().when('production.report-down', { ...report, on: '2026-03-03' }, song));
    refused(register().when('production.report-down', { ...report, expectedOn: '2026-03-01' }, song));
    const early = { ...examples['production.report-repaired'], on: '2026-03-02', time: '10:19', cause: '轴承' };
    refused(down().when('production.report-repaired', early, song));
  });
});
