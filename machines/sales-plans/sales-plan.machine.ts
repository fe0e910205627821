import { chartKit, drawn } from '../kit/chart.js';
import { blankSalesPlan } from './sales-plan.facts.js';
import { salesPlanRules } from './sales-plan.rules.js';
import type { SalesPlanFacts } from './sales-plan.types.js';

const kit = chartKit(salesPlanRules, {
  'is-proposed': ({ proposal }: SalesPlanFacts) => proposal !== null,
  'is-settled': ({ proposal }: SalesPlanFacts) => proposal === null,
  'is-adjusted': ({ adjustments }: SalesPlanFacts) => adjustments.length > 0,
});
const { to, noted, follows } = kit;

const draft = ['SP-01', 'SP-03', 'SP-05'] as const;

/** While it is carried out. */
const carriedOut = {
  'sales.propose-plan-adjustment': noted('SP-01', 'SP-03', 'SP-04'),
  'sales.close-sales-plan': to('closed', 'SP-06'),
  'clock.end-year': noted(),
};

/** The annual plan of sales: drafted, approved, split, adjusted (S0§五(二)). */
export const salesPlanMachine = drawn({
  id: 'sales-plans',
  rules: salesPlanRules,
  kit,
  blank: blankSalesPlan,
  life: {
    entering: {
      description: 'Not yet a plan. Never stored.',
      on: { 'sales.draft-sales-plan': to('drafted', ...draft) },
    },
    drafted: {
      description: 'Sales has drafted it; the leader approves it, or returns it.',
      on: {
        'sales.draft-sales-plan': noted(...draft),
        'management.approve-sales-plan': to('approved', 'SP-02'),
        'management.return-sales-plan': noted(),
        'sales.withdraw-sales-plan': to('withdrawn'),
      },
    },
    approved: {
      description: 'Approved; sales splits it by quarter and month, to teams and people.',
      on: { 'sales.split-sales-plan': to('split', 'SP-01', 'SP-04'), 'sales.withdraw-sales-plan': to('withdrawn') },
    },
    split: {
      description: 'Carried out as it was approved.',
      on: carriedOut,
      always: follows(['adjusted', 'is-adjusted']),
    },
    adjusted: {
      description: 'Carried out as it was adjusted last.',
      on: carriedOut,
    },
    closed: { type: 'final', description: 'Its year is over.' },
    withdrawn: { type: 'final', description: 'Given up before it was carried out.' },
  },
  regions: {
    adjustment: {
      description: 'Whether an adjustment waits for the leader.',
      initial: 'none',
      states: {
        none: { always: follows(['proposed', 'is-proposed']) },
        proposed: {
          on: {
            'management.approve-plan-adjustment': noted('SP-02'),
            'management.reject-plan-adjustment': noted(),
          },
          always: follows(['none', 'is-settled']),
        },
      },
    },
  },
});
