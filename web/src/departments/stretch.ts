import type { Page } from '../api/types.js';
import { today } from '../shared/figures.js';
import { text } from '../messages/messages.js';
import type { Presets } from './section.js';

const DAY_MS = 86_400_000;

/** So many days back from today, and so many ahead. */
export interface Stretch {
  back: number;
  ahead?: number;
}

const dayFromToday = (days: number): string =>
  new Date(Date.parse(`${today()}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** From which day to which, both included. */
export const daysOf = ({ back, ahead = 0 }: Stretch): { from: string; to: string } => ({
  from: dayFromToday(-back),
  to: dayFromToday(ahead),
});

/** Figures come all at once: a list of one part. */
export const inOnePart = <Row>({ data }: { data?: Row[] }): { data?: Page<Row> } => ({
  data: data && { items: data, nextCursor: null },
});

/** What figures of the past are counted over. */
export const LOOKING_BACK: Presets<Stretch> = [
  { label: text('近 90 天', '近 90 天', '90 days'), query: { back: 90 } },
  { label: text('近 30 天', '近 30 天', '30 days'), query: { back: 30 } },
  { label: text('近一年', '近一年', 'A year'), query: { back: 365 } },
];

/** What is planned for the time to come. */
export const LOOKING_AHEAD: Presets<Stretch> = [
  { label: text('未来 4 周', '未來 4 週', '4 weeks'), query: { back: 0, ahead: 28 } },
  { label: text('未来 12 周', '未來 12 週', '12 weeks'), query: { back: 0, ahead: 84 } },
  { label: text('前后 4 周', '前後 4 週', '4 weeks each way'), query: { back: 28, ahead: 28 } },
];
