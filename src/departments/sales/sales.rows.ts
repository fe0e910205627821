import { clerkOf } from '../../../machines/order/order.clerk.js';
import type { OrderFacts } from '../../../machines/order/order.types.js';
import { amountOrdered } from '../../../machines/order/facts/settlement.facts.js';
import { lineCounts } from '../../../machines/order/v3/goods/counts.js';
import type { OrderTransition, Seen } from '../../read-models/follow.js';
import type { NameInUse } from '../../read-models/name-in-use.entity.js';
import { nameInUse } from '../../read-models/names-in-use.js';
import { searchable } from '../../read-models/search-text.js';
import { isOver } from '../../../machines/order/order.due.js';
import { OrderAmendment } from './amendment.entity.js';
import { OrderObjection } from './objection.entity.js';
import { OrderLineRow } from './order-line.entity.js';
import { OrderText } from './order-text.entity.js';
import { OrderSummary } from './order-summary.entity.js';
import { SpecialRequirement } from './special-requirement.entity.js';

type Line = NonNullable<OrderFacts['entry']['lines']>[number];

const LONGEST_PRODUCTS = 200;

const orNull = (text: string | undefined): string | null => text || null;

const productsOf = (lines: readonly Line[]): string => {
  const products = lines.map(({ productNo, description }) => [productNo, description].filter(Boolean).join(' '));
  const text = [...new Set(products)].join('; ');
  return text.length > LONGEST_PRODUCTS
    ? `${Array.from(text)
        .slice(0, LONGEST_PRODUCTS - 1)
        .join('')}…`
    : text;
};

export function summaryOf({ after, to, from, fromSince, at, began, seq }: OrderTransition): OrderSummary {
  const { entry, no, revision, authors, contract, hold } = after;
  const lines = entry.lines ?? [];
  return {
    orderNo: no,
    state: to,
    class: entry.class,
    customer: entry.customer?.name ?? '',
    customerPo: orNull(entry.customerPo),
    externalNo: orNull(entry.externalNo),
    contractNo: contract.signature?.contractNo ?? null,
    products: productsOf(lines),
    revision,
    held: hold !== null,
    dueOn: entry.deliveryDate ?? null,
    currency: entry.currency ?? '',
    amount: amountOrdered(after),
    enteredBy: authors[0] ?? '',
    clerk: clerkOf(after),
    receivedAt: began,
    stateSince: from === to && fromSince !== null ? fromSince : at,
    updatedAt: at,
    key: entry.key === true,
    version: seq,
  };
}

/** What the clerk may remember of an order: a number, the customer, somebody or something of it. */
export function textsOf({ no, entry, contract }: Seen<'entry' | 'contract'>): OrderText[] {
  const { customer, customerPo, externalNo, lines = [] } = entry;
  const words = [
    no,
    customerPo,
    externalNo,
    contract.signature?.contractNo,
    customer?.name,
    ...lines.flatMap(({ productNo, description }) => [productNo, description]),
  ];
  const people = [customer?.contact].flatMap((name) => name || []);
  return searchable(
    words.flatMap((word) => word || []),
    people,
  ).map((text) => ({ words: text, orderNo: no }));
}

/** The names of an entry: its customer, its products and their units. */
export const namesOf = ({ entry: { customer, lines = [] } }: Pick<OrderFacts, 'entry'>): NameInUse[] => [
  ...nameInUse('customers', customer?.name),
  ...lines.flatMap(({ productNo, description = '', unit }) => [
    ...nameInUse('products', productNo, description),
    ...nameInUse('units', unit),
  ]),
];

/** A line that an amendment gave up, as it was when it was still ordered. */
const formerLine = (amendments: OrderFacts['amendments'], wanted: number): Line | undefined =>
  amendments
    .flatMap(({ before }) => before.lines ?? [])
    .filter(({ line }) => line === wanted)
    .at(-1);

export const LINE_FACTS = [
  'entry',
  'quantities',
  'amendments',
  'dispatches',
  'payments',
  'invoices',
  'writeOffs',
  'money',
  'goods',
] as const satisfies (keyof OrderFacts)[];

export const linesOf = (facts: Seen<(typeof LINE_FACTS)[number]>, orderedAt: string): OrderLineRow[] => {
  const { no, entry, quantities, amendments, goods } = facts;
  return Object.entries(quantities).flatMap(([number, ledger]) => {
    const line = entry.lines?.find((given) => String(given.line) === number) ?? formerLine(amendments, Number(number));
    if (!line) return [];
    return [
      {
        orderNo: no,
        line: line.line,
        customer: entry.customer?.name ?? '',
        orderedAt,
        productNo: line.productNo ?? '',
        description: line.description ?? '',
        specification: line.specification ?? '',
        unit: line.unit ?? '',
        unitPrice: line.unitPrice ?? '0',
        currency: entry.currency ?? '',
        dueOn: line.dueDate ?? entry.deliveryDate ?? null,
        ...ledger,
        ...lineCounts(facts, number),
        takenBack: goods?.lines[number]?.takenBack ?? '0',
        kept: goods?.kept ?? false,
      },
    ];
  });
};

export const amendmentsOf = ({ no, amendments }: Seen<'amendments'>): OrderAmendment[] =>
  amendments.map(({ revision, changed, reason, customerConsent, by, at }) => ({
    orderNo: no,
    revision,
    changed,
    reason,
    consentBy: customerConsent.by,
    consentOn: customerConsent.on,
    amendedBy: by,
    amendedAt: at,
  }));

export const objectionsOf = ({ no, complaints, objections }: Seen<'complaints' | 'objections'>): OrderObjection[] => [
  ...complaints.map(({ items, resolution, open, by, at }, index) => ({
    orderNo: no,
    source: 'customer' as const,
    no: index + 1,
    objector: 'customer',
    items,
    resolution,
    open,
    raisedBy: by,
    raisedAt: at,
  })),
  ...objections.map(({ department, text, solution, by, at }, index) => ({
    orderNo: no,
    source: 'review' as const,
    no: index + 1,
    objector: department,
    items: [text],
    resolution: solution,
    open: solution === null,
    raisedBy: by,
    raisedAt: at,
  })),
];

/**
 * When the department said that it knows the order as it stands: by confirming the present copy, or, where it receives
 * none, by a review that is not stale. What other offices know the product cannot tell.
 */
function wordOf(
  department: string,
  { issue, acknowledged, reviews }: Pick<OrderFacts, 'issue' | 'acknowledged' | 'reviews'>,
): string | null {
  if (Object.hasOwn(acknowledged, department)) {
    const confirmed = acknowledged[department as keyof typeof acknowledged];
    return confirmed && issue && confirmed.at >= issue.at ? confirmed.at : null;
  }
  const review = Object.hasOwn(reviews, department) ? reviews[department as keyof typeof reviews] : null;
  return review && !review.stale ? review.at : null;
}

export function specialRequirementsOf({
  no,
  entry,
  issue,
  acknowledged,
  reviews,
  milestone,
}: Seen<'entry' | 'issue' | 'acknowledged' | 'reviews' | 'milestone'>): SpecialRequirement[] {
  const { specialRequirements = 'none' } = entry;
  if (specialRequirements === 'none') return [];
  return specialRequirements.map(({ text, department }, index) => ({
    orderNo: no,
    no: index + 1,
    requirement: text,
    department,
    acknowledgedAt: wordOf(department, { issue, acknowledged, reviews }),
    open: !isOver({ milestone }),
  }));
}
