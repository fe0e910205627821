import { chartKit, drawn } from '../kit/chart.js';
import { standingsV3 } from '../order/v3/order.v3.machine.js';
import { blankBatch } from './batch.facts.js';
import { carriage, ledger, life, MADE, made } from './batch.parts.js';
import { batchRules } from './batch.rules.js';
import type { BatchEvent, BatchFacts } from './batch.types.js';

const kit = chartKit<BatchFacts, BatchEvent, string, string>(batchRules, {
  ...(standingsV3 as Readonly<Record<string, (facts: BatchFacts) => boolean>>),
  'is-suspended': ({ of }) => of.suspended !== null,
  'is-invoiced-batch': ({ milestone, of }) => milestone === 'delivered' && of.invoices.length > 0,
  'is-closed': ({ milestone }) => milestone === 'settled',
  'is-cancelled': ({ milestone }) => milestone === 'cancelled',
  'is-held': ({ of }) => of.orderHold === null && of.hold !== null,
  'is-held-with-order': ({ of }) => of.orderHold !== null,
  'is-not-held': ({ of }) => of.orderHold === null && of.hold === null,
});
const { follows, notedEvenOnHold, to } = kit;

type Branches = Parameters<typeof follows>;

/** These branches before those that a state has. */
const first = (state: object, ...branches: Branches): object => ({
  ...state,
  always: [...follows(...branches), ...((state as { always?: object[] }).always ?? [])],
});

const ENDS: Branches = [
  [life('cancelled'), 'is-cancelled'],
  [life('closed'), 'is-closed'],
];
const BACK: Branches = MADE.map((state) => [life(state), `at-${state}`]);

/** What the order says reaches a batch wherever it stands, on hold too; where it stands then the facts tell. */
const SAID = [
  'order.update-batch',
  'order.suspend-batch',
  'order.resume-batch',
  'order.hold-batch',
  'order.release-batch',
  'order.note-invoice',
  'order.cancel-batch',
  'order.close-batch',
];

/** One delivery of an order in parts: made, inspected, accepted and delivered by the order's own rules, by itself. */
export const batchMachine = drawn({
  id: 'delivery-batches',
  rules: batchRules,
  kit,
  blank: blankBatch,
  life: {
    entering: {
      description: 'Its order has not begun it yet. Never stored.',
      on: { 'order.open-batch': to('producing') },
    },
    ...Object.fromEntries(
      MADE.map((state) => [state, first(made[state], ...ENDS, [life('suspended'), 'is-suspended'])]),
    ),
    delivered: {
      description: 'Everything of it is handed over; finance invoices it.',
      always: follows(...ENDS, ...BACK, ['invoiced', 'is-invoiced-batch']),
    },
    invoiced: {
      description: 'An invoice of the order names it; it ends with the order.',
      always: follows(...ENDS, ...BACK),
    },
    suspended: {
      description: 'Its order is being changed; what is on the road arrives all the same (S3§三3).',
      always: follows(...ENDS, ...BACK, [life('delivered'), 'at-delivered']),
    },
    closed: { type: 'final', description: 'Its order is settled.' },
    cancelled: { type: 'final', description: 'Its order was cancelled, or an amendment gave it up.' },
  },
  regions: {
    hold: {
      description: 'On hold by itself, or with its order.',
      initial: 'running',
      states: {
        running: {
          always: follows(['over', 'is-over'], ['held-with-order', 'is-held-with-order']),
          on: { 'clerk.hold': { target: 'held', ...notedEvenOnHold() } },
        },
        held: {
          always: follows(['over', 'is-over'], ['held-with-order', 'is-held-with-order']),
          on: { 'clerk.resume': { target: 'running', ...notedEvenOnHold() } },
        },
        'held-with-order': {
          description: 'The clerk resumes the order.',
          always: follows(['over', 'is-over'], ['held', 'is-held'], ['running', 'is-not-held']),
        },
        over: {},
      },
    },
    carriage,
    ledger,
    order: {
      description: 'What its order tells it.',
      initial: 'listening',
      states: {
        listening: {
          always: follows(['over', 'is-over']),
          on: Object.fromEntries(SAID.map((event) => [event, notedEvenOnHold()])),
        },
        over: {},
      },
    },
  },
});
