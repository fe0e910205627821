import { COMPANY_ZONE } from '../../machines/calendar.js';

/** SQL: the company's day of an instant. */
export const dayOf = (at: string): string => `(${at} AT TIME ZONE '${COMPANY_ZONE}')::date`;

/** SQL: this instant lies within the days from $1 to $2, by the company's calendar. */
export const withinDays = (at: string): string =>
  `${at} >= $1::timestamp AT TIME ZONE '${COMPANY_ZONE}' AND ${at} < ($2::date + 1)::timestamp AT TIME ZONE '${COMPANY_ZONE}'`;
