import type { Look, Moment } from './reminders.js';
import { judgeReminders } from './reminders.js';
import { WorkingHours, instantOf } from './working-hours.js';

const WEEK = [1, 2, 3, 4, 5].map((day) => ({ name: `week.${day}`, hours: '08:00-12:00,13:00-17:00' }));
const OFF = [6, 7].map((day) => ({ name: `week.${day}`, hours: 'off' }));
const hours = new WorkingHours(
  {
    week: [...WEEK, ...OFF],
    days: [
      { name: '2026-03-18', hours: 'off' },
      { name: '2026-03-21', hours: 'work' },
    ],
  },
  '2026-03-01',
  '2026-05-01',
);
const terms = { hours, deadline: () => 16, head: 8, leader: 24 };

/** An hour in March 2026; the 2nd is a Monday. */
const at = (day: number, clock: string): number => instantOf(`2026-03-${String(day).padStart(2, '0')}`, clock);
const shown = (instant: number): string => new Date(instant + 8 * 3_600_000).toISOString().slice(5, 16);

const WAIT = { event: 'clerk.check', office: 'clerk', head: false };
let seq = 0;
const moment = (when: number, type: string, more: Partial<Moment> = {}): Moment => ({
  process: 'SO-1',
  kind: 'orders',
  seq: ++seq,
  type,
  data: {},
  at: when,
  isHeld: false,
  waits: [WAIT],
  ...more,
});
const begins = (more: Partial<Moment> = {}) => moment(at(2, '09:00'), 'sales.enter', more);
const told = (when: number, level: string, more: Partial<Moment> = {}) =>
  moment(when, level === 'due' ? 'time.remind' : 'time.escalate', { data: { event: WAIT.event, level }, ...more });
const ends = (when: number) => moment(when, 'clerk.check', { waits: [] });
const notice = ({ process, seq: place, type }: Moment, office: string, head = false) => ({
  process,
  seq: place,
  office,
  head,
  kind: type === 'time.remind' ? 'reminder' : 'escalation',
});
const look = (when: number): Look => ({ at: when, settled: when + 1_000 });

const verdict = (
  moments: Moment[],
  looks: Look[] = [],
  notices = moments.filter(isTold).map((one) => notice(one, ...deskOf(one))),
) => {
  const { sent, early, doubled, late, notices: amiss } = judgeReminders(moments, notices, looks, terms);
  return [sent.length, early.length, doubled.length, late.length, amiss.length];
};
const isTold = ({ type }: Moment): boolean => type.startsWith('time.');
const deskOf = ({ data }: Moment): [string, boolean] => {
  const { level } = data as { level: string };
  return level === 'leader' ? ['management', false] : ['clerk', level === 'head'];
};

beforeEach(() => (seq = 0));

describe('working time, reckoned by what has passed of it', () => {
  it('goes over the noon, the night, days off and a Saturday that is made up', () => {
    expect(shown(hours.after(at(2, '09:00'), 8))).toBe('03-03T09:00');
    expect(shown(hours.after(at(2, '11:00'), 2))).toBe('03-02T14:00');
    expect(shown(hours.after(at(6, '16:00'), 2))).toBe('03-09T09:00');
    expect(shown(hours.after(at(17, '16:00'), 2))).toBe('03-19T09:00');
    expect(shown(hours.after(at(20, '16:00'), 2))).toBe('03-21T09:00');
    expect(shown(hours.after(at(7, '10:00'), 1))).toBe('03-09T09:00');
  });

  it('ends with the day, not with the next one’s beginning', () => {
    expect(shown(hours.after(at(2, '08:00'), 8))).toBe('03-02T17:00');
  });

  it('stands still while a hold lasts, as often as there is one', () => {
    expect(shown(hours.after(at(2, '09:00'), 8, [[at(2, '10:00'), at(2, '11:00')]]))).toBe('03-03T10:00');
    const twice: [number, number][] = [
      [at(2, '10:00'), at(3, '10:00')],
      [at(3, '11:00'), at(4, '11:00')],
    ];
    expect(shown(hours.after(at(2, '09:00'), 8, twice))).toBe('03-05T09:00');
    expect(shown(hours.after(at(2, '09:00'), 8, [[at(4, '10:00'), at(5, '11:00')]]))).toBe('03-03T09:00');
  });
});

describe('reminders', () => {
  const [due, head, leader] = [at(4, '09:00'), at(5, '09:00'), at(9, '09:00')];

  it('are as they should be, each once, in time', () => {
    const log = [begins(), told(due, 'due'), told(head + 5_00, 'head'), told(leader, 'leader'), ends(at(9, '11:00'))];
    expect(verdict(log, [look(due), look(head), look(leader)])).toEqual([3, 0, 0, 0, 0]);
  });

  it('are early by a millisecond, or where nobody is waited for', () => {
    expect(verdict([begins(), told(due - 1, 'due')])).toEqual([0, 1, 0, 0, 0]);
    expect(verdict([begins(), told(due, 'head')])).toEqual([0, 1, 0, 0, 0]);
    expect(verdict([begins(), ends(at(2, '10:00')), told(due, 'due', { waits: [] })])).toEqual([0, 1, 0, 0, 1]);
  });

  it('are doubled, also where somebody else’s event came between', () => {
    expect(verdict([begins(), told(due, 'due'), moment(due + 5, 'x'), told(due + 9, 'due')])).toEqual([1, 0, 1, 0, 0]);
    expect(verdict([begins(), told(leader, 'leader'), told(leader + 1, 'due')])[2]).toBe(1);
  });

  it('are late or lost when a look has passed over them', () => {
    expect(verdict([begins(), ends(at(4, '11:00'))], [look(due)])).toEqual([0, 0, 0, 1, 0]);
    expect(verdict([begins(), told(due + 2_000, 'due')], [look(due)])).toEqual([1, 0, 0, 1, 0]);
    expect(verdict([begins()], [look(due - 1)])).toEqual([0, 0, 0, 0, 0]);
    expect(verdict([begins(), ends(due - 1)], [look(due)])).toEqual([0, 0, 0, 0, 0]);
  });

  it('of what nobody looked at for long are one, to everybody who should have heard', () => {
    const log = [begins(), told(leader, 'leader')];
    const everybody = [notice(log[1], 'clerk'), notice(log[1], 'clerk', true), notice(log[1], 'management')];
    expect(verdict(log, [look(leader)], everybody)).toEqual([1, 0, 0, 0, 0]);
    expect(verdict(log, [look(leader)], [everybody[1]])).toEqual([1, 0, 0, 0, 1]);
  });

  it('go on after a hold from where they were', () => {
    const held = moment(at(3, '09:00'), 'clerk.hold', { isHeld: true, waits: [{ ...WAIT, event: 'clerk.resume' }] });
    const resumed = moment(at(5, '09:00'), 'clerk.resume');
    expect(verdict([begins(), held, resumed, told(at(6, '09:00'), 'due')], [look(at(6, '09:00'))])).toEqual([
      1, 0, 0, 0, 0,
    ]);
    expect(verdict([begins(), held, resumed, told(at(5, '10:00'), 'due')])).toEqual([0, 1, 0, 0, 0]);
    expect(verdict([begins(), held, told(due, 'due', { isHeld: true, waits: held.waits })])).toEqual([0, 1, 0, 0, 1]);
  });

  it('of what is reported every day count from the next morning', () => {
    const wait = { event: 'production.report-progress', office: 'production', head: false };
    const report = (when: number, type = wait.event) => moment(when, type, { waits: [wait] });
    const reminded = (when: number) =>
      moment(when, 'time.remind', { waits: [wait], data: { event: wait.event, level: 'due' } });
    const log = (when: number) => [report(at(2, '09:00'), 'production.start'), report(at(3, '11:00')), reminded(when)];
    const desk = (one: Moment[]) => [notice(one[2], 'production')];
    const [right, wrong] = [log(at(5, '17:00')), log(at(5, '10:00'))];
    expect(verdict(right, [look(at(5, '17:00'))], desk(right))).toEqual([1, 0, 0, 0, 0]);
    expect(verdict(wrong, [], desk(wrong))).toEqual([0, 1, 0, 0, 0]);
  });

  it('reach everybody whom they name once, and nobody else', () => {
    const log = [begins(), told(due, 'due')];
    const right = notice(log[1], 'clerk');
    expect(verdict(log, [], [])).toEqual([1, 0, 0, 0, 1]);
    expect(verdict(log, [], [right, right])).toEqual([1, 0, 0, 0, 1]);
    expect(verdict(log, [], [notice(log[1], 'sales')])).toEqual([1, 0, 0, 0, 1]);
    expect(verdict(log, [], [right, { ...right, seq: 99 }])).toEqual([1, 0, 0, 0, 1]);
    expect(verdict(log, [], [right, { ...right, seq: 1 }])).toEqual([1, 0, 0, 0, 1]);
  });
});
