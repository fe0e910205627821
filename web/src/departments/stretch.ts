import { today } from '../shared/figures.js';
import { text } from '../messages/messages.js';

const DAY_MS = 86_400_000;

export const dayFromToday = (days: number): string =>
  new Date(Date.parse(`${today()}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** So many days back from today and so many ahead: from which day to which, both included. */
const days = (back: number, ahead: number) => () => ({ from: dayFromToday(-back), to: dayFromToday(ahead) });

/** What figures of the past are counted over. */
export const LOOKING_BACK = [
  { label: text('近 90 天', '近 90 天', '90 days'), query: days(90, 0) },
  { label: text('近 30 天', '近 30 天', '30 days'), query: days(30, 0) },
  { label: text('近一年', '近一年', 'A year'), query: days(365, 0) },
] as const;

/** What is planned for the time to come. */
export const LOOKING_AHEAD = [
  { label: text('未来 4 周', '未來 4 週', '4 weeks'), query: days(0, 28) },
  { label: text('未来 12 周', '未來 12 週', '12 weeks'), query: days(0, 84) },
  { label: text('前后 4 周', '前後 4 週', '4 weeks each way'), query: days(28, 28) },
] as const;
