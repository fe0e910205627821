import { actions } from './support/clock-kinds.js';
import { clocksAfter } from '../../src/engine/command/clocks.js';
import { dueNow, nextAt } from '../../src/engine/time/due.js';
import type { StoppedWait, StoredProcess, WaitSince } from '../../src/engine/log/transition.js';
import { shippedCalendar } from '../../src/policy/official-days.js';

/** In the company's zone, which is eight hours ahead of UTC. */
const at = (local: string): string => new Date(`${local}+08:00`).toISOString();

const calendar = shippedCalendar();
const policy = { version: 1, levels: {}, thresholds: {}, deadlines: { '*': 8 }, calendar };
const plan = { office: 'production', head: false, event: 'production.submit-plan', rules: ['PL-01'] } as const;
const resume = { office: 'clerk', head: false, event: 'clerk.resume', rules: [] } as const;
const report = { office: 'production', head: false, event: 'production.report-progress', rules: [] } as const;
const DAILY = { events: { [report.event]: { sender: 'production', daily: true, label: {} } } } as never;

type Before = { waits: WaitSince[]; stopped: StoppedWait[] };
const wait = (more: Partial<WaitSince> = {}): WaitSince => ({
  ...plan,
  rules: [...plan.rules],
  since: at('2026-11-23T09:00'),
  ...more,
});
const happens = (
  before: Before | null,
  now: readonly Omit<WaitSince, 'since'>[],
  when: string,
  { type = 'sales.note', data = {}, isHeld = false }: { type?: string; data?: unknown; isHeld?: boolean } = {},
) => clocksAfter(DAILY, before, now, { type, data, at: at(when), isHeld, calendar });

describe('the clock of a wait', () => {
  const asked = { ...plan, rules: [...plan.rules] };

  it('begins when somebody is first waited for, and goes on while that is so', () => {
    const first = happens(null, [asked], '2026-11-23T09:00');
    expect(first).toEqual({ waits: [wait()], stopped: [] });
    expect(happens(first, [asked], '2026-11-24T09:00')).toEqual(first);
    expect(happens({ waits: [], stopped: [] }, [asked], '2026-11-24T09:00').waits).toEqual([
      wait({ since: at('2026-11-24T09:00') }),
    ]);
  });

  it('stops on hold and goes on after it, never from the start', () => {
    const running: Before = { waits: [wait()], stopped: [] };
    const held = happens(running, [{ ...resume, rules: [] }], '2026-11-23T11:00', { isHeld: true });
    const ending = { ...resume, rules: [], since: at('2026-11-23T11:00') };
    expect(held).toEqual({
      waits: [ending],
      stopped: [wait({ stoppedAt: at('2026-11-23T11:00') } as Partial<WaitSince>)],
    });
    const noted = happens(held, [{ ...resume, rules: [] }], '2026-11-24T10:00', { isHeld: true });
    expect(noted).toEqual(held);
    const resumed = happens(noted, [asked], '2026-11-25T09:00');
    const stops: [string, string][] = [[at('2026-11-23T11:00'), at('2026-11-25T09:00')]];
    expect(resumed).toEqual({ waits: [wait({ stops })], stopped: [] });
    // Two of its eight hours had passed: six are left.
    expect(dueNow(actions, process(resumed), policy, at('2026-11-25T14:59'))).toBeNull();
    expect(dueNow(actions, process(resumed), policy, at('2026-11-25T15:00'))).toMatchObject({ type: 'time.remind' });
  });

  it('stops each time, and what was answered meanwhile is forgotten', () => {
    const stops: [string, string][] = [[at('2026-11-23T11:00'), at('2026-11-24T09:00')]];
    const running: Before = { waits: [wait({ stops })], stopped: [] };
    const again = happens(running, [{ ...resume, rules: [] }], '2026-11-24T10:00', { isHeld: true });
    expect(happens(again, [], '2026-11-24T12:00')).toEqual({ waits: [], stopped: [] });
    expect(happens(again, [], '2026-11-24T12:00', { isHeld: true })).toEqual({ waits: [], stopped: [] });
    const { waits } = happens(again, [asked], '2026-11-24T12:00');
    expect(waits[0].stops).toEqual([...stops, [at('2026-11-24T10:00'), at('2026-11-24T12:00')]]);
  });

  it('of what comes every day is answered for this day, and begins again with the next working day', () => {
    const before: Before = { waits: [wait({ ...report, rules: [], reminded: 'due' })], stopped: [] };
    const { waits } = happens(before, [{ ...report, rules: [] }], '2026-09-30T16:00', { type: report.event });
    expect(waits).toEqual([{ ...report, rules: [], since: at('2026-10-08T09:00') }]);
    const other = happens(before, [{ ...report, rules: [] }], '2026-09-30T16:00');
    expect(other.waits).toEqual(before.waits);
  });

  it('remembers how far reminding has gone', () => {
    const data = { event: plan.event, level: 'head' };
    const { waits } = happens({ waits: [wait()], stopped: [] }, [asked], '2026-11-25T09:00', {
      type: 'time.escalate',
      data,
    });
    expect(waits).toEqual([wait({ reminded: 'head' })]);
  });
});

const process = (part: Partial<Before>): StoredProcess =>
  ({ id: 'AI-000001', kind: actions.kind, waits: [], stopped: [], facts: {}, ...part }) as unknown as StoredProcess;

describe('what is due', () => {
  const waiting = (more: Partial<WaitSince> = {}) => process({ waits: [wait(more)] });
  const due = (more: Partial<WaitSince>, now: string) => dueNow(actions, waiting(more), policy, at(now));

  it('is never early: first who is waited for, a working day later the head, two later the leader', () => {
    expect(due({}, '2026-11-23T16:59')).toBeNull();
    expect(due({}, '2026-11-23T17:00')).toEqual({
      type: 'time.remind',
      office: 'operations',
      key: `due:AI-000001:production.submit-plan:${at('2026-11-23T09:00')}:due`,
      data: {
        event: 'production.submit-plan',
        level: 'due',
        since: at('2026-11-23T09:00'),
        dueAt: at('2026-11-23T17:00'),
        to: [{ office: 'production', head: false }],
      },
    });
    expect(due({ reminded: 'due' }, '2026-11-24T16:59')).toBeNull();
    expect(due({ reminded: 'due' }, '2026-11-24T17:00')).toMatchObject({
      type: 'time.escalate',
      data: { level: 'head', to: [{ office: 'production', head: true }] },
    });
    expect(due({ reminded: 'head' }, '2026-11-26T16:59')).toBeNull();
    expect(due({ reminded: 'head' }, '2026-11-26T17:00')).toMatchObject({
      data: { level: 'leader', to: [{ office: 'management', head: false }] },
    });
    expect(due({ reminded: 'leader' }, '2027-11-26T17:00')).toBeNull();
  });

  it('is sent once a wait after an outage, to everybody who should have heard', () => {
    expect(due({ persons: ['p1'] }, '2026-12-24T09:00')).toMatchObject({
      type: 'time.escalate',
      data: {
        level: 'leader',
        to: [
          { office: 'person:p1', head: false },
          { office: 'production', head: true },
          { office: 'management', head: false },
        ],
      },
    });
  });

  it('goes by the policy: later where a deadline is longer, and by its own hours to each level', () => {
    const slow = { ...policy, deadlines: { '*': 16 }, thresholds: { 'reminders.head-hours': '16' } };
    expect(dueNow(actions, waiting(), slow, at('2026-11-24T16:59'))).toBeNull();
    expect(dueNow(actions, waiting(), slow, at('2026-11-24T17:00'))).toMatchObject({ data: { level: 'due' } });
    expect(dueNow(actions, waiting({ reminded: 'due' }), slow, at('2026-11-26T16:59'))).toBeNull();
    expect(dueNow(actions, waiting(), { ...policy, deadlines: {} }, at('2027-11-24T17:00'))).toBeNull();
  });

  it('is next at the first of its times, and no more once all has been said', () => {
    expect(nextAt(actions, waiting(), policy)).toBe(at('2026-11-23T17:00'));
    expect(nextAt(actions, waiting({ reminded: 'due' }), policy)).toBe(at('2026-11-24T17:00'));
    expect(nextAt(actions, waiting({ reminded: 'leader' }), policy)).toBe('9999-12-31T00:00:00.000Z');
    expect(nextAt(actions, process({}), policy)).toBeNull();
  });
});
