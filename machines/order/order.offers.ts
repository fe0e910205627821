import type { Offered } from '../kit/offers.js';
import type { OrderFacts } from './order.types.js';

type Raised = Record<string, unknown> & { kind: string };

/** An issue of an order; what is known of it is filled in. */
const raise = (no: string, data: Raised, about?: string): Offered => ({
  start: 'issues',
  type: 'any.raise-issue',
  data: { orders: [no], ...data },
  ...(about === undefined ? {} : { about }),
});

/**
 * What keeps an order from going on as planned is raised as an issue (S2§五3): an open exception, which closes with its
 * issue, a failed inspection, a transport exception, a complaint. What a customer complains of is not everybody's to read.
 */
export function orderOffers({
  no,
  milestone,
  exceptions,
  failedInspections,
  transportExceptions,
  complaints,
  handOvers,
}: OrderFacts): readonly Offered[] {
  if (milestone === 'settled' || milestone === 'cancelled' || milestone === 'entering') return [];
  const failed = failedInspections.at(-1);
  const stranded = transportExceptions.filter(
    ({ shipment }) => !handOvers.some((handed) => handed.shipment === shipment),
  );
  return [
    ...exceptions
      .filter(({ open }) => open)
      .map(({ id, kind, cause }) => raise(no, { kind, exception: { order: no, id }, description: cause }, id)),
    ...(failed?.measures === null ? [raise(no, { kind: 'quality' }, `#${failed.round}`)] : []),
    ...stranded.map(({ shipment, cause }) => raise(no, { kind: 'transport', description: cause }, shipment)),
    ...complaints.filter(({ open }) => open).map(({ id }) => raise(no, { kind: 'customer' }, id)),
    raise(no, { kind: 'other' }),
  ];
}
