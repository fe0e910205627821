import { alsoDividedInto, withState } from '../../../chart-change.js';
import { DATES_SINCE } from '../../v3/dates/dates.table.js';
import { askedAboutDays } from '../../v3/dates/dates.js';
import { follows, noted } from '../transitions.js';

const PLAN = ['PL-09', 'PL-11', 'PL-12', 'PL-20', 'PC-03'] as const;

const proposing = { 'procurement.change-plan': { target: 'proposed', ...noted(...PLAN) } };

/** Beside the life of the order: the plan in force stays in force until another one is approved. */
const procurementChange = {
  description:
    'Other items, suppliers or dates after the release: proposed by procurement, approved by the clerk (S2§四3).',
  initial: 'none',
  states: {
    none: { always: follows(['over', 'is-over']), on: proposing },
    proposed: {
      always: follows(['over', 'is-over'], ['none', 'no-procurement-change-open']),
      on: {
        ...proposing,
        'clerk.approve-procurement-change': { target: 'none', ...noted(...PLAN, 'FE-14', 'AP-01', 'AP-02') },
        'clerk.return-procurement-change': { target: 'none', ...noted() },
      },
    },
    over: {},
  },
};

/** The chart with the region, and with a plan that is bought for after all although none was needed. */
export function changesChart<Chart extends object>(chart: Chart): Chart {
  const beside = alsoDividedInto({ 'procurement-change': procurementChange })(chart) as Chart;
  const bought = withState(beside, 'life.planned.procurement-plan.not-needed', (state) => ({
    ...state,
    always: [
      ...((state as { always?: object[] }).always ?? []),
      ...follows(['effective', 'procurement-plan-effective']),
    ],
  }));
  return askedAboutDays(bought, DATES_SINCE);
}
