import { COMPANY_ZONE } from '../../machines/calendar.js';

/** The day that it is at the company now, as an SQL expression. */
export const TODAY = `(now() AT TIME ZONE '${COMPANY_ZONE}')::date`;

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: COMPANY_ZONE, dateStyle: 'short', timeStyle: 'medium' });

/** What the company's calendar and clock show at an instant, `YYYY-MM-DDThh:mm:ss`; `instant` is ISO 8601. */
export const companyClock = (instant: string): string => clock.format(new Date(instant)).replace(' ', 'T');
