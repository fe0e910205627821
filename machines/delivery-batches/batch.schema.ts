import type { Shape } from '../kit/schema.js';
import { text } from '../kit/text.js';
import type { Vocabulary } from '../kit/vocabulary.js';
import { orderExamples } from '../order/order.examples.js';
import { orderVocabulary } from '../order/order.names.js';
import { orderSchema } from '../order/order.schema.js';

/** The events of an order that are sent to a batch: what is made, inspected, accepted and delivered. */
const TAKEN = [
  'production.report-progress',
  'production.raise-exception',
  'production.close-exception',
  'production.finish',
  'production.finish-rework',
  'production.correct-report',
  'production.pack',
  'quality.record-in-process',
  'quality.pass-final',
  'quality.fail-final',
  'quality.correct-inspection',
  'quality.withdraw-pass',
  'sales.arrange-acceptance',
  'sales.present-product',
  'sales.record-acceptance',
  'sales.record-objection',
  'sales.close-objection',
  'sales.return-for-rework',
  'sales.correct-acceptance',
  'clerk.confirm-delivery',
  'clerk.hold',
  'clerk.resume',
  'logistics.dispatch',
  'logistics.report-transit',
  'logistics.report-transport-exception',
  'logistics.hand-over',
  'logistics.correct-shipment',
  'logistics.record-loss',
  'logistics.record-refusal',
  'logistics.record-return',
  'management.request-waiver',
  'management.approve-waiver',
] as const satisfies readonly (keyof typeof orderSchema)[];
export type TakenEvent = (typeof TAKEN)[number];

export const isTaken = (type: string): type is TakenEvent => TAKEN.some((taken) => taken === type);

/** Of a table of an order's events those that a batch takes. */
export const takenOf = <Value>(table: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(table).filter(([type]) => isTaken(type)));

/** The data of every event that is accepted from outside: the order's own. */
export const batchSchema = takenOf<Shape>(orderSchema) as Pick<typeof orderSchema, TakenEvent>;

export const batchExamples = takenOf<unknown>(orderExamples);

/** What it has beside is called as in an order. */
export const batchVocabulary: Vocabulary = {
  ...orderVocabulary,
  kind: 'delivery-batches',
  schema: batchSchema,
  facts: {
    ...orderVocabulary.facts,
    batch: text('批次', '批次', 'Batch'),
    order: text('订单', '訂單', 'Order'),
    suspended: text('等待订单变更', '等待訂單變更', 'Waits for the amendment'),
    orderHold: text('随订单暂停', '隨訂單暫停', 'On hold with the order'),
  },
};
