import { order } from '../../../machines/order/order.process.js';
import { orderEntry } from '../../../machines/order/schema/entry.js';
import { COUNTED, GOODS_COUNTED } from '../../../machines/order/v4/batches/batches.types.js';
import { moneySchemas } from './money.schemas.js';
import { note, noted, plan, recorded, recordedSchemas, review, stamped } from './recorded.schemas.js';
import type { AnswerSchema } from './schema.js';
import {
  anything,
  among,
  day,
  decimal,
  described,
  flag,
  id,
  instant,
  integer,
  list,
  mapOf,
  object,
  orNull,
  page,
  ref,
  text,
} from './schema.js';

const state = among(order.milestones.map((milestone) => milestone.state));

const head = { no: text, state, stateName: text, revision: integer, version: integer };

const entry = recorded.schemaOf(orderEntry).properties as Record<string, AnswerSchema>;

const order_ = object({
  ...head,
  'title?': described(text, 'By what people know it beside its number.'),
  kind: among(['orders']),
  value: ref('StateValue'),
  class: entry.class,
  lines: list(ref('OrderLine')),
  'amounts?': ref('Amounts'),
  hold: orNull(ref('Hold')),
  waits: list(ref('Wait')),
  warnings: described(list(ref('UnmetRule')), 'Duties that are unmet and stop nothing.'),
  waivers: list(ref('Waiver')),
  lapsedWaivers: list({ allOf: [ref('Waiver'), object({ lapsedAt: text })] }),
  cancellation: orNull(ref('Cancellation')),
  amendments: list(noted('sales.amend', object({ reason: orNull(text), changed: list(text), before: anything }))),
  authors: list(id),
  closing: orNull(stamped({ type: text, reason: orNull(text) })),
  clerk: orNull(id),
  takenOver: orNull(stamped({ person: id, from: orNull(id), reason: orNull(text) })),
  check: note('clerk.confirm-check'),
  reviews: object({
    sales: review('sales.review'),
    production: review('production.review'),
    procurement: review('procurement.review'),
    quality: review('quality.review'),
    engineering: review('engineering.review'),
  }),
  objections: list(object({ department: text, text, solution: orNull(text), by: id, at: instant })),
  clearedDate: note('sales.clear-delivery-date'),
  'quote?': review('sales.quote'),
  contract: described(anything, 'Its text and legal opinion are for those who see prices.'),
  meetings: object({ strategy: note('sales.hold-strategy-meeting'), review: note('sales.hold-review-meeting') }),
  issue: note('clerk.issue-order'),
  acknowledged: mapOf(note('production.acknowledge-order')),
  plans: object({
    production: plan('production.submit-plan'),
    procurement: plan('procurement.submit-plan'),
    logistics: plan('logistics.submit-plan'),
  }),
  planChange: orNull(noted('production.request-plan-change', object({ status: text, supportedBy: list(id) }))),
  procurementChange: orNull(
    noted(
      'procurement.change-plan',
      object({ reason: orNull(text), status: text, decision: orNull(ref('Stamp')), approvedSuppliers: list(text) }),
    ),
  ),
  kickoff: note('sales.hold-kickoff'),
  designReview: review('engineering.pass-design-review'),
  sample: orNull(noted('engineering.submit-sample', ref('Reliance'), object({ returned: orNull(text) }))),
  sampleConfirmation: note('sales.confirm-sample'),
  preparation: object({
    incoming: list(stamped({ item: text, quantity: decimal, report: text, result: among(['pass', 'fail']) })),
    report: note('production.report-preparation'),
    inspectionPlan: review('quality.release-inspection-plan'),
    joined: note('quality.join-preparation'),
  }),
  production: object({
    reports: list(noted('production.report-progress')),
    exceptions: list(noted('production.raise-exception', object({ open: flag }))),
    finished: orNull(ref('Stamp')),
    cancellationImpact: note('production.assess-cancellation'),
  }),
  inspections: object({
    inProcess: list(noted('quality.record-in-process')),
    final: review('quality.pass-final'),
    failed: list(noted('quality.fail-final', object({ round: integer, measures: orNull(text) }))),
  }),
  inBatches: described(list(ref('BatchOfOrder')), 'Of an order that is delivered in parts; its batches have begun.'),
  acceptance: object({
    arrangement: note('sales.arrange-acceptance'),
    presentation: note('sales.present-product'),
    complaints: list(noted('sales.record-objection', object({ 'id?': text, resolution: orNull(text), open: flag }))),
  }),
  acceptances: list(noted('sales.record-acceptance')),
  shipments: object({
    packing: review('production.pack'),
    confirmation: review('clerk.confirm-delivery'),
    dispatches: list(noted('logistics.dispatch')),
    transit: list(noted('logistics.report-transit')),
    exceptions: list(noted('logistics.report-transport-exception')),
    handOvers: list(noted('logistics.hand-over')),
    losses: list(noted('logistics.record-loss', object({ reason: orNull(text) }))),
    refusals: list(noted('logistics.record-refusal', object({ reason: orNull(text) }))),
    returns: list(noted('logistics.record-return', object({ reason: orNull(text) }))),
  }),
  corrections: described(
    list(
      stamped({
        type: text,
        of: text,
        reason: orNull(text),
        changes: list(object({ line: integer, figure: text, was: decimal, is: decimal })),
      }),
    ),
    'Figures that were typed wrong: what stood there, what stands there now.',
  ),
  settlement: object({
    'payments?': list(noted('finance.record-payment')),
    'costs?': note('finance.record-costs'),
    'schedule?': list(ref('DuePart')),
    'invoices?': list(noted('finance.issue-invoice')),
    reconciliation: note('finance.reconcile'),
    'writeOffs?': list(stamped({ amount: decimal, reason: orNull(text), approvedBy: orNull(ref('Stamp')) })),
    'adjustments?': list(ref('Adjustment')),
    'reversals?': list(noted('finance.reverse-payment', object({ reason: orNull(text) }))),
    staleReconciliations: list(noted('finance.reconcile', object({ staleAt: instant, movedBy: text }))),
    books: described(orNull(ref('Stamp')), 'Who closed the books of an order that is over.'),
  }),
  dueOn: orNull(day),
  machineVersion: integer,
  createdAt: instant,
  stateSince: instant,
  updatedAt: instant,
  'people?': described(mapOf(text), 'Names of everybody mentioned, by id; only where one order is asked for.'),
  'lowered?': described(
    list(ref('Lowered')),
    'Lowered values that any of its entries was judged by; only where one is asked for.',
  ),
  'requisitions?': list(object({ no: text, state: text })),
  'batches?': list(object({ no: text, state: text })),
  'related?': list(ref('Related')),
  'offers?': described(
    list(anything),
    'Events of other processes that it suggests to send there, and processes that it suggests to `start`.',
  ),
  'redacted?': described(list(text), 'What the viewer may not see: `lines[].unitPrice`.'),
});

const NUMBERS = [
  'ordered',
  'produced',
  'passed',
  'rejected',
  'accepted',
  'delivered',
  'invoiced',
  'dispatched',
  'lost',
  'refused',
  'returned',
  'settled',
];

/** An order, and what it is made of. */
export const orderSchemas: Readonly<Record<string, AnswerSchema>> = {
  ...recordedSchemas(),
  Order: { ...order_, properties: { ...entry, ...order_.properties } },
  OrderLine: { allOf: [ref('Recorded.EnteredLine'), object({ line: integer, quantities: ref('Quantities') })] },
  Stamp: described(
    object({ by: id, onBehalfOf: orNull(id), at: instant, revision: integer }),
    'Who did it, when, and at which revision of the order.',
  ),
  Reliance: object({
    reliedOn: described(list(text), 'The parts of the order that it was said of.'),
    stale: described(flag, 'One of them has changed since: it has to be said again.'),
  }),
  Hold: stamped({ reason: orNull(text) }),
  Waiver: stamped({ rule: text, reason: orNull(text), approvedBy: orNull(ref('Stamp')) }),
  Cancellation: stamped({ reason: orNull(text), impactAccepted: flag, decidedBy: orNull(ref('Stamp')) }),
  Quantities: described(
    object(Object.fromEntries(NUMBERS.map((name) => [name, decimal]))),
    "How much of the line has come how far, in the line's unit.",
  ),
  BatchOfOrder: object({
    no: text,
    batch: integer,
    dueOn: day,
    state: text,
    held: flag,
    deliveredOn: orNull(day),
    invoiced: described(flag, 'An invoice names it.'),
    lines: list(
      object({
        line: integer,
        quantity: decimal,
        ...Object.fromEntries(
          [...COUNTED, ...GOODS_COUNTED].map((count): [string, AnswerSchema] => [`${count}?`, decimal]),
        ),
      }),
    ),
  }),
  ...moneySchemas,
  OrderItem: object({
    ...head,
    class: text,
    customer: object({ name: text }),
    customerPo: orNull(text),
    externalNo: orNull(text),
    contractNo: orNull(text),
    products: text,
    key: described(flag, "A key customer's, or a large project."),
    held: flag,
    deliveryDate: orNull(day),
    overdue: flag,
    currency: text,
    'amounts?': object({ ordered: decimal }),
    waits: list(ref('Wait')),
    lines: list(ref('OrderLine')),
    enteredBy: ref('Person'),
    clerk: orNull(ref('Person')),
    receivedAt: instant,
    stateSince: instant,
    updatedAt: instant,
    'redacted?': list(text),
  }),
  OrderList: page(ref('OrderItem')),
  BulkAnswer: object({
    items: list(
      object({
        no: text,
        ok: flag,
        'order?': object({ ...head, kind: text, value: ref('StateValue'), warnings: list(ref('UnmetRule')) }),
        'problem?': ref('Problem'),
      }),
    ),
  }),
};
