import type { Decimal } from '../decimal.js';
import { compare, subtract, sum } from '../decimal.js';
import type { Suggestion } from '../kit/suggestions.js';
import { amountOrdered } from './facts/settlement.facts.js';
import { downIn } from './order.equipment.js';
import type { OrderFacts, OrderLine } from './order.types.js';
import type { LineCounts } from './v3/goods/counts.js';
import { lineCounts } from './v3/goods/counts.js';
import { accountOf, netInvoiced } from './v3/money/account.js';
import { openChange } from './v4/changes/changes.facts.js';

type Suggest = Suggestion<OrderFacts>;

/** What is left of the first when the others are taken from it; never less than nothing. */
const rest = (from: Decimal, ...taken: readonly Decimal[]): Decimal => {
  const left = taken.reduce(subtract, from);
  return compare(left, '0') > 0 ? left : '0';
};

type Counted = Pick<OrderLine, 'line'> & OrderFacts['quantities'][string] & LineCounts;

/** A row for each line that is still ordered. */
const perLine = <Row>(facts: OrderFacts, row: (line: Counted) => Row): Row[] =>
  (facts.entry.lines ?? []).flatMap(({ line }) => {
    const ledger = facts.quantities[String(line)];
    return ledger && compare(ledger.ordered, '0') > 0
      ? [row({ line, ...ledger, ...lineCounts(facts, String(line)) })]
      : [];
  });

const inspected = ({ inspectionPlan }: OrderFacts) => (inspectionPlan?.items ?? []).map(({ item }) => ({ item }));

const awaitedLots: Suggest = ({ procurementPlan, incoming }) => ({
  lots: (procurementPlan.content?.items ?? [])
    .map(({ item, quantity }) => {
      const passed = incoming.filter((lot) => lot.item === item && lot.result === 'pass');
      return { item, quantity: rest(quantity, ...passed.map((lot) => lot.quantity)) };
    })
    .filter(({ quantity }) => quantity !== '0'),
});

const reviewersOf = ({ entry }: OrderFacts): string[] => [
  'sales',
  'production',
  'procurement',
  'quality',
  ...(entry.class === 'project' ? ['engineering'] : []),
];

const meeting: Suggest = (facts, { today }) => ({
  heldOn: today,
  opinions: reviewersOf(facts).map((department) => ({ department })),
});

const lastShipment: Suggest = ({ dispatches }) => ({ shipment: dispatches.at(-1)?.shipment });

/** What of the latest shipment could be lost or refused, with the exception that was reported of it. */
const setback: Suggest = ({ dispatches, transportExceptions }, { today }) => {
  const last = dispatches.at(-1);
  const exception = transportExceptions.findLastIndex(({ shipment }) => shipment === last?.shipment) + 1;
  return { on: today, shipment: last?.shipment, exception: exception || undefined, lines: last?.lines ?? [] };
};

/** The first request of finance that stands so, with what of it is not carried out yet. */
function requested({ money }: OrderFacts, status: string, kind?: string) {
  const found = money?.adjustments.find(
    (known) => known.status === status && (kind === undefined || known.kind === kind),
  );
  return { adjustment: found?.id, amount: found?.amount, left: found && rest(found.amount, found.carriedOut) };
}

const decidable: Suggest = (facts) => {
  const { adjustment, amount } = requested(facts, 'requested');
  return { adjustment, amount };
};

const onMeetingDay: Suggest = (_facts, { today }) => ({ heldOn: today });

/** What a form begins with: what is on record already, for whoever fills it in to check and not to copy. */
export const orderSuggestions: Readonly<Record<string, Suggest>> = {
  // The day that was promised; another one is the customer's word to an amendment.
  'sales.clear-delivery-date': ({ entry }) => ({ date: entry.deliveryDate }),
  'sales.hold-strategy-meeting': onMeetingDay,
  'sales.hold-review-meeting': meeting,
  'quality.review': ({ entry }) => ({
    standard: entry.qualityRequirements,
    risks: [{ kind: 'data-security' }, { kind: 'intellectual-property' }],
  }),
  'sales.quote': (facts) => ({ amount: amountOrdered(facts) }),
  'clerk.issue-order': () => ({ copiesTo: ['production', 'procurement', 'quality', 'logistics'] }),
  'production.submit-plan': ({ reviews }) => ({
    materials: (reviews.production?.stock.shortages ?? [])
      .filter(({ action }) => action === 'purchase')
      .map(({ item, quantity }) => ({ item, quantity })),
  }),
  'procurement.submit-plan': ({ productionPlan }) => ({
    items: (productionPlan.content?.materials ?? []).map((material) => ({ ...material, key: false })),
  }),
  'procurement.change-plan': (facts) => {
    const planned = openChange(facts) ?? facts.procurementPlan.content;
    return { items: planned?.items ?? [], uncovered: planned?.uncovered };
  },
  // Whoever knows better says so; what is down is not ready by itself.
  'production.report-preparation': (_facts, { observed }) =>
    downIn(observed).length > 0 ? { equipmentReady: false } : {},
  'quality.pass-incoming': awaitedLots,
  'quality.fail-incoming': awaitedLots,
  'quality.release-inspection-plan': ({ reviews }) => ({
    items: (reviews.quality?.inspectionPlan ?? []).map((item) => ({ ...item, standard: reviews.quality?.standard })),
  }),
  'quality.record-in-process': (_facts, { name }) => ({ inspector: name }),
  'production.report-progress': (_facts, { today }) => ({ date: today }),
  'production.request-plan-change': ({ productionPlan }) => ({ nodes: productionPlan.content?.nodes ?? [] }),
  'quality.pass-final': (facts, { name }) => ({
    inspector: name,
    items: inspected(facts),
    lines: perLine(facts, ({ line, produced, passed }) => ({
      line,
      passed: rest(produced, passed),
      rejected: '0',
    })),
  }),
  'quality.fail-final': (facts) => ({
    items: inspected(facts),
    lines: perLine(facts, ({ line }) => ({ line, rejected: '0' })),
  }),
  'sales.arrange-acceptance': ({ entry }) => ({ place: entry.deliveryPlace }),
  'sales.record-acceptance': (facts, { today }) => ({
    signedOn: today,
    lines: perLine(facts, ({ line, passed, accepted }) => ({
      line,
      accepted: rest(passed, accepted),
      rejected: '0',
    })),
  }),
  'clerk.confirm-delivery': ({ entry: { deliveryDate = '', deliveryPlace } }, { today }) => ({
    on: deliveryDate < today ? undefined : deliveryDate,
    place: deliveryPlace,
  }),
  'logistics.dispatch': (facts, { today }) => ({
    shipment: `${facts.no}-${facts.dispatches.length + 1}`,
    on: today,
    lines: perLine(facts, ({ line, passed, accepted, dispatched }) => ({
      line,
      quantity: rest(facts.entry.class === 'acceptance-on-site' ? passed : accepted, dispatched),
    })).filter(({ quantity }) => quantity !== '0'),
  }),
  'logistics.report-transit': lastShipment,
  'logistics.report-transport-exception': lastShipment,
  'logistics.hand-over': ({ dispatches }, { today }) => {
    const last = dispatches.at(-1);
    return { on: today, shipment: last?.shipment, lines: last?.lines ?? [] };
  },
  'logistics.record-loss': setback,
  'logistics.record-refusal': setback,
  'logistics.record-return': ({ handOvers }, { today }) => {
    const last = handOvers.at(-1);
    return { on: today, shipment: last?.shipment, lines: last?.lines ?? [] };
  },
  'logistics.correct-shipment': lastShipment,
  'production.correct-report': ({ reports }) => {
    const last = reports.at(-1);
    return { report: reports.length, good: last?.good, bad: last?.bad, hours: last?.hours };
  },
  'quality.correct-inspection': ({ finalInspection, failedInspections }) => ({
    lines: finalInspection?.lines ?? failedInspections.at(-1)?.lines ?? [],
  }),
  'sales.correct-acceptance': ({ acceptances }) => ({
    acceptance: acceptances.length,
    lines: acceptances.at(-1)?.lines ?? [],
  }),
  'finance.record-payment': ({ entry }, { today }) => ({ on: today, currency: entry.currency }),
  'finance.issue-invoice': (facts, { today }) => {
    const account = accountOf(facts);
    return {
      on: today,
      amount: rest(sum([account.due, account.reduced]), account.charged, netInvoiced(account)),
      lines: perLine(facts, ({ line, accepted, invoiced }) => ({ line, quantity: rest(accepted, invoiced) })).filter(
        ({ quantity }) => quantity !== '0',
      ),
    };
  },
  'finance.issue-credit-note': (facts, { today }) => ({
    on: today,
    adjustment: requested(facts, 'approved', 'credit-note').adjustment,
  }),
  'finance.pay-refund': (facts, { today }) => {
    const refund = requested(facts, 'approved', 'refund');
    return { on: today, adjustment: refund.adjustment, amount: refund.left };
  },
  'finance.reverse-payment': ({ payments }, { today }) => ({ on: today, payment: payments.length }),
  'finance.withdraw-adjustment': (facts) => ({ adjustment: requested(facts, 'requested').adjustment }),
  'management.approve-adjustment': decidable,
  'management.reject-adjustment': decidable,
};
