import { all, alsoDividedInto, alsoRequires, alsoTakes, withState } from '../../../chart-change.js';
import type { Aspect } from '../aspect.js';
import { follows, noted } from '../transitions.js';
import { blankMaking, recordMaking } from './making.facts.js';
import { makingRules } from './making.rules.js';

/** Lots are inspected when they come, and found wanting when that is seen: before the start and after it. */
const incoming = {
  'quality.pass-incoming': noted('PR-08'),
  'quality.fail-incoming': noted('PR-08'),
};

const planRules = ['PL-09', 'PL-11', 'PL-12', 'PL-20', 'FE-03'] as const;

/** A procurement plan that turns out not to do is submitted and approved anew, without setting the order back. */
const procurementPlan = {
  description:
    'Changed after the release where materials or suppliers turn out otherwise; the clerk approves it again.',
  initial: 'effective',
  states: {
    effective: {
      always: follows(
        ['drafting', 'procurement-plan-drafting'],
        ['submitted', 'procurement-plan-submitted'],
        ['not-needed', 'procurement-plan-not-needed'],
      ),
      on: { 'procurement.submit-plan': noted('PL-20') },
    },
    submitted: {
      always: follows(['drafting', 'procurement-plan-drafting'], ['effective', 'procurement-plan-effective']),
      on: {
        'clerk.approve-procurement-plan': noted(...planRules),
        'clerk.return-procurement-plan': noted(),
      },
    },
    drafting: {
      always: follows(['submitted', 'procurement-plan-submitted'], ['effective', 'procurement-plan-effective']),
      on: { 'procurement.submit-plan': noted('PL-20') },
    },
    'not-needed': {
      always: follows(['drafting', 'procurement-plan-drafting'], ['submitted', 'procurement-plan-submitted']),
      on: { 'procurement.submit-plan': noted('PL-20') },
    },
  },
};

/** What this aspect says otherwise about the chart, point by point. */
function changed<Chart extends object>(chart: Chart): Chart {
  const plan = 'life.reviewed.procurement-plan';
  const changes: [state: string, change: Parameters<typeof withState>[2]][] = [
    ['life.reviewed', alsoRequires('clerk.release', 'PL-20')],
    [
      `${plan}.drafting`,
      all(alsoRequires('procurement.submit-plan', 'PL-20'), alsoRequires('production.declare-no-purchase', 'PL-19')),
    ],
    [`${plan}.submitted`, alsoRequires('clerk.approve-procurement-plan', 'PL-20')],
    [`${plan}.effective`, alsoRequires('procurement.submit-plan', 'PL-20')],
    [`${plan}.not-needed`, alsoRequires('procurement.submit-plan', 'PL-20')],

    [
      'life.planned',
      all(alsoRequires('production.start', 'PL-10', 'PR-07'), alsoDividedInto({ 'procurement-plan': procurementPlan })),
    ],
    ['life.planned.materials.awaited', alsoTakes(incoming)],
    ['life.planned.materials.passed', alsoTakes(incoming)],
    // What a requisition bought is inspected too, although no plan asks for it.
    [
      'life.planned.materials.not-needed',
      (state) => ({ ...alsoTakes(incoming)(state), always: follows(['awaited', 'procurement-plan-needed']) }),
    ],
    ['life.producing', alsoTakes(incoming)],

    [
      'life.producing.awaiting-inspection',
      all(
        alsoRequires('quality.pass-final', 'IN-09', 'IN-11', 'IN-12'),
        alsoRequires('quality.fail-final', 'IN-10', 'IN-11'),
        alsoRequires('quality.record-in-process', 'IN-12'),
      ),
    ],
    ['life.producing.running', alsoRequires('quality.record-in-process', 'IN-12')],
    ['life.producing.rework', alsoRequires('quality.record-in-process', 'IN-12')],

    [
      'plan-change.requested',
      all(
        alsoRequires('production.support-plan-change', 'PL-18'),
        alsoRequires('management.approve-plan-change', 'PL-18'),
      ),
    ],
    ['plan-change.supported', alsoRequires('management.approve-plan-change', 'PL-18')],
  ];
  return changes.reduce((next, [state, change]) => withState(next, state, change), chart);
}

/** Materials, plans, inspections and dates. */
export const making = {
  blank: { making: blankMaking },
  record: recordMaking,
  rules: makingRules,
  events: {},
  standings: {
    'procurement-plan-needed': ({ procurementPlan: { status } }) => status !== 'not-needed',
  },
  chart: changed,
} as const satisfies Aspect;
