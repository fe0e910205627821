import { compare } from '../../../machines/decimal.js';
import { rowOf } from '../../../machines/purchase-orders/purchase.ledger.js';
import type { PurchaseFacts } from '../../../machines/purchase-orders/purchase.types.js';
import type { PurchaseLine } from './purchase-line.entity.js';
import type { PurchasePrice } from './purchase-price.entity.js';

/** The rows of a purchase order as procurement, and whoever waits for the goods, look at them. */
export const purchaseLinesOf = (facts: PurchaseFacts, state: string): PurchaseLine[] =>
  facts.lines.map(({ line, item, unit, order, requisition, dueOn }) => {
    const { wanted, arrived, passed, stocked, returned, awaited } = rowOf(facts, line);
    const open = facts.placed !== null && facts.cancelled === null && compare(awaited, '0') > 0;
    const expectedOn = facts.warnings.at(-1)?.newDate ?? dueOn ?? null;
    return {
      purchaseOrder: facts.no,
      line,
      item,
      supplier: facts.supplier,
      orderNo: order ?? null,
      requisition: requisition ?? null,
      state,
      unit,
      wanted,
      arrived,
      passed,
      stocked,
      returned,
      dueOn: dueOn ?? null,
      expectedOn: open ? expectedOn : null,
      late: facts.lateSince !== null || (open && dueOn !== undefined && expectedOn !== null && expectedOn > dueOn),
      open,
    };
  });

/** What was agreed for each row; nothing before it is placed, nor once it is given up or taken from its supplier. */
export const purchasePricesOf = ({
  no,
  lines,
  supplier,
  currency,
  placed,
  cancelled,
}: PurchaseFacts): PurchasePrice[] =>
  placed === null || cancelled !== null
    ? []
    : lines.map(({ line, item, specification = '', quantity, unit, price = '0' }) => ({
        purchaseOrder: no,
        line,
        item,
        specification,
        supplier: supplier ?? '',
        quantity,
        unit,
        price,
        currency: currency ?? '',
        placedAt: placed.at,
      }));
