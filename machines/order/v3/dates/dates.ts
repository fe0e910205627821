import { whereverTaken } from '../../../chart-change.js';
import type { Aspect } from '../aspect.js';
import { datesRules } from './dates.rules.js';
import { DATES } from './dates.table.js';

const DEEDS = ['production.report-progress', 'sales.record-acceptance'];
const AGREED = ['sales.clear-delivery-date', 'clerk.confirm-delivery'];

/** Every event that tells of a day is asked about it, wherever it is taken. */
export const askedAboutDays = <Chart extends object>(chart: Chart, table: typeof DATES): Chart =>
  Object.entries(table).reduce((next, [event, paths]) => {
    const kinds = Object.values(paths);
    const rules = [
      ...(kinds.some((kind) => kind === 'record' || kind === 'history') ? ['DT-01'] : []),
      ...(kinds.includes('record') ? ['DT-02'] : []),
      'DT-03',
      ...(kinds.includes('plan') ? ['DT-04'] : []),
    ];
    return whereverTaken(next, event, ...rules);
  }, chart);

function changed<Chart extends object>(chart: Chart): Chart {
  const dated = askedAboutDays(chart, DATES);
  const told = DEEDS.reduce((next, event) => whereverTaken(next, event, 'DT-06'), dated);
  return AGREED.reduce((next, event) => whereverTaken(next, event, 'DT-05'), told);
}

/** Dates: what each is, and what has to follow what. */
export const dates = {
  blank: {},
  record: (after) => after,
  rules: datesRules,
  events: {},
  standings: {},
  chart: changed,
} as const satisfies Aspect;
