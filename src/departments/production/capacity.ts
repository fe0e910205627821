import type { Decimal } from '../../../machines/decimal.js';
import { daysAfter } from '../../../machines/calendar.js';
import type { WorkCalendar } from '../../../machines/work-calendar.js';
import { weekOf, workingMinutes } from '../../../machines/work-calendar.js';

/** What a team has to do by the effective plan of an order. */
export interface TeamTask {
  team: string;
  orderNo: string;
  startOn: string;
  finishOn: string;
}

/** Equipment of a team that is down. */
export interface DownTime {
  team: string;
  equipment: string;
  /** First and last day. */
  from: string;
  to: string;
  /** Hours a day for which it could be used. */
  dailyHours: Decimal;
}

/** What a team can do in a week, and what it has to do. */
export interface TeamWeek {
  /** Its Monday, `YYYY-MM-DD`. */
  week: string;
  team: string;
  tasks: number;
  orders: number;
  /** Working hours of the week by the work calendar, as often as the team works side by side, less what is down. */
  hours: Decimal;
  /** Working hours that its tasks take. */
  load: Decimal;
  /** Working hours for which equipment is down. */
  down: Decimal;
  equipment: string[];
  overloaded: boolean;
}

export interface Stretch {
  from: string;
  to: string;
}

export interface CapacityTerms {
  calendar: WorkCalendar | undefined;
  /** How many tasks a team can do at the same time. */
  parallel: number;
}

const MINUTES = 60;
const PLACES = 2;

const hoursOf = (minutes: number): Decimal => String(Number((minutes / MINUTES).toFixed(PLACES)));

const later = (one: string, other: string): string => (one > other ? one : other);
const earlier = (one: string, other: string): string => (one < other ? one : other);

/** The Mondays of the weeks that a stretch touches. */
export function weeksOf({ from, to }: Stretch): string[] {
  const weeks: string[] = [];
  for (let week = weekOf(from).from; week <= to; week = daysAfter(week, 7) ?? '9') weeks.push(week);
  return weeks;
}

/** What one team can do in each week, where nobody knows yet which has something to do. */
export const hoursOfWeeks = (
  stretch: Stretch,
  { calendar, parallel }: CapacityTerms,
): { week: string; hours: Decimal }[] =>
  weeksOf(stretch).map((week) => {
    const { from, to } = weekOf(week);
    return { week, hours: hoursOf(workingMinutes(calendar, from, to) * parallel) };
  });

/** The part of a stretch that lies within a week; null where none does. */
function within(week: string, { from, to }: Stretch): Stretch | null {
  const { to: end } = weekOf(week);
  return from <= end && to >= week ? { from: later(from, week), to: earlier(to, end) } : null;
}

/** Every day of a stretch. */
function daysIn({ from, to }: Stretch): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = daysAfter(day, 1) ?? '9') days.push(day);
  return days;
}

/** Rows by the team that they are of. */
function byTeam<Row extends { team: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const its = found.get(row.team);
    if (its) its.push(row);
    else found.set(row.team, [row]);
  }
  return found;
}

/**
 * How much each team can do and has to do in each week. A task takes the working hours of its days: that is all its order's
 * plan says of it. Pure.
 */
export function loadOf(
  tasks: readonly TeamTask[],
  downTimes: readonly DownTime[],
  stretch: Stretch,
  { calendar, parallel }: CapacityTerms,
): TeamWeek[] {
  const minutes = (days: Stretch | null): number => (days === null ? 0 : workingMinutes(calendar, days.from, days.to));
  const broken = byTeam(downTimes);
  const teams = [...byTeam(tasks)].sort(([one], [other]) => (one < other ? -1 : 1));
  return weeksOf(stretch).flatMap((week) => {
    const whole = minutes(weekOf(week)) * parallel;
    return teams.map(([team, all]): TeamWeek => {
      const its = all.flatMap(({ orderNo, startOn, finishOn }) => {
        const days = within(week, { from: startOn, to: finishOn });
        return days === null ? [] : [{ orderNo, minutes: minutes(days) }];
      });
      const stands = (broken.get(team) ?? []).flatMap(({ equipment, dailyHours, ...stop }) => {
        const days = within(week, stop);
        const daily = Number(dailyHours) * MINUTES;
        return days === null
          ? []
          : [
              {
                equipment,
                minutes: daysIn(days).reduce((sum, day) => sum + Math.min(daily, minutes({ from: day, to: day })), 0),
              },
            ];
      });
      const load = its.reduce((sum, one) => sum + one.minutes, 0);
      const down = stands.reduce((sum, one) => sum + one.minutes, 0);
      const hours = Math.max(0, whole - down);
      return {
        week,
        team,
        tasks: its.length,
        orders: new Set(its.map(({ orderNo }) => orderNo)).size,
        hours: hoursOf(hours),
        load: hoursOf(load),
        down: hoursOf(down),
        equipment: stands.map(({ equipment }) => equipment),
        overloaded: load > hours,
      };
    });
  });
}
