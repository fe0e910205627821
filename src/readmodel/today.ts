/** The company's calendar; the regulations are those of a company in China, which has one time zone. */
export const COMPANY_ZONE = 'Asia/Shanghai';

const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: COMPANY_ZONE, dateStyle: 'short' });

/** The day that it is at the company, `YYYY-MM-DD`. For reading: what is recorded takes its day from the event. */
export const today = (now: Date = new Date()): string => calendar.format(now);

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: COMPANY_ZONE, dateStyle: 'short', timeStyle: 'medium' });

/** What the company's calendar and clock show at an instant, `YYYY-MM-DDThh:mm:ss`; `instant` is ISO 8601. */
export const companyClock = (instant: string): string => clock.format(new Date(instant)).replace(' ', 'T');
