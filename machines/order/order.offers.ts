import type { Offered } from '../kit/offers.js';
import { awaitedMaterials } from './facts/materials.js';
import type { OrderFacts } from './order.types.js';

/** While material still comes in and is worked on. */
const PREPARING: readonly OrderFacts['milestone'][] = ['reviewed', 'planned', 'producing'];

type Raised = Record<string, unknown> & { kind: string };

/** An issue of an order; what is known of it is filled in. */
const raise = (no: string, data: Raised, about?: string): Offered => ({
  start: 'issues',
  type: 'any.raise-issue',
  data: { orders: [no], ...data },
  ...(about === undefined ? {} : { about }),
});

/** Material and processes whose last inspection failed: nobody has seen since that they are as they should be. */
function failedBefore({ incoming, inProcess, milestone }: OrderFacts): string[] {
  if (!PREPARING.includes(milestone)) return [];
  const last = new Map<string, string>();
  for (const { item, result } of incoming) last.set(item, result);
  for (const { process, result } of inProcess) last.set(process, result);
  return [...last].flatMap(([item, result]) => (result === 'fail' ? [item] : []));
}

/** What a supplier should have brought by a day that is past, and that has not passed in full. */
function lateSupplies(facts: OrderFacts, today: string) {
  const { procurementPlan, milestone } = facts;
  if (procurementPlan.status !== 'effective' || !PREPARING.includes(milestone)) return [];
  const awaited = awaitedMaterials(facts);
  const late = (procurementPlan.content?.items ?? []).filter(({ item, by }) => by < today && awaited.includes(item));
  return late.filter(({ item }, place) => late.findIndex((one) => one.item === item) === place);
}

/** A project order whose kickoff was held is offered to be opened as a project (S4§二(四)); its tasks are named there. */
function projectOf({ no, entry, kickoff }: OrderFacts): Offered[] {
  if (entry.class !== 'project' || kickoff === null) return [];
  // Whoever has a task reads what a project is called: it does not say whose order it is.
  const name = entry.lines?.[0]?.description?.slice(0, 200) ?? no;
  return [{ start: 'projects', type: 'sales.open-project', data: { order: no, name }, onceUnless: ['cancelled'] }];
}

/**
 * What keeps an order from going on as planned is raised as an issue (S2§五3): an open exception, which closes with its
 * issue, a failed inspection, a late supplier, a transport exception, a complaint. What a customer complains of is not everybody's to read.
 */
export function orderOffers(facts: OrderFacts, today = ''): readonly Offered[] {
  const { no, milestone, exceptions, failedInspections, transportExceptions, complaints, handOvers } = facts;
  if (milestone === 'settled' || milestone === 'cancelled' || milestone === 'entering') return [];
  const failed = failedInspections.at(-1);
  const stranded = transportExceptions.filter(
    ({ shipment }) => !handOvers.some((handed) => handed.shipment === shipment),
  );
  return [
    ...exceptions
      .filter(({ open }) => open)
      .map(({ id, kind, cause }) => raise(no, { kind, exception: { order: no, id }, description: cause }, id)),
    ...failedBefore(facts).map((item) => raise(no, { kind: 'quality' }, item)),
    ...lateSupplies(facts, today).map(({ item, supplier, by }) =>
      raise(no, { kind: 'material', description: [item, supplier, by].filter(Boolean).join(' ') }, item),
    ),
    ...(failed?.measures === null ? [raise(no, { kind: 'quality' }, `#${failed.round}`)] : []),
    ...stranded.map(({ shipment, cause }) => raise(no, { kind: 'transport', description: cause }, shipment)),
    ...complaints.filter(({ open }) => open).map(({ id }) => raise(no, { kind: 'customer' }, id)),
    ...projectOf(facts),
    raise(no, { kind: 'other' }),
  ];
}
