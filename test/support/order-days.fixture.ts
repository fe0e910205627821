import { companyDay, daysAfter, daysBetween } from '../../machines/calendar.js';
import type { OrderEventType } from '../../machines/order/order.schema.js';
import type { OrderEvent } from '../../machines/order/order.types.js';
import { datesIn } from '../../machines/order/v3/dates/dates.table.js';
import { withDays } from './told-on.js';
import { isDay } from '../../machines/kit/formats.js';
import { DATA } from './order-data.fixture.js';

const START = Date.UTC(2026, 2, 2, 8);
const MINUTE = 60_000;

/** A minute after the event before. */
const nextTime = (events: readonly OrderEvent[]): number => {
  const last = events.at(-1);
  return last ? Date.parse(last.at) + MINUTE : START;
};

/** When the event is sent: where it tells of a day that is still to come, on that day. */
export function timeOf(type: string, data: object, events: readonly OrderEvent[]): string {
  const days = datesIn(type, data).filter(({ kind, day }) => (kind === 'record' || kind === 'history') && isDay(day));
  const times = days.map(({ day }) => Date.parse(`${day}T08:00:00Z`));
  return new Date(Math.max(nextTime(events), ...times)).toISOString();
}

/** The day that the customer was promised last. */
const promisedIn = (events: readonly OrderEvent[]): string | undefined =>
  events
    .map(({ data }) => data as { deliveryDate?: string; changes?: { deliveryDate?: string } })
    .map(({ deliveryDate, changes }) => deliveryDate ?? changes?.deliveryDate)
    .findLast((day) => day !== undefined);

/**
 * What is usually told. In a story that has gone on further, what happens happens now, whoever plans plans ahead, and the
 * day that is cleared is the one that was promised.
 */
export function usualData(type: OrderEventType, events: readonly OrderEvent[]): object {
  const today = companyDay(new Date(nextTime(events)).toISOString());
  const usual = DATA[type];
  const planned = datesIn(type, usual).flatMap(({ kind, day }) => (kind === 'plan' ? [day] : []));
  const later = Math.max(0, daysBetween(planned.toSorted().at(-1) ?? today, today));
  const now = withDays(type, usual, (day, kind) => {
    if (kind === 'record') return day < today ? today : day;
    return kind === 'plan' ? (daysAfter(day, later) ?? day) : day;
  });
  const date = promisedIn(events);
  return type === 'sales.clear-delivery-date' && date !== undefined ? { ...now, date } : now;
}
