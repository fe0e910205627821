import { compare, subtract } from '../../machines/decimal.js';
import { isNumbered, NUMBERED } from '../../machines/order/v3/numbers/claims.js';
import { countsOf, onTheRoad, withCustomer } from '../../machines/order/v3/goods/counts.js';
import type { OrderFactsV4 } from '../../machines/order/v4/aspect.js';
import { awaitedMaterials } from '../../machines/order/facts/materials.js';
import type { OrderData, OrderEventType } from '../../machines/order/order.schema.js';
import type { OrderFacts, Quantities } from '../../machines/order/order.types.js';
import { orderExamples } from '../../machines/order/order.examples.js';
import { type Chance, oneOf } from './chance.js';
import { changesOf } from './customer-changes.js';
import type { Maker } from './money.player.js';
import { FITTING_MONEY } from './money.player.js';

/** What is left of each line between two columns, for the lines where something is. */
const rest = ({ quantities, entry }: OrderFacts, of: keyof Quantities, less: keyof Quantities) =>
  (entry.lines ?? []).flatMap(({ line }) => {
    const row = quantities[String(line)];
    const left = row ? subtract(row[of], row[less]) : '0';
    return compare(left, '0') > 0 ? [{ line, quantity: left }] : [];
  });

const failedItems = ({ failedInspections }: OrderFacts) =>
  failedInspections.flatMap(({ items }) => items.map(({ item }) => ({ item, result: 'pass' as const })));

/** Everything that has to be looked at, and what failed before. */
function inspectedItems(facts: OrderFacts) {
  const planned = [...(facts.inspectionPlan?.items ?? []), ...(facts.reviews.quality?.inspectionPlan ?? [])];
  const items = planned.map(({ item }) => ({ item, result: 'pass' as const }));
  return [...items, ...failedItems(facts)];
}

/** Shipments with what of them is not handed over. */
function onTheWay(facts: OrderFacts) {
  const { dispatches, quantities } = facts;
  const open = dispatches.findLast(({ shipment, lines }) =>
    lines.some(({ line }) => compare(onTheRoad(facts, shipment, line), '0') > 0),
  );
  const shipment = (open ?? dispatches.at(-1))?.shipment ?? 'SH-1';
  const lines = Object.entries(quantities).flatMap(([line, { accepted, delivered }]) => {
    const sent = onTheRoad(facts, shipment, line);
    const due = subtract(accepted, delivered);
    const quantity = compare(sent, due) < 0 ? sent : due;
    return compare(quantity, '0') > 0 ? [{ line: Number(line), quantity }] : [];
  });
  return { shipment, lines };
}

const unsent = (facts: OrderFacts) =>
  Object.entries(facts.quantities).flatMap(([line, { accepted, passed }]) => {
    const limit = facts.entry.class === 'acceptance-on-site' ? passed : accepted;
    const quantity = subtract(limit, countsOf(facts as OrderFactsV4, line).dispatched);
    return compare(quantity, '0') > 0 ? [{ line: Number(line), quantity }] : [];
  });

/** What could be lost or refused: some of what the latest shipment has on the road; its exception, where one is reported. */
function gone(facts: OrderFacts, chance: Chance) {
  const { shipment, lines } = onTheWay(facts);
  const exception = facts.transportExceptions.findLastIndex((known) => known.shipment === shipment) + 1;
  return { shipment, exception: exception || 1, lines: someOf(lines, chance) };
}

/** Some of the lines, whole or one piece of them. */
const someOf = (lines: { line: number; quantity: string }[], chance: Chance) =>
  lines.slice(0, 1 + Math.floor(chance() * lines.length)).map(({ line, quantity }) => ({
    line,
    quantity: chance() < 0.5 && compare(quantity, '1') > 0 ? '1' : quantity,
  }));

/** What of a shipment is with the customer. */
function arrived(facts: OrderFacts, chance: Chance) {
  const known: Pick<OrderData['logistics.hand-over'], 'shipment' | 'lines'>[] = facts.handOvers;
  const handOver = oneOf(chance, known.length > 0 ? known : [{ shipment: 'SH-1', lines: [] }]);
  const lines = handOver.lines.flatMap(({ line }) => {
    const quantity = withCustomer(facts, handOver.shipment, line);
    return compare(quantity, '0') > 0 ? [{ line, quantity }] : [];
  });
  return { shipment: handOver.shipment, lines: someOf(lines, chance) };
}

const DISPOSITIONS = ['ship-again', 'rework', 'scrap'] as const;

const mostlyApproves: Maker = (_facts, chance) => ({ verdict: chance() < 0.9 ? 'approve' : 'object' });

/** What an attentive person would enter, where the example alone does not fit an order that went its own way. */
const FITTING: { [Type in OrderEventType]?: Maker } = {
  'sales.review': mostlyApproves,
  'production.review': mostlyApproves,
  'procurement.review': mostlyApproves,
  'quality.review': mostlyApproves,
  'engineering.review': mostlyApproves,
  'sales.clear-delivery-date': ({ entry }) => ({ date: entry.deliveryDate ?? '2026-04-30' }),
  'sales.resolve-objection': ({ objections }) => ({
    department: objections.find(({ solution }) => solution === null)?.department ?? 'production',
  }),
  'sales.hold-review-meeting': () => ({
    opinions: ['sales', 'production', 'procurement', 'quality', 'engineering'].map((department) => ({
      department,
      text: '可行',
    })),
  }),
  'procurement.submit-plan': (_facts, _chance, examples) => ({
    items: examples['procurement.submit-plan'].items.map((item) => ({
      ...item,
      supplier: examples['procurement.review'].suppliers[0].name,
    })),
  }),
  'procurement.change-plan': (_facts, chance, examples) => ({
    items: examples['procurement.change-plan'].items.map((item) => ({
      ...item,
      quantity: oneOf(chance, [item.quantity, '300']),
      supplier: examples['procurement.review'].suppliers[0].name,
    })),
  }),
  'quality.pass-incoming': (facts) => ({
    lots: awaitedMaterials(facts).map((item) => ({ item, quantity: '500', report: `IQC-${facts.incoming.length}` })),
  }),
  'production.report-progress': (facts) => {
    const [open] = rest(facts, 'ordered', 'produced');
    return { line: open?.line ?? 1, good: open?.quantity ?? '0' };
  },
  'quality.fail-final': (facts) => ({
    concession: {
      allowedBy: '陈立',
      office: 'customer',
      evidence: '函 2026-04-20',
      quantities: [{ line: facts.entry.lines?.[0]?.line ?? 1, quantity: '1', item: '分度精度' }],
    },
  }),
  'production.raise-exception': ({ exceptions }) => ({ id: `EX-${exceptions.length + 1}` }),
  'production.close-exception': ({ exceptions }) => ({ id: exceptions.find(({ open }) => open)?.id ?? 'EX-1' }),
  'quality.record-in-process': ({ inspectionPlan, inProcess }) => ({
    process:
      inspectionPlan?.items.find(({ key, item }) => key && inProcess.every(({ process }) => process !== item))?.item ??
      '分度精度',
  }),
  'quality.pass-final': (facts) => ({
    items: inspectedItems(facts),
    lines: rest(facts, 'produced', 'passed').map(({ line, quantity }) => ({ line, passed: quantity, rejected: '0' })),
  }),
  'sales.record-acceptance': (facts) => ({
    lines: rest(facts, 'passed', 'accepted').map(({ line, quantity }) => ({ line, accepted: quantity, rejected: '0' })),
  }),
  'logistics.dispatch': (facts) => ({ shipment: `SH-${facts.dispatches.length + 1}`, lines: unsent(facts) }),
  'logistics.report-transit': ({ dispatches }) => ({ shipment: dispatches.at(-1)?.shipment ?? 'SH-1' }),
  'logistics.report-transport-exception': (facts) => ({ shipment: onTheWay(facts).shipment }),
  'logistics.hand-over': onTheWay,
  'production.correct-report': ({ reports }, chance) => ({
    report: 1 + Math.floor(chance() * Math.max(1, reports.length)),
    good: oneOf(chance, ['3', '10', '12', '40']),
  }),
  'quality.correct-inspection': ({ finalInspection, failedInspections }) => ({
    lines: (finalInspection?.lines ?? failedInspections.at(-1)?.lines ?? []).slice(0, 1).map(({ line, rejected }) => ({
      line,
      passed: '9',
      rejected: compare(rejected, '0') > 0 ? '0' : '1',
    })),
  }),
  'sales.correct-acceptance': ({ acceptances }, chance) => ({
    acceptance: acceptances.length || 1,
    lines: (acceptances.at(-1)?.lines ?? []).slice(0, 1).map(({ line }) => ({
      line,
      accepted: oneOf(chance, ['8', '9', '10']),
      rejected: oneOf(chance, ['0', '1']),
    })),
  }),
  'logistics.correct-shipment': ({ dispatches, handOvers }, chance) => {
    const of = oneOf(chance, [
      { moves: dispatches, named: 'dispatched' },
      { moves: handOvers, named: 'handedOver' },
    ]);
    const move = of.moves.at(-1) ?? { shipment: 'SH-1', lines: [] };
    return {
      shipment: move.shipment,
      dispatched: [],
      [of.named]: move.lines.slice(0, 1).map(({ line }) => ({ line, quantity: oneOf(chance, ['0', '8', '9', '10']) })),
    };
  },
  'logistics.record-loss': gone,
  'logistics.record-refusal': (facts, chance) => ({ ...gone(facts, chance), disposition: oneOf(chance, DISPOSITIONS) }),
  'logistics.record-return': (facts, chance) => ({
    ...arrived(facts, chance),
    disposition: oneOf(chance, DISPOSITIONS),
  }),
  ...FITTING_MONEY,
  'management.request-waiver': (_facts, chance) => ({
    rule: oneOf(chance, ['RV-03', 'PL-12', 'IN-01', 'AC-04', 'DL-02', 'ST-05']),
  }),
  'management.approve-waiver': ({ waivers }) => {
    const open = waivers.find(({ approvedBy }) => approvedBy === null);
    return open ? { rule: open.rule } : {};
  },
  'sales.amend': ({ entry }, chance) => ({ changes: oneOf(chance, changesOf(entry)) }),
  'sales.correct-entry': ({ entry }, chance) => ({ changes: oneOf(chance, changesOf(entry)) }),
};

/**
 * The data with which an attentive person would send the event now.
 * @param examples told on the day that it is
 */
export const fitting = (
  type: OrderEventType,
  facts: OrderFacts,
  chance: Chance,
  examples: Readonly<OrderData> = orderExamples,
): object => ({
  ...examples[type],
  ...numbered(type, facts),
  ...FITTING[type]?.(facts, chance, examples),
});

/** A number that nobody has used. */
const numbered = (type: OrderEventType, { no, numbers = [] }: OrderFacts): object =>
  isNumbered(type) ? { [NUMBERED[type][1]]: `${no}-${numbers.length + 1}` } : {};
