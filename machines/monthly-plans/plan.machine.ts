import { chartKit, drawn } from '../kit/chart.js';
import { blankPlan } from './plan.facts.js';
import { planRules } from './plan.rules.js';
import type { PlanFacts } from './plan.types.js';

const kit = chartKit(planRules, { 'is-closed': ({ closed }: PlanFacts) => closed !== null });
const { to, noted, follows } = kit;

/** A month that is over can be closed wherever its plan stands. */
const ending = { 'production.pass-month': noted(), 'production.close-plan': to('closed', 'MP-07') };

const ordering = { 'purchase.order-goods': noted() };

const stopped = follows(['over', 'is-closed']);

/** The plan of a month: forecast, production plan, procurement plan, what is changed of it, what came of it (S0§三, §四(一)). */
export const planMachine = drawn({
  id: 'monthly-plans',
  rules: planRules,
  kit,
  blank: blankPlan,
  life: {
    entering: {
      description: 'Not yet a plan. Never stored.',
      on: { 'production.open-plan': to('forecasting', 'MP-06', 'MP-10') },
    },
    forecasting: {
      description: 'Sales puts together what is ordered for the month and what is expected.',
      on: { 'sales.submit-forecast': to('drafting', 'MP-01'), ...ending },
    },
    drafting: {
      description: 'Production makes the plan of orders, forecast, capacity and stock.',
      on: {
        'sales.submit-forecast': noted('MP-01'),
        'production.draft-plan': to('consulting', 'MP-02'),
        ...ending,
      },
    },
    consulting: {
      description: 'Sales and procurement read the plan; an objection is answered by a revised one.',
      on: {
        'sales.submit-forecast': to('drafting', 'MP-01'),
        'production.draft-plan': noted('MP-02'),
        'sales.confirm-plan': noted(),
        'sales.object-to-plan': noted(),
        'procurement.confirm-plan': noted(),
        'procurement.object-to-plan': noted(),
        'production.release-plan': to('effective', 'MP-03'),
        ...ending,
      },
    },
    effective: { description: 'In force: it is changed by an adjustment only.', on: ending },
    closed: { type: 'final', description: 'The month is over; what was planned stands beside what came of it.' },
  },
  regions: {
    procurement: {
      description: 'What is bought for the month.',
      initial: 'waiting',
      states: {
        waiting: {
          on: { 'procurement.draft-procurement': to('drafted', 'MP-08', 'MP-05'), ...ordering },
          always: stopped,
        },
        drafted: {
          on: {
            'procurement.draft-procurement': noted('MP-08', 'MP-05'),
            'clerk.approve-procurement': to('effective', 'MP-08', 'MP-09'),
            'clerk.return-procurement': to('waiting'),
            ...ordering,
          },
          always: stopped,
        },
        effective: {
          on: { 'procurement.draft-procurement': to('drafted', 'MP-08', 'MP-05'), ...ordering },
          always: stopped,
        },
        over: {},
      },
    },
    adjustment: {
      description: 'A change of the plan in force: applied for, supported, decided, carried out (S0§三(三)).',
      initial: 'none',
      states: {
        none: { on: { 'any.apply-adjustment': to('applied', 'MP-11', 'MP-04') }, always: stopped },
        applied: {
          on: {
            'production.support-adjustment': to('supported', 'MP-04'),
            'management.approve-adjustment': to('approved', 'MP-04'),
            'management.reject-adjustment': to('rejected'),
            'any.withdraw-adjustment': to('none'),
          },
          always: stopped,
        },
        supported: {
          on: {
            'management.approve-adjustment': to('approved', 'MP-04'),
            'management.reject-adjustment': to('rejected'),
            'any.withdraw-adjustment': to('none'),
          },
          always: stopped,
        },
        approved: { on: { 'production.implement-adjustment': to('none', 'MP-02') }, always: stopped },
        rejected: {
          on: {
            'any.apply-adjustment': to('applied', 'MP-11', 'MP-04'),
            'any.withdraw-adjustment': to('none'),
          },
          always: stopped,
        },
        over: {},
      },
    },
  },
});
