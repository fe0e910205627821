import type { Decimal } from '../../../machines/decimal.js';
import { compare, subtract, sum } from '../../../machines/decimal.js';
import type { OrderLine, Order } from '../api/types.js';
import { today } from '../shared/figures.js';

/** What is known when a form is opened. */
interface Known {
  order: Order;
  /** The name of whoever fills it in. */
  name: string;
}

type Suggest = (known: Known) => Record<string, unknown>;

/** What is left of the first when the others are taken from it; never less than nothing. */
const rest = (from: Decimal, ...taken: readonly Decimal[]): Decimal => {
  const left = taken.reduce(subtract, from);
  return compare(left, '0') > 0 ? left : '0';
};

const perLine = <Row>({ lines }: Order, row: (line: OrderLine) => Row): Row[] =>
  lines.filter(({ quantities }) => compare(quantities.ordered, '0') > 0).map(row);

const inspected = ({ preparation }: Order) =>
  (preparation.inspectionPlan?.items ?? []).map(({ item }) => ({ item, result: undefined }));

const awaitedLots: Suggest = ({ order: { plans, preparation } }) => ({
  lots: (plans.procurement.content?.items ?? [])
    .map(({ item, quantity }) => {
      const passed = preparation.incoming.filter((lot) => lot.item === item && lot.result === 'pass');
      return { item, quantity: rest(quantity, ...passed.map((lot) => lot.quantity)), report: undefined };
    })
    .filter(({ quantity }) => quantity !== '0'),
});

const reviewersOf = ({ class: kind }: Order): string[] => [
  'sales',
  'production',
  'procurement',
  'quality',
  ...(kind === 'project' ? ['engineering'] : []),
];

const meeting: Suggest = ({ order }) => ({
  heldOn: today(),
  opinions: reviewersOf(order).map((department) => ({ department, text: undefined })),
});

const lastShipment: Suggest = ({ order }) => ({ shipment: order.shipments.dispatches.at(-1)?.shipment });

/** What of the latest shipment could be lost or refused, with the exception that was reported of it. */
const setback: Suggest = ({ order: { shipments } }) => {
  const last = shipments.dispatches.at(-1);
  const exception = shipments.exceptions.findLastIndex(({ shipment }) => shipment === last?.shipment) + 1;
  return { on: today(), shipment: last?.shipment, exception: exception || undefined, lines: last?.lines ?? [] };
};

/** The first request of finance that stands so, with what of it is not carried out yet. */
function requested({ order: { settlement } }: Known, status: string, kind?: string) {
  const found = settlement.adjustments?.find(
    (known) => known.status === status && (kind === undefined || known.kind === kind),
  );
  return { adjustment: found?.id, amount: found?.amount, left: found && rest(found.amount, found.carriedOut) };
}

const decidable: Suggest = (known) => {
  const { adjustment, amount } = requested(known, 'requested');
  return { adjustment, amount };
};

const onMeetingDay: Suggest = () => ({ heldOn: today() });

/** What a form begins with: what is on record already, for whoever fills it in to check and not to copy. */
const SUGGESTIONS: Readonly<Record<string, Suggest>> = {
  // The day that was promised; another one is the customer's word to an amendment.
  'sales.clear-delivery-date': ({ order }) => ({ date: order.deliveryDate }),
  'sales.hold-strategy-meeting': onMeetingDay,
  'sales.hold-review-meeting': meeting,
  'quality.review': ({ order }) => ({
    standard: order.qualityRequirements,
    risks: [{ kind: 'data-security' }, { kind: 'intellectual-property' }],
  }),
  'sales.quote': ({ order }) => ({ amount: order.amounts?.ordered }),
  'clerk.issue-order': () => ({ copiesTo: ['production', 'procurement', 'quality', 'logistics'] }),
  'production.submit-plan': ({ order: { reviews } }) => ({
    materials: (reviews.production?.stock.shortages ?? [])
      .filter(({ action }) => action === 'purchase')
      .map(({ item, quantity }) => ({ item, quantity })),
  }),
  'procurement.submit-plan': ({ order }) => ({
    items: (order.plans.production.content?.materials ?? []).map((material) => ({ ...material, key: false })),
  }),
  'quality.pass-incoming': awaitedLots,
  'quality.fail-incoming': awaitedLots,
  'quality.release-inspection-plan': ({ order: { reviews } }) => ({
    items: (reviews.quality?.inspectionPlan ?? []).map((item) => ({ ...item, standard: reviews.quality?.standard })),
  }),
  'quality.record-in-process': ({ name }) => ({ inspector: name }),
  'production.report-progress': () => ({ date: today() }),
  'production.request-plan-change': ({ order }) => ({ nodes: order.plans.production.content?.nodes ?? [] }),
  'quality.pass-final': ({ order, name }) => ({
    inspector: name,
    items: inspected(order),
    lines: perLine(order, ({ line, quantities: { produced, passed } }) => ({
      line,
      passed: rest(produced, passed),
      rejected: '0',
    })),
  }),
  'quality.fail-final': ({ order }) => ({
    items: inspected(order),
    lines: perLine(order, ({ line }) => ({ line, rejected: '0' })),
  }),
  'sales.arrange-acceptance': ({ order }) => ({ place: order.deliveryPlace }),
  'sales.record-acceptance': ({ order }) => ({
    signedOn: today(),
    lines: perLine(order, ({ line, quantities: { passed, accepted } }) => ({
      line,
      accepted: rest(passed, accepted),
      rejected: '0',
    })),
  }),
  'clerk.confirm-delivery': ({ order: { deliveryDate = '', deliveryPlace } }) => ({
    on: deliveryDate < today() ? undefined : deliveryDate,
    place: deliveryPlace,
  }),
  'logistics.dispatch': ({ order }) => ({
    shipment: `${order.no}-${order.shipments.dispatches.length + 1}`,
    on: today(),
    lines: perLine(order, ({ line, quantities: { passed, accepted, dispatched } }) => ({
      line,
      quantity: rest(order.class === 'acceptance-on-site' ? passed : accepted, dispatched),
    })).filter(({ quantity }) => quantity !== '0'),
  }),
  'logistics.report-transit': lastShipment,
  'logistics.report-transport-exception': lastShipment,
  'logistics.hand-over': ({ order }) => {
    const last = order.shipments.dispatches.at(-1);
    return { on: today(), shipment: last?.shipment, lines: last?.lines ?? [] };
  },
  'logistics.record-loss': setback,
  'logistics.record-refusal': setback,
  'logistics.record-return': ({ order: { shipments } }) => {
    const last = shipments.handOvers.at(-1);
    return { on: today(), shipment: last?.shipment, lines: last?.lines ?? [] };
  },
  'logistics.correct-shipment': lastShipment,
  'production.correct-report': ({ order: { production } }) => {
    const last = production.reports.at(-1);
    return { report: production.reports.length, good: last?.good, bad: last?.bad, hours: last?.hours };
  },
  'quality.correct-inspection': ({ order: { inspections } }) => ({
    lines: inspections.final?.lines ?? inspections.failed.at(-1)?.lines ?? [],
  }),
  'sales.correct-acceptance': ({ order: { acceptances } }) => ({
    acceptance: acceptances.length,
    lines: acceptances.at(-1)?.lines ?? [],
  }),
  'finance.record-payment': ({ order }) => ({ on: today(), currency: order.currency }),
  'finance.issue-invoice': ({ order }) => ({
    on: today(),
    amount:
      order.amounts &&
      rest(sum([order.amounts.due, order.amounts.reduced]), order.amounts.charged, order.amounts.invoiced),
    lines: perLine(order, ({ line, quantities: { accepted, invoiced } }) => ({
      line,
      quantity: rest(accepted, invoiced),
    })).filter(({ quantity }) => quantity !== '0'),
  }),
  'finance.issue-credit-note': (known) => ({
    on: today(),
    adjustment: requested(known, 'approved', 'credit-note').adjustment,
  }),
  'finance.pay-refund': (known) => {
    const refund = requested(known, 'approved', 'refund');
    return { on: today(), adjustment: refund.adjustment, amount: refund.left };
  },
  'finance.reverse-payment': ({ order: { settlement } }) => ({ on: today(), payment: settlement.payments?.length }),
  'finance.withdraw-adjustment': (known) => ({ adjustment: requested(known, 'requested').adjustment }),
  'management.approve-adjustment': decidable,
  'management.reject-adjustment': decidable,
};

export const suggest = (event: string, known: Known): Record<string, unknown> => SUGGESTIONS[event]?.(known) ?? {};
