/** The company's calendar; the regulations are those of a company in China, which has one time zone. */
export const COMPANY_ZONE = 'Asia/Shanghai';

const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: COMPANY_ZONE, dateStyle: 'short' });

/** The day that it is at the company, `YYYY-MM-DD`. For reading: what is recorded takes its day from the event. */
export const today = (now: Date = new Date()): string => calendar.format(now);
