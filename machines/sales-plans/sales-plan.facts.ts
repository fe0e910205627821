import type { Reducers } from '../kit/record.js';
import { note, reasoned, recorder, stamp } from '../kit/record.js';
import { companyCurrency } from '../rates.js';
import type { Envelope } from '../rulebook.js';
import type { SalesPlanData } from './sales-plan.schema.js';
import type { PlanContent, SalesPlanEvent, SalesPlanFacts } from './sales-plan.types.js';

/** Under which name the log keeps, with an event, what was sold in the year by then: JSON of the amount and the number of orders. */
export const SOLD = 'sold-in-year';

/** What was ordered in the year of a plan and has passed its review, in the plan's currency. */
export interface SoldInYear {
  amount: string;
  orders: number;
  /** Currencies of orders that are not in it, because nobody has given a rate. */
  withoutRate: string[];
}

/** What had been sold by then; nothing where nobody looked. */
function soldBy({ observed }: Pick<Envelope, 'observed'>): { sold: string | null; orders: number | null } {
  if (observed[SOLD] === undefined) return { sold: null, orders: null };
  const { amount, orders } = JSON.parse(observed[SOLD]) as SoldInYear;
  return { sold: amount, orders };
}

/** The people who answer for an event: whoever has sent it, and whom he stood in for. */
const drafters = ({ by, onBehalfOf }: Envelope): string[] => [by, ...(onBehalfOf === null ? [] : [onBehalfOf])];

const contentOf = ({
  salesStrategy,
  salesTarget,
  regions,
  varieties,
  channels,
  budget,
  quarters,
  lines,
}: PlanContent): PlanContent => ({ salesStrategy, salesTarget, regions, varieties, channels, budget, quarters, lines });

const reducers: Reducers<SalesPlanFacts, SalesPlanData> = {
  'sales.draft-sales-plan': (facts, event) => {
    const drafted = { ...facts, revision: facts.revision + 1 };
    const { researchBasis = null, doc = null, ...data } = event.data;
    return {
      ...data,
      researchBasis,
      doc,
      currency: data.currency ?? companyCurrency(event.policy),
      revision: drafted.revision,
      drafted: stamp(drafted, event),
      drafters: [...new Set([...facts.drafters, ...drafters(event)])],
      returned: null,
    };
  },
  'management.approve-sales-plan': (facts, event) => ({ approved: note(facts, event) }),
  'management.return-sales-plan': (facts, event) => ({ returned: reasoned(facts, event) }),
  'sales.withdraw-sales-plan': (facts, event) => ({ withdrawn: reasoned(facts, event) }),
  'sales.split-sales-plan': (facts, event) => ({ ...event.data, splitAt: stamp(facts, event) }),
  'sales.propose-plan-adjustment': (facts, event) => ({
    proposal: {
      ...contentOf({ ...facts, ...event.data }),
      ...reasoned(facts, event),
      ...soldBy(event),
    },
  }),
  'management.approve-plan-adjustment': (facts, event) => {
    if (facts.proposal === null) return {};
    const { by, onBehalfOf, at, revision, reason, sold, orders, ...content } = facts.proposal;
    const revised = { ...facts, revision: facts.revision + 1 };
    const approval = note(revised, event);
    const proposed = { by, onBehalfOf, at, revision, reason, sold, orders };
    return {
      ...content,
      revision: revised.revision,
      proposal: null,
      adjustments: [
        ...facts.adjustments,
        { ...proposed, targetBefore: facts.salesTarget, targetAfter: content.salesTarget, approval },
      ],
    };
  },
  'management.reject-plan-adjustment': (facts, event) => ({
    proposal: null,
    rejected: [
      ...facts.rejected,
      { ...reasoned(facts, event), targetAfter: facts.proposal?.salesTarget ?? facts.salesTarget },
    ],
  }),
  'clock.end-year': () => ({ over: true }),
  'sales.close-sales-plan': (facts, event) => ({ closed: { ...note(facts, event), ...soldBy(event) } }),
};

/** The facts with the event recorded. Pure; it judges nothing. */
export const record = recorder<SalesPlanFacts, SalesPlanEvent>(reducers);

/** A plan of which nothing is known but its number. */
export const blankSalesPlan = ({ no }: { no: string }): SalesPlanFacts => ({
  no,
  revision: 0,
  year: 0,
  currency: null,
  salesStrategy: '',
  researchBasis: null,
  salesTarget: '0',
  regions: [],
  varieties: [],
  channels: [],
  budget: [],
  quarters: [],
  lines: [],
  doc: null,
  drafted: null,
  drafters: [],
  returned: null,
  approved: null,
  splitAt: null,
  proposal: null,
  adjustments: [],
  rejected: [],
  over: false,
  closed: null,
  withdrawn: null,
});
