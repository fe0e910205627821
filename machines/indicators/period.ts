import { daysOfMonth, monthAfter } from '../calendar.js';
import { text } from '../kit/text.js';

/** How long a period of appraisal is. */
export const CADENCES = {
  month: text('月度', '月度', 'Month'),
  quarter: text('季度', '季度', 'Quarter'),
  year: text('年度', '年度', 'Year'),
};

export type AppraisalCadence = keyof typeof CADENCES;

const MONTHS = { month: 1, quarter: 3, year: 12 } as const satisfies Record<AppraisalCadence, number>;

/** A period by its name, with its first and its last day, `YYYY-MM-DD`. */
export interface Period {
  /** `2026-03`, `2026-Q1`, `2026`. */
  period: string;
  from: string;
  to: string;
}

/** The period in which a month lies. */
export function periodOf(cadence: AppraisalCadence, month: string): Period {
  const [year = '', number = '01'] = month.split('-');
  const length = MONTHS[cadence];
  const place = Math.floor((Number(number) - 1) / length);
  const first = `${year}-${String(place * length + 1).padStart(2, '0')}`;
  const named = { month: first, quarter: `${year}-Q${place + 1}`, year } satisfies Record<AppraisalCadence, string>;
  return { period: named[cadence], from: `${first}-01`, to: daysOfMonth(monthAfter(first, length - 1)).to };
}

/** The one after it. */
export const periodAfter = (cadence: AppraisalCadence, { from }: Period): Period =>
  periodOf(cadence, monthAfter(from.slice(0, 7), MONTHS[cadence]));
