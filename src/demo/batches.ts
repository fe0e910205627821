import { compare, subtract } from '../../machines/decimal.js';
import type { Entry, EntryChanges } from '../../machines/order/order.types.js';
import { batchNo } from '../../machines/order/v4/batches/batches.follow-ups.js';
import { plannedOf, quantityOf } from '../../machines/order/v4/batches/plan.js';
import { share } from './order-steps.js';
import type { Ordered, Part } from './step.js';
import { dayAfter, step } from './step.js';
import { exception } from './turns.js';
import { acceptance, delivery, passFinal, payment, production, progress } from './work-steps.js';

/** An order of the demo that is delivered in two parts: how the first has come to the customer, and the second is made. */
export interface InBatches {
  /** Days from the demo's first day to the day of the first part; the second comes on the day of the order. */
  due: number;
  /** What has become of each part. */
  parts: readonly (readonly Part[])[];
}

/** A third in advance, half by shipments, the rest after the acceptance. */
export const TERMS: NonNullable<EntryChanges['terms']> = [
  { share: '30', days: 0, from: 'order' },
  { share: '50', days: 10, from: 'shipment' },
  { share: '20', days: 30, from: 'acceptance' },
];

/** What is paid before anything is made: invoiced, and there. */
export const prepaid: readonly Part[] = [
  step('finance', 'finance.issue-invoice', (scene) => ({
    invoiceNo: `2631${scene.no.slice(-6)}`,
    kind: 'prepayment',
    on: scene.day(),
    amount: share(scene, '0.3'),
  })),
  payment('prepayment'),
];

export const TWO_BATCHES: InBatches = {
  due: -1,
  parts: [
    [production, passFinal, acceptance, delivery],
    [progress(0.5), exception],
  ],
};

/** The larger half of a quantity in whole pieces. */
const firstHalf = (quantity: string): string => String(Math.ceil(Number(quantity) / 2));

/** The lines of an entry in two parts: of each the larger half first, and what is single with it. */
export const divided = (
  { due }: InBatches,
  { lines = [], deliveryDate = '' }: Pick<Entry, 'lines' | 'deliveryDate'>,
  firstDay: string,
): Pick<EntryChanges, 'lines'> => ({
  lines: lines.map((line) => {
    const { quantity = '0' } = line;
    const rest = subtract(quantity, firstHalf(quantity));
    const parts = [
      { dueOn: dayAfter(firstDay, due), quantity: firstHalf(quantity) },
      { dueOn: deliveryDate, quantity: rest },
    ];
    return { ...line, deliveries: parts.filter((part) => compare(part.quantity, '0') > 0) };
  }),
});

/** A part of an order, as the steps of its story look at it. */
export function partOf(ordered: Ordered, entry: Entry, batch: number): Ordered {
  const part = plannedOf(entry)[batch - 1];
  return {
    ...ordered,
    no: batchNo(ordered.no, batch),
    deliveryDate: part.dueOn,
    lines: ordered.lines
      .map((line) => ({ ...line, quantity: quantityOf(part, line.line) }))
      .filter(({ quantity }) => compare(quantity, '0') > 0),
  };
}
