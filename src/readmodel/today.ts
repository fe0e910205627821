/** The company's calendar; the regulations are those of a company in China, which has one time zone. */
export const COMPANY_ZONE = 'Asia/Shanghai';

const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: COMPANY_ZONE, dateStyle: 'short' });

/**
 * The day that it is at the company at an instant, `YYYY-MM-DD`. For reading: what is recorded takes its day from the event.
 * @param instant ISO 8601, by the database's clock: the nodes' own differ
 */
export const companyDay = (instant: string): string => calendar.format(new Date(instant));

/** The day that it is at the company now, as an SQL expression. */
export const TODAY = `(now() AT TIME ZONE '${COMPANY_ZONE}')::date`;

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: COMPANY_ZONE, dateStyle: 'short', timeStyle: 'medium' });

/** What the company's calendar and clock show at an instant, `YYYY-MM-DDThh:mm:ss`; `instant` is ISO 8601. */
export const companyClock = (instant: string): string => clock.format(new Date(instant)).replace(' ', 'T');
