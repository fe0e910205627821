import type { Offered } from '../kit/offers.js';
import { incomingOf } from './purchase.orders.js';
import type { Goods } from './purchase.schema.js';
import type { PurchaseFacts } from './purchase.types.js';

/** Goods that this supplier does not deliver are bought elsewhere, for whoever waits for them. */
const elsewhere = ({ no, currency, lines: rows }: PurchaseFacts, goods: readonly Goods[]): Offered => ({
  start: 'purchase-orders',
  type: 'procurement.draft-order',
  about: no,
  data: {
    ...(currency !== null && { currency }),
    lines: goods.flatMap(({ line, quantity }) =>
      rows
        .filter((row) => row.line === line)
        .map(({ item, specification, unit, requisition, order, orderLine }) => ({
          line,
          item,
          quantity,
          unit,
          ...(specification !== undefined && { specification }),
          ...(requisition !== undefined && { requisition }),
          ...(order !== undefined && { order }),
          ...(orderLine !== undefined && { orderLine }),
        })),
    ),
  },
});

/** What a purchase order suggests to do elsewhere. */
export const purchaseOffers = (facts: PurchaseFacts): Offered[] => [
  ...facts.untold.map((passed) => ({
    no: passed.order,
    type: 'quality.pass-incoming',
    data: incomingOf(passed),
  })),
  ...facts.shortages.slice(-1).map(({ lines }) => elsewhere(facts, lines)),
  ...(facts.cancelled !== null && facts.placed !== null ? [elsewhere(facts, facts.lines)] : []),
  // What comes late or bad is an issue of whoever waits for it.
  ...(facts.warnings.length > 0 || facts.lateSince !== null
    ? [
        {
          start: 'issues',
          type: 'any.raise-issue',
          data: {
            kind: 'material',
            orders: [facts.no, ...new Set(facts.lines.flatMap(({ order }) => order ?? []))],
            description: [...new Set(facts.lines.map(({ item }) => item))].join('、'),
          },
        },
      ]
    : []),
];
