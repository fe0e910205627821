import { chartKit, drawn } from '../kit/chart.js';
import { blankPurchase } from './purchase.facts.js';
import { isPaid, isThrough, leftOf } from './purchase.ledger.js';
import { purchaseRules } from './purchase.rules.js';
import type { PurchaseFacts } from './purchase.types.js';

const hasStock = ({ stocked }: PurchaseFacts): boolean => stocked.length > 0;
const hasConceded = ({ concessions }: PurchaseFacts): boolean => concessions.some(({ accepted }) => accepted !== null);

const kit = chartKit(purchaseRules, {
  'is-stocked': (facts: PurchaseFacts) => isThrough(facts) && hasStock(facts) && !hasConceded(facts),
  'is-conceded': (facts: PurchaseFacts) => isThrough(facts) && hasStock(facts) && hasConceded(facts),
  'is-returned': (facts: PurchaseFacts) => isThrough(facts) && !hasStock(facts),
  'is-paid': isPaid,
  'is-late': ({ lateSince }: PurchaseFacts) => lateSince !== null,
  'is-warned': (facts: PurchaseFacts) => facts.warnings.length > 0 && leftOf(facts, 'awaited').length > 0,
  'is-in-time': (facts: PurchaseFacts) =>
    facts.lateSince === null && (facts.warnings.length === 0 || leftOf(facts, 'awaited').length === 0),
});
const { to, noted, follows } = kit;

/** While goods are awaited. */
const coming = {
  'procurement.report-production': noted(),
  'procurement.warn-delay': noted(),
  'procurement.pass-due': noted(),
};

/** While nothing has come: it can be taken elsewhere, or given up. */
const leaving = {
  'procurement.change-supplier': to('drafted'),
  'procurement.cancel-order': to('cancelled'),
};

const paying = {
  'procurement.record-remedy': noted(),
  'procurement.request-payment': noted('PO-04', 'PO-06'),
  'finance.pay': noted('PO-04', 'PO-05'),
  'procurement.reconcile': noted(),
};

/** Everything has come to its end; what is left is money. */
const received = (description: string) => ({
  description,
  on: paying,
  always: follows(['paid', 'is-paid']),
});

/** A purchase order: drafted, placed, shipped, arrived, in stock or returned, paid (S0§四(二)3, §四(三)3–5). */
export const purchaseMachine = drawn({
  id: 'purchase-orders',
  rules: purchaseRules,
  kit,
  blank: blankPurchase,
  life: {
    entering: {
      description: 'Not yet a purchase order. Never stored.',
      on: { 'procurement.draft-order': to('drafted') },
    },
    drafted: {
      description: 'What is to be bought is known; offers are asked for.',
      on: {
        'procurement.draft-order': noted(),
        'procurement.place-order': to('placed', 'PO-01', 'PO-02', 'SU-02'),
        'procurement.cancel-order': to('cancelled'),
      },
    },
    placed: {
      description: 'The supplier has the order.',
      on: {
        ...coming,
        ...leaving,
        'procurement.report-shipment': to('shipped'),
        'procurement.report-arrival': to('arrived', 'PO-07'),
      },
    },
    shipped: {
      description: 'On its way.',
      on: {
        ...coming,
        ...leaving,
        'procurement.report-shipment': noted(),
        'procurement.report-arrival': to('arrived', 'PO-07'),
      },
    },
    arrived: {
      description: 'Goods are here, in whole or in part: inspected row by row, stocked, conceded or returned.',
      on: {
        ...coming,
        ...paying,
        'procurement.report-shipment': noted(),
        'procurement.report-arrival': noted('PO-07'),
        'quality.pass-arrival': noted('PO-05', 'PO-07', 'PO-08'),
        'quality.fail-arrival': noted('PO-05', 'PO-07', 'PO-08'),
        'quality.concede': noted('PO-05', 'PO-07'),
        'production.accept-concession': noted('PO-07'),
        'production.refuse-concession': noted(),
        'procurement.stock-in': noted('PO-03'),
        'procurement.return-goods': noted('PO-07'),
        'procurement.close-short': noted('PO-07'),
      },
      always: follows(['returned', 'is-returned'], ['conceded', 'is-conceded'], ['stocked', 'is-stocked']),
    },
    stocked: received('Everything is in stock as it was ordered.'),
    conceded: received('Everything is in stock, some of it by concession.'),
    returned: received('Nothing of it was kept.'),
    paid: { type: 'final', description: 'Paid, or nothing was to be paid.' },
    cancelled: { type: 'final', description: 'Given up before anything came.' },
  },
  regions: {
    risk: {
      description: 'Whether it comes as agreed.',
      initial: 'none',
      states: {
        none: { always: follows(['late', 'is-late'], ['warned', 'is-warned']) },
        warned: { always: follows(['late', 'is-late'], ['none', 'is-in-time']) },
        late: { always: follows(['none', 'is-in-time']) },
      },
    },
  },
});
