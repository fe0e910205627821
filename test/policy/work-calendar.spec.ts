import { createRequire } from 'node:module';
import { afterWorkingHours, dueAt, nextWorkingDayBegins, uncoveredDay } from '../../machines/working-time.js';
import { isCovered, isWorkingDay, shiftsOf, workingDay, workingDaysAfter } from '../../machines/work-calendar.js';
import { calendarProblem, hasWork } from '../../src/policy/calendar-check.js';
import { officialDays, officialYears, shippedCalendar } from '../../src/policy/official-days.js';
import { OFFICIAL_SOURCE } from '../../src/policy/official-years.js';

/** In the company's zone, which is eight hours ahead of UTC. */
const at = (local: string): string => new Date(`${local}+08:00`).toISOString();
const shipped = shippedCalendar();

describe('working hours by the official calendar', () => {
  it.each([
    ['from the eve of the National Day over its whole week', '2026-09-30T16:00', 16, '2026-10-09T16:00'],
    ['into a make-up Saturday', '2026-10-09T16:00', 4, '2026-10-10T12:00'],
    ['within a make-up Sunday', '2026-01-04T09:00', 2, '2026-01-04T11:00'],
    ['over a Saturday that is made up for nothing', '2026-10-16T16:00', 4, '2026-10-19T12:00'],
    ['from within a holiday', '2026-10-03T12:00', 1, '2026-10-08T10:00'],
  ])('go %s', (_how, from, hours, to) => {
    expect(afterWorkingHours(at(from), hours, shipped)).toBe(at(to));
  });

  it('go by the weekdays in a year without data', () => {
    expect(afterWorkingHours(at('2031-09-30T16:00'), 16, shipped)).toBe(at('2031-10-02T16:00'));
  });

  it('go by half a day', () => {
    const calendar = { ...shipped, '2026-11-25': '09:00-12:00 盘点' };
    expect(afterWorkingHours(at('2026-11-24T16:00'), 6, calendar)).toBe(at('2026-11-26T11:00'));
  });

  it('go by shifts, and no time passes between them', () => {
    const calendar = { ...shipped, 'week.3': '08:00-12:00,13:30-17:30' };
    expect(afterWorkingHours(at('2026-11-25T11:00'), 2, calendar)).toBe(at('2026-11-25T14:30'));
    expect(afterWorkingHours(at('2026-11-25T08:00'), 8, calendar)).toBe(at('2026-11-25T17:30'));
  });

  it('go to the end of the day of a night shift', () => {
    const calendar = { ...shipped, 'week.3': '20:00-24:00', 'week.4': '00:00-04:00' };
    expect(afterWorkingHours(at('2026-11-25T21:00'), 5, calendar)).toBe(at('2026-11-26T02:00'));
  });

  it('stand still while the clock is stopped', () => {
    const stops = [[at('2026-11-25T10:00'), at('2026-11-26T10:00')]] as const;
    expect(afterWorkingHours(at('2026-11-25T09:00'), 2, shipped, stops)).toBe(at('2026-11-26T11:00'));
    const nightly = [[at('2026-11-25T20:00'), at('2026-11-26T08:00')]] as const;
    expect(afterWorkingHours(at('2026-11-25T16:00'), 2, shipped, nightly)).toBe(at('2026-11-26T10:00'));
  });

  it('are those of the policy by which something is due', () => {
    const wait = { kind: 'orders', event: 'sales.review', since: at('2026-09-30T16:00') };
    expect(dueAt(wait, { deadlines: { '*': 16 }, calendar: shipped })).toBe(at('2026-10-09T16:00'));
    expect(dueAt(wait, { deadlines: { '*': 16 } })).toBe(at('2026-10-02T16:00'));
  });

  it('end nowhere in a week without work', () => {
    const calendar = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [`week.${day}`, 'off']));
    expect(() => afterWorkingHours(at('2026-11-25T09:00'), 1, calendar)).toThrow('The calendar has no working time.');
  });
});

describe('working days', () => {
  it('are found before and after a holiday', () => {
    expect(workingDay(shipped, '2026-10-01', 'next')).toBe('2026-10-08');
    expect(workingDay(shipped, '2026-10-01', 'previous')).toBe('2026-09-30');
    expect(workingDay(shipped, '2026-10-10', 'next')).toBe('2026-10-10');
    expect(workingDaysAfter(shipped, '2026-09-30', 3)).toBe('2026-10-10');
    expect(isWorkingDay(shipped, '2026-10-10')).toBe(true);
    expect(isWorkingDay(undefined, '2026-10-10')).toBe(false);
  });

  it('begin with their first shift', () => {
    expect(nextWorkingDayBegins(at('2026-09-30T08:00'), shipped)).toBe(at('2026-10-08T09:00'));
    expect(nextWorkingDayBegins(at('2026-09-30T08:00'), { ...shipped, 'week.4': '07:30-12:00' })).toBe(
      at('2026-10-08T07:30'),
    );
  });

  it('have the usual hours when they are made up for, and their own when the company says so', () => {
    expect(shiftsOf(shipped, '2026-10-10')).toEqual([{ from: 540, to: 1020 }]);
    expect(shiftsOf({ ...shipped, '2026-10-10': '09:00-12:00' }, '2026-10-10')).toEqual([{ from: 540, to: 720 }]);
    expect(shiftsOf({ ...shipped, '2026-10-10': 'week' }, '2026-10-10')).toEqual([]);
  });
});

describe('what no source covers', () => {
  it('is a year that was never imported, but for the days that the company has set', () => {
    expect(isCovered(shipped, '2026-11-25')).toBe(true);
    expect(isCovered(shipped, '2031-10-01')).toBe(false);
    expect(isCovered({ ...shipped, '2031-10-01': 'off 国庆节' }, '2031-10-01')).toBe(true);
    expect(isCovered(undefined, '2026-11-25')).toBe(false);
  });

  it('is named by its first day', () => {
    expect(uncoveredDay(at('2026-12-30T09:00'), at('2026-12-31T17:00'), shipped)).toBeNull();
    expect(uncoveredDay(at('2026-12-30T09:00'), at('2027-01-04T17:00'), shipped)).toBe('2027-01-01');
  });
});

describe('the official days', () => {
  it('are those of the package, each once', () => {
    const require = createRequire(__filename);
    const { version } = require('chinese-days/package.json') as { version: string };
    const known = require('chinese-days/dist/chinese-days.json') as Record<'holidays' | 'workdays', object>;
    expect(OFFICIAL_SOURCE).toBe(`chinese-days ${version}`);
    for (const year of officialYears()) {
      const days = officialDays(year) ?? {};
      const ofYear = (part: object) => Object.keys(part).filter((day) => day.startsWith(String(year)));
      const thatAre = (what: string) => Object.keys(days).filter((day) => days[day].startsWith(`${what} `));
      expect(thatAre('off').sort()).toEqual(ofYear(known.holidays).sort());
      expect(thatAre('work').sort()).toEqual(ofYear(known.workdays).sort());
    }
  });

  it('are not known of every year', () => {
    expect(officialYears()).toContain(2026);
    expect(officialDays(2031)).toBeUndefined();
  });
});

describe('a value of the calendar', () => {
  it.each([
    ['week.1', '08:00-12:00,13:00-17:00'],
    ['week.7', 'off'],
    ['2026-10-10', 'work 国庆节调休'],
    ['2026-10-11', 'week'],
    ['2026-12-31', '09:00-12:00 年终盘点'],
    ['year.2027', '国务院办公厅通知'],
  ])('%s may be %s', (name, value) => {
    expect(calendarProblem(name, value)).toBeUndefined();
  });

  it.each([
    ['week.8', 'off'],
    ['2026-02-30', 'off'],
    ['week.1', 'work'],
    ['week.1', 'week'],
    ['week.1', ''],
    ['week.1', '17:00-09:00'],
    ['week.1', '08:00-12:00,11:00-17:00'],
    ['week.1', '08:00-24:30'],
    ['2026-10-10', 'maybe'],
    ['2026-10-10', `off ${'长'.repeat(41)}`],
    ['2026-10-10', 8],
    ['year.2027', ' '],
    ['constructor', 'off'],
  ])('%s may not be %s', (name, value) => {
    expect(calendarProblem(name, value)).toBeDefined();
  });

  it('leaves some work in the week', () => {
    expect(hasWork(shipped)).toBe(true);
    const rest = Object.fromEntries([1, 2, 3, 4, 5].map((day) => [`week.${day}`, 'off']));
    expect(hasWork({ ...shipped, ...rest })).toBe(false);
  });
});
