import { findings } from '../../machines/check.js';
import { machines } from '../../machines/index.js';
import { duty } from '../../machines/duties/duty.process.js';
import type { DutyId } from '../../machines/duties/duty.register.js';
import { ASKS } from '../../machines/duties/duty.asks.js';
import { REGISTER } from '../../machines/duties/duty.register.js';
import { dutyRules } from '../../machines/duties/duty.rules.js';
import type { DutyData } from '../../machines/duties/duty.schema.js';
import type { DutyFacts } from '../../machines/duties/duty.types.js';
import { titleOf } from '../../machines/kit/title.js';
import type { Policy } from '../../machines/rulebook.js';
import { cadenceProblems } from '../../src/policy/cadence-check.js';
import { Story } from './story.js';

const ops = { by: 'he', office: 'operations' };
const lin = { by: 'lin', office: 'sales' };
const wei = { by: 'wei', office: 'management' };
const RESEARCH = ['situation', 'trend', 'needs', 'competitors'] as const;

const opened = (more: Partial<DutyData['operations.open-duty']> = {}) =>
  Story.of<DutyFacts, DutyData>(duty, 'DU-000001').when(
    'operations.open-duty',
    { duty: 'market-research', period: '2026-03', dueOn: '2026-03-31', ...more },
    ops,
  );
const whole: DutyData['office.submit-duty'] = {
  text: '三月市场调研报告',
  figures: RESEARCH.map((name) => ({ name, value: '见正文' })),
};
const submitted = (at = '2026-03-30T02:00:00.000Z') => opened().when('office.submit-duty', whole, { ...lin, at });

describe('a duty', () => {
  it('is drawn soundly and goes from due to accepted', () => {
    expect(findings(duty)).toEqual([]);
    opened().thenItIs('due').thenItWaitsFor('office.submit-duty');
    submitted().thenItIs('submitted', { late: 'in-time' }).thenItWaitsFor('reviewer.accept-duty');
    submitted().when('reviewer.accept-duty', {}, wei).thenItIs('accepted');
  });

  it('takes from the register whose it is, who looks at it and what it asks for, unless it is opened otherwise', () => {
    expect(opened().facts).toMatchObject({ office: 'sales', reviewer: 'management', asks: RESEARCH });
    const own = opened({ office: 'market', reviewer: 'sales', asks: ['trend'] });
    expect(own.facts).toMatchObject({ office: 'market', reviewer: 'sales', asks: ['trend'] });
    const senderOf = (type: keyof DutyData) => {
      const { sender } = duty.events[type];
      return typeof sender === 'function' ? sender(own.facts) : sender;
    };
    expect(
      ['office.submit-duty', 'head.excuse-duty', 'reviewer.accept-duty'].map((type) => senderOf(type as never)),
    ).toEqual(['market', 'market', 'sales']);
    expect(duty.events['head.excuse-duty'].head).toBe(true);
  });

  it('is late from the day after its last, for good', () => {
    submitted('2026-03-31T15:00:00.000Z').thenItIs('submitted', { late: 'in-time' });
    const late = submitted('2026-03-31T16:30:00.000Z').thenItIs('submitted', { late: 'overdue' });
    late.when('reviewer.accept-duty', {}, wei).thenItIs('accepted', { late: 'overdue' });
  });

  it('comes back with a reason, and its form with what was written', () => {
    const back = submitted().when('reviewer.return-duty', {}, { ...wei, reason: '请分产品说明' });
    back.thenItIs('due');
    expect(back.facts.returned).toEqual([expect.objectContaining({ reason: '请分产品说明', by: 'wei' })]);
    const filling = { name: '', today: '2026-03-30' };
    expect(duty.suggestions['office.submit-duty'](back.facts, filling)).toEqual({
      text: whole.text,
      figures: whole.figures,
    });
    expect(duty.suggestions['office.submit-duty'](opened().facts, filling)).toEqual({
      text: undefined,
      figures: RESEARCH.map((name) => ({ name })),
    });
    const again = back.when('office.submit-duty', whole, { ...lin, at: '2026-03-31T02:00:00.000Z' });
    expect(again.facts.revision).toBe(2);
  });

  it('may be excused by the head, or end as missed', () => {
    opened().when('head.excuse-duty', {}, { by: 'head', reason: '本月停产检修' }).thenItIs('excused');
    opened()
      .when('operations.miss-duty', {}, { ...ops, at: '2026-04-08T02:00:00.000Z' })
      .thenItIs('missed', { late: 'overdue' });
  });
});

describe('the rules of a duty', () => {
  it('DU-01: everything is there that the register asks for', () => {
    const submit = (data: DutyData['office.submit-duty'], at = opened()) => at.when('office.submit-duty', data, lin);
    submit({ ...whole, text: ' ' }).thenRefusedBecause('DU-01');
    submit({ ...whole, figures: whole.figures.slice(1) }).thenRefusedBecause('DU-01');
    submit({ ...whole, figures: [...whole.figures.slice(1), { name: 'situation', value: ' ' }] }).thenRefusedBecause(
      'DU-01',
    );
    submit(whole).thenItIs('submitted');
    const plan = opened({ duty: 'production-plan' });
    submit({ text: '四月生产计划', figures: [] }, plan).thenRefusedBecause('DU-01');
    submit({ text: '四月生产计划', figures: [], doc: '3f0f7b9a-6d0c-4a5e-9b3e-0d5f6a1c2b3d' }, plan).thenItIs(
      'submitted',
    );
  });

  it('DU-02: whoever handed it in does not accept it', () => {
    submitted().when('reviewer.accept-duty', {}, lin).thenRefusedBecause('DU-02');
    submitted().when('reviewer.accept-duty', {}, { by: 'wei', onBehalfOf: 'lin' }).thenRefusedBecause('DU-02');
    expect(dutyRules.barred(['DU-02'], submitted().facts)).toEqual(['lin']);
  });

  it('DU-03: it is missed only when its day is over', () => {
    const miss = (at: string) => opened().when('operations.miss-duty', {}, { ...ops, at });
    miss('2026-03-31T15:00:00.000Z').thenRefusedBecause('DU-03');
    miss('2026-03-31T16:00:00.000Z').thenItIs('missed');
  });
});

describe('the register of duties', () => {
  const lines = Object.entries(REGISTER);

  it('names for each line two offices, a day, and only what can be asked for', () => {
    for (const [id, { office, reviewer, days, asks, rrule }] of lines) {
      expect([id, office === reviewer]).toEqual([id, false]);
      expect([id, days > 0, asks.every((ask) => Object.hasOwn(ASKS, ask))]).toEqual([id, true, true]);
      expect([id, /^FREQ=(WEEKLY|MONTHLY|YEARLY);/.test(rrule)]).toEqual([id, true]);
    }
  });

  it('asks for something in every line', () => {
    const empty = lines.filter(([, { asks, doc }]) => asks.length === 0 && !doc);
    expect(empty.map(([id]) => id)).toEqual([]);
  });

  it('opens each period by itself: each line is something that recurs and begins a process', () => {
    const cadences = Object.entries(duty.cadences ?? {});
    expect(cadences.map(([name]) => name)).toEqual(lines.map(([id]) => `duty.${id}`));
    expect(cadences.flatMap(([name, cadence]) => cadenceProblems(name, cadence))).toEqual([]);
    expect(duty.cadences?.['duty.monthly-orders'].starts.data).toEqual({
      duty: 'monthly-orders',
      period: '{period}',
      dueOn: '{day+3w}',
    });
  });

  it('is one process of the company', () => {
    expect(machines['duties']).toEqual([duty]);
    expect(Object.keys(REGISTER) satisfies string[] as DutyId[]).toHaveLength(22);
  });
});

describe('what nobody hands in', () => {
  const policy = { thresholds: {} } as Policy;
  const timersOf = (facts: DutyFacts, by = policy) => duty.timers?.(facts, by) ?? [];
  const day = (at: string) => [{ at, event: 'operations.miss-duty' }];

  it('is missed by itself seven days after its day, or as the company has set it', () => {
    expect(timersOf(opened().facts)).toEqual(day('2026-04-07T16:00:00.000Z'));
    expect(timersOf(opened().facts, { thresholds: { 'duties.missed-days': '0' } } as unknown as Policy)).toEqual(
      day('2026-03-31T16:00:00.000Z'),
    );
    opened()
      .when('operations.miss-duty', {}, { ...ops, at: '2026-03-31T15:59:59.000Z' })
      .thenRefusedBecause('DU-03');
    const missed = opened().when('operations.miss-duty', {}, { ...ops, at: '2026-04-07T16:00:00.000Z' });
    missed.thenItIs('missed', { late: 'overdue' });
    expect(timersOf(missed.facts)).toEqual([]);
  });

  it('has as many days again when it was returned after its day, and none while it is looked at', () => {
    expect(timersOf(submitted().facts)).toEqual([]);
    const back = submitted().when(
      'reviewer.return-duty',
      {},
      { ...wei, reason: '请分产品说明', at: '2026-04-05T02:00:00.000Z' },
    );
    expect(timersOf(back.facts)).toEqual(day('2026-04-12T16:00:00.000Z'));
    const again = back.when('office.submit-duty', whole, { ...lin, at: '2026-04-06T02:00:00.000Z' });
    expect(timersOf(again.facts)).toEqual([]);
    expect(timersOf(again.when('reviewer.accept-duty', {}, wei).facts)).toEqual([]);
  });

  it('is called in the language of its reader', () => {
    expect(titleOf(duty, opened().facts)).toBe('市场调研报告 · 2026-03');
    expect(titleOf(duty, opened().facts, 'zh-TW')).toBe('市場調研報告 · 2026-03');
    expect(titleOf(duty, opened().facts, 'en')).toBe('Market research report · 2026-03');
  });
});
