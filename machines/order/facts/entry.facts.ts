import { note, stamp } from '../../kit/record.js';
import { actors } from '../../kit/rules.js';
import type { EntryData, ExceptionData } from '../order.schema.js';
import type { EventOf, Reducers } from '../order.note.js';
import { changedFields, goesStale, setBack } from '../order.reliance.js';
import type { Entry, EntryChanges, OrderFacts, Plan, Relying } from '../order.types.js';
import { closed, lapsed } from './closing.js';
import { withColumn, withOrdered, withoutReplaced } from './quantities.js';

const enter = (facts: OrderFacts, event: EventOf<keyof EntryData>): Partial<OrderFacts> => ({
  entry: event.data,
  revision: 1,
  authors: actors(event),
  milestone: 'received',
  quantities: withOrdered({}, event.data),
});

/** The entry with the changes; a line list replaces the line list. */
export const changed = (entry: Entry, changes: EntryChanges): Entry => ({ ...entry, ...changes });

const outdated = <Content extends Relying | null>(content: Content, fields: readonly string[]): Content =>
  content && goesStale(content.reliedOn, fields) ? { ...content, stale: true } : content;

function outdatedPlan<Type extends 'production.submit-plan' | 'procurement.submit-plan' | 'logistics.submit-plan'>(
  plan: Plan<Type>,
  fields: readonly string[],
  reliedOn: readonly string[],
): Plan<Type> {
  if (plan.status === 'not-needed') return goesStale(reliedOn, fields) ? { ...plan, status: 'drafting' } : plan;
  const content = outdated(plan.content, fields);
  return content?.stale ? { ...plan, content, status: 'drafting' } : plan;
}

/** Everything that a change of these fields makes stale. */
function staleAfter(facts: OrderFacts, fields: readonly string[]): OrderFacts {
  const reviews = Object.fromEntries(
    Object.entries(facts.reviews).map(([department, review]) => [department, outdated(review, fields)]),
  ) as OrderFacts['reviews'];
  const text = outdated(facts.contract.text, fields);
  const sample = outdated(facts.sample, fields);
  const productionPlan = outdatedPlan(facts.productionPlan, fields, []);
  const aftermath: OrderFacts = {
    ...facts,
    reviews,
    quote: outdated(facts.quote, fields),
    contract: text?.stale
      ? { ...facts.contract, status: 'drafting', text, signature: null, filing: null }
      : facts.contract,
    productionPlan,
    planChange: productionPlan.content?.stale ? lapsed(facts.planChange) : facts.planChange,
    procurementPlan: outdatedPlan(facts.procurementPlan, fields, [
      'class',
      'lines.productNo',
      'lines.specification',
      'lines.quantity',
    ]),
    logisticsPlan: outdatedPlan(facts.logisticsPlan, fields, []),
    designReview: outdated(facts.designReview, fields),
    sample,
    sampleConfirmation: sample?.stale ? null : facts.sampleConfirmation,
    preparation: outdated(facts.preparation, fields),
    inspectionPlan: outdated(facts.inspectionPlan, fields),
    finalInspection: outdated(facts.finalInspection, fields),
    packing: outdated(facts.packing, fields),
    confirmation: outdated(facts.confirmation, fields),
    clearedDate: fields.includes('deliveryDate') || fields.includes('lines.dueDate') ? null : facts.clearedDate,
  };
  // What was passed by an inspection that is stale has to pass again; what the customer accepted stays accepted.
  const quantities = aftermath.finalInspection?.stale
    ? withColumn(facts.quantities, ({ accepted }) => ({ passed: accepted }))
    : facts.quantities;
  const producesMore = fields.includes('lines.quantity') || fields.includes('lines.productNo');
  return { ...aftermath, quantities, ...(producesMore ? { finished: null } : {}) };
}

function amend(facts: OrderFacts, event: EventOf<'sales.amend'>): Partial<OrderFacts> {
  const { changes } = event.data;
  const fields = changedFields(facts.entry, changes);
  const before = Object.fromEntries(
    Object.keys(changes).map((field) => [field, facts.entry[field as keyof Entry] ?? null]),
  ) as EntryChanges;
  const entry = changed(facts.entry, changes);
  const stale = staleAfter(facts, fields);
  const quantities = withOrdered(withoutReplaced(stale.quantities, facts.entry, entry), entry);
  const after: OrderFacts = { ...stale, entry, quantities };
  return {
    ...after,
    ...setBack(facts, after),
    revision: facts.revision + 1,
    authors: [...new Set([...facts.authors, ...actors(event)])],
    amendments: [
      ...facts.amendments,
      {
        ...note({ ...facts, revision: facts.revision + 1 }, event),
        reason: event.reason,
        changed: fields,
        before,
      },
    ],
  };
}

export const entryFacts: Reducers<EntryData> = {
  'sales.enter-order': enter,
  'market.enter-order': enter,
  'clerk.enter-order': enter,
};

export const exceptionFacts: Reducers<ExceptionData> = {
  'sales.amend': amend,
  'management.cancel': (facts, event) => ({ ...closed(facts, event), milestone: 'cancelled' }),
  'clerk.hold': (facts, event) => ({ hold: { ...stamp(facts, event), reason: event.reason } }),
  'clerk.resume': () => ({ hold: null }),
  'management.request-waiver': (facts, event) => ({
    waivers: [
      ...facts.waivers,
      { ...stamp(facts, event), rule: event.data.rule, reason: event.reason, approvedBy: null },
    ],
  }),
  'management.approve-waiver': (facts, event) => {
    const open = facts.waivers.filter(({ approvedBy }) => approvedBy === null);
    const chosen =
      open.find(({ rule }) => rule === event.data.rule) ??
      (event.data.rule === undefined && open.length === 1 ? open[0] : undefined);
    return {
      waivers: facts.waivers.map((waiver) =>
        waiver === chosen ? { ...waiver, approvedBy: stamp(facts, event) } : waiver,
      ),
    };
  },
};
