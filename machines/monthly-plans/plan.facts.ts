import { companyDay, dayOfMonth, daysOfMonth, monthAfter } from '../calendar.js';
import { note, reasoned, recorder, stamp } from '../kit/record.js';
import type { Reducers } from '../kit/record.js';
import type { Office } from '../offices.js';
import type { Envelope, Policy } from '../rulebook.js';
import { outcomeOf } from './plan.outcome.js';
import type { PlanData } from './plan.schema.js';
import type { Adjustment, AdjustmentStatus, Consulted, PlanEvent, PlanFacts } from './plan.types.js';

/** Default, not in the regulations, which leave the day blank (S0§三(一)1). */
export const FORECAST_DAY = 'monthly-plans.forecast-day';
export const SHIPPED_DAY = '25';

/** The last day on which the forecast of a month is in time: a day of the month before. */
export const forecastDue = (month: string, { thresholds }: Pick<Policy, 'thresholds'>): string =>
  dayOfMonth(monthAfter(month, -1), Number(thresholds[FORECAST_DAY] ?? SHIPPED_DAY));

const lastOf = (month: string): string => daysOfMonth(month).to;

/** Whether a month has passed at an instant. */
export const isOver = (month: string, at: string): boolean => companyDay(at) > lastOf(month);

const OPEN: readonly AdjustmentStatus[] = ['applied', 'supported', 'approved'];

export const lastAdjustment = ({ adjustments }: PlanFacts): Adjustment | null => adjustments.at(-1) ?? null;

export const adjustmentIs =
  (...statuses: AdjustmentStatus[]) =>
  (facts: PlanFacts): boolean =>
    statuses.includes(lastAdjustment(facts)?.status ?? 'withdrawn');

/** The one adjustment that is under way, changed. */
const adjusted = (facts: PlanFacts, change: Partial<Adjustment>): Pick<PlanFacts, 'adjustments'> => ({
  adjustments: facts.adjustments.map((one, index, { length }) => (index === length - 1 ? { ...one, ...change } : one)),
});

/** An office has read the plan as it is now and agrees; what it had against it does not stand any more. */
const confirm =
  (office: Consulted) =>
  (facts: PlanFacts, event: Envelope): Partial<PlanFacts> => ({
    confirmations: [...facts.confirmations.filter((one) => one.office !== office), { office, ...stamp(facts, event) }],
    objections: facts.objections.map((one) =>
      one.office === office && one.answered === null ? { ...one, answered: facts.revision } : one,
    ),
  });

const object =
  (office: Consulted) =>
  (facts: PlanFacts, event: Envelope): Partial<PlanFacts> => ({
    confirmations: facts.confirmations.filter((one) => one.office !== office),
    objections: [...facts.objections, { office, ...reasoned(facts, event), answered: null }],
  });

const reducers: Reducers<PlanFacts, PlanData> = {
  'production.open-plan': (facts, event) => {
    const { month } = event.data;
    const opened = { ...facts, revision: 1 };
    return {
      revision: 1,
      month,
      dueOn: forecastDue(month, event.policy),
      opened: stamp(opened, event),
      over: event.at !== '' && isOver(month, event.at),
    };
  },
  'sales.submit-forecast': (facts, event) => ({
    dueOn: lastOf(monthAfter(facts.month, -1)),
    outdated: facts.plan !== null,
    forecast: {
      ...note(facts, event),
      late: event.at !== '' && companyDay(event.at) > forecastDue(facts.month, event.policy),
    },
  }),
  'production.draft-plan': (facts, event) => {
    const revision = facts.revision + (facts.plan === null ? 0 : 1);
    return {
      revision,
      plan: note({ revision }, event),
      outdated: false,
      objections: facts.objections.map((one) => ({ ...one, answered: one.answered ?? revision })),
    };
  },
  'sales.confirm-plan': confirm('sales'),
  'sales.object-to-plan': object('sales'),
  'procurement.confirm-plan': confirm('procurement'),
  'procurement.object-to-plan': object('procurement'),
  'production.release-plan': (facts, event) => ({ dueOn: lastOf(facts.month), released: stamp(facts, event) }),
  'procurement.draft-procurement': (facts, event) => ({
    procurement: { ...note(facts, event), returned: null, approved: null },
  }),
  'clerk.approve-procurement': (facts, event) => ({
    procurement: facts.procurement && { ...facts.procurement, approved: stamp(facts, event) },
  }),
  'clerk.return-procurement': (facts, event) => ({
    procurement: facts.procurement && { ...facts.procurement, returned: reasoned(facts, event) },
  }),
  'purchase.order-goods': (facts, { data: { purchaseOrder, lines } }) => ({
    ordered: [
      ...facts.ordered.filter((one) => one.purchaseOrder !== purchaseOrder),
      ...lines.map((line) => ({ purchaseOrder, ...line })),
    ],
  }),
  'any.apply-adjustment': (facts, event) => ({
    adjustments: [
      ...facts.adjustments,
      {
        ...note(facts, event),
        office: event.office as Office,
        status: 'applied',
        supported: null,
        decided: null,
        implemented: null,
      },
    ],
  }),
  // What was rejected stays rejected: whoever applied for it only lets it rest.
  'any.withdraw-adjustment': (facts) => adjusted(facts, adjustmentIs('rejected')(facts) ? {} : { status: 'withdrawn' }),
  'production.support-adjustment': (facts, event) =>
    adjusted(facts, { status: 'supported', supported: note(facts, event) }),
  'management.approve-adjustment': (facts, event) =>
    adjusted(facts, { status: 'approved', decided: reasoned(facts, event) }),
  'management.reject-adjustment': (facts, event) =>
    adjusted(facts, { status: 'rejected', decided: reasoned(facts, event) }),
  'production.implement-adjustment': (facts, event) => {
    const revised = { ...facts, revision: facts.revision + 1 };
    const made = stamp(revised, event);
    return {
      revision: revised.revision,
      plan: facts.plan && { ...facts.plan, lines: event.data.lines, ...made },
      ...adjusted(facts, { status: 'implemented', implemented: made }),
    };
  },
  'production.pass-month': () => ({ over: true }),
  'production.close-plan': (facts, event) => ({
    dueOn: null,
    over: true,
    closed: { ...note(facts, event), ...outcomeOf(facts, event) },
    ...(OPEN.includes(lastAdjustment(facts)?.status ?? 'withdrawn') && adjusted(facts, { status: 'lapsed' })),
  }),
};

/** The facts with the event recorded. Pure; it judges nothing. */
export const record = recorder<PlanFacts, PlanEvent>(reducers);

/** The plan of a month of which nothing is known but its number. */
export const blankPlan = ({ no }: { no: string }): PlanFacts => ({
  no,
  revision: 0,
  month: '',
  dueOn: null,
  opened: null,
  forecast: null,
  plan: null,
  outdated: false,
  confirmations: [],
  objections: [],
  released: null,
  procurement: null,
  ordered: [],
  adjustments: [],
  over: false,
  closed: null,
});
