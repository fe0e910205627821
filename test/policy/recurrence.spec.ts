import { machines } from '../../machines/index.js';
import { cadenceProblems } from '../../src/policy/cadence-check.js';
import { shippedCalendar } from '../../src/policy/official-days.js';
import { isRecurrence, periodsBetween } from '../../src/policy/recurrence.js';

const at = (local: string): string => new Date(`${local}+08:00`).toISOString();
const shipped = shippedCalendar();

describe('what recurs', () => {
  it('comes at the end of every month, on a working day', () => {
    const monthly = { rrule: 'FREQ=MONTHLY;BYMONTHDAY=-1', shift: 'previous' } as const;
    expect(periodsBetween(monthly, shipped, at('2026-01-01T00:00'), at('2026-06-30T23:59'))).toEqual([
      { period: '2026-01-31', day: '2026-01-30', at: at('2026-01-30T00:00') },
      { period: '2026-02-28', day: '2026-02-28', at: at('2026-02-28T00:00') }, // a make-up Saturday
      { period: '2026-03-31', day: '2026-03-31', at: at('2026-03-31T00:00') },
      { period: '2026-04-30', day: '2026-04-30', at: at('2026-04-30T00:00') },
      { period: '2026-05-31', day: '2026-05-29', at: at('2026-05-29T00:00') },
      { period: '2026-06-30', day: '2026-06-30', at: at('2026-06-30T00:00') },
    ]);
  });

  it('is moved to the next working day over a holiday, or not at all', () => {
    const first = { rrule: 'FREQ=MONTHLY;BYMONTHDAY=1' } as const;
    const october = (shift: 'next' | 'none') =>
      periodsBetween({ ...first, shift }, shipped, at('2026-09-30T12:00'), at('2026-10-31T00:00')).map(
        ({ day }) => day,
      );
    expect(october('next')).toEqual(['2026-10-08']);
    expect(october('none')).toEqual(['2026-10-01']);
  });

  it('has a time of day where its rule says one, by the clock of the company', () => {
    const weekly = { rrule: 'DTSTART:20260105T083000\nRRULE:FREQ=WEEKLY;BYDAY=MO', shift: 'next' } as const;
    expect(periodsBetween(weekly, shipped, at('2026-10-01T00:00'), at('2026-10-12T08:30'))).toEqual([
      { period: '2026-10-05', day: '2026-10-08', at: at('2026-10-08T08:30') },
      { period: '2026-10-12', day: '2026-10-12', at: at('2026-10-12T08:30') },
    ]);
    expect(periodsBetween(weekly, shipped, at('2026-10-08T08:30'), at('2026-10-12T08:29'))).toEqual([]);
  });

  it.each(['hello', 'FREQ=HOURLY', 'FREQ=SECONDLY', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=FOO', ''])(
    'is not said by "%s"',
    (text) => expect(isRecurrence(text)).toBe(false),
  );
});

describe('a decision on what recurs', () => {
  const [kind, versions] = Object.entries(machines)[0];
  const cadence = {
    name: { 'zh-CN': '月末检查', 'zh-TW': '月末檢查', en: 'Month-end check' },
    rrule: 'FREQ=MONTHLY;BYMONTHDAY=-1',
    shift: 'previous',
    starts: { kind, event: versions.at(-1)?.entry[0], data: {} },
  };

  it('names the rule, the shift and what begins', () => {
    expect(cadenceProblems('month-end', cadence)).toEqual([]);
    expect(cadenceProblems('month-end', { ...cadence, paused: true, office: 'clerk' })).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['has another name', { ...cadence, name: { en: 'Check' } }],
    ['has no rule', { ...cadence, rrule: 'sometimes' }],
    ['is moved nowhere', { ...cadence, shift: 'later' }],
    ['begins nothing', { ...cadence, starts: { kind: 'nothing', event: 'a.b', data: {} } }],
    ['begins by another event', { ...cadence, starts: { ...cadence.starts, event: 'sales.archive' } }],
    ['is of no office', { ...cadence, office: 'nobody' }],
    ['says more', { ...cadence, more: 1 }],
    ['is none', 'monthly'],
  ])('is refused where it %s', (_how, value) => {
    expect(cadenceProblems('month-end', value).length).toBeGreaterThan(0);
  });

  it('is refused under a name that is none', () => {
    expect(cadenceProblems('Month End', cadence)).toMatchObject([{ path: 'cadences.Month End' }]);
  });
});
