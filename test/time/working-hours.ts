// Working time, reckoned by another way than the product's own: how much of it has passed since a beginning, and back.

/** The company's calendar, as it is told over HTTP. */
export interface Told {
  week: readonly { name: string; hours: string }[];
  days: readonly { name: string; hours: string }[];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The company's clocks are eight hours ahead. */
const ZONE = 8 * HOUR;

const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** `YYYY-MM-DD` in the company, of an instant in milliseconds. */
export const dayOf = (instant: number): string => new Date(instant + ZONE).toISOString().slice(0, 10);

/** The instant of an hour of a company's day. */
export const instantOf = (day: string, clock: string): number =>
  Date.parse(`${day}T00:00:00Z`) - ZONE + minutes(clock) * MINUTE;

/** The day so many days after another. */
export const dayPlus = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** `1` for Monday … `7` for Sunday. */
export const weekdayOf = (day: string): number => ((Math.round(Date.parse(`${day}T00:00:00Z`) / DAY) + 3) % 7) + 1;

/** The company's working time between two days. */
export class WorkingHours {
  /** Stretches of work, in their order, each with what was worked before it. In milliseconds. */
  private readonly stretches: { from: number; to: number; before: number }[] = [];

  constructor(
    private readonly told: Told,
    first: string,
    last: string,
  ) {
    let before = 0;
    for (let day = first; day <= last; day = dayPlus(day, 1)) {
      for (const shift of this.shifts(day)) {
        const [from, to] = shift.split('-').map((clock) => instantOf(day, clock));
        this.stretches.push({ from, to, before });
        before += to - from;
      }
    }
  }

  isWorkingDay(day: string): boolean {
    return this.shifts(day).length > 0;
  }

  /** The day itself, or the next or previous one on which somebody works. */
  moved(day: string, shift: string): string {
    if (shift === 'none' || this.isWorkingDay(day)) return day;
    return this.moved(dayPlus(day, shift === 'next' ? 1 : -1), shift);
  }

  /** When work begins on the first working day after that of an instant. */
  nextMorning(instant: number): number {
    const day = this.moved(dayPlus(dayOf(instant), 1), 'next');
    return instantOf(day, this.shifts(day)[0]);
  }

  /** When so many hours have been worked since an instant, those left out that were worked while it stood still. */
  after(instant: number, hours: number, stops: readonly (readonly [number, number])[] = []): number {
    let end = this.worked(instant) + hours * HOUR;
    for (const [from, to] of stops) {
      if (this.worked(from) <= end && this.worked(to) > this.worked(instant)) {
        end += this.worked(to) - Math.max(this.worked(from), this.worked(instant));
      }
    }
    const stretch = this.stretches.find(({ from, to, before }) => before + to - from >= end);
    if (!stretch) throw new RangeError('The working time ends before that');
    return stretch.from + end - stretch.before;
  }

  private worked(instant: number): number {
    const stretch = this.stretches.findLast(({ from }) => from <= instant);
    return stretch ? stretch.before + Math.min(instant, stretch.to) - stretch.from : 0;
  }

  private shifts(day: string): string[] {
    const named = this.told.days.find(({ name }) => name === day)?.hours ?? 'week';
    const usual = this.told.week.find(({ hours }) => hours !== 'off')?.hours ?? '';
    const week = this.told.week.find(({ name }) => name === `week.${weekdayOf(day)}`)?.hours ?? 'off';
    const hours = named === 'week' ? week : named === 'work' ? usual : named;
    return hours === 'off' || hours === '' ? [] : hours.split(',');
  }
}
