import { Injectable } from '@nestjs/common';
import { order } from '../../../machines/order/order.process.js';
import type { OrderFacts } from '../../../machines/order/order.types.js';
import { purchaseOrder } from '../../../machines/purchase-orders/purchase.process.js';
import type { PurchaseFacts } from '../../../machines/purchase-orders/purchase.types.js';
import { purchaseRequisition } from '../../../machines/purchase-requisition/requisition.process.js';
import type { RequisitionFacts } from '../../../machines/purchase-requisition/requisition.types.js';
import { stock } from '../../../machines/stock-items/stock.process.js';
import type { StockFacts } from '../../../machines/stock-items/stock.types.js';
import { supplier } from '../../../machines/suppliers/supplier.process.js';
import type { SupplierFacts } from '../../../machines/suppliers/supplier.types.js';
import type { Transition } from '../../engine/log/transition.js';
import type { Write } from '../../engine/projections/projection.js';
import { OnTransition } from '../../engine/projections/projection.js';
import type { OrderTransition } from '../../read-models/follow.js';
import { changes } from '../../read-models/follow.js';
import type { NameInUse } from '../../read-models/name-in-use.entity.js';
import { nameInUse } from '../../read-models/names-in-use.js';
import { newNames } from '../../read-models/new-names.js';

interface Row {
  item?: string;
  specification?: string | null;
  unit?: string;
}

const namesOfRows = (rows: readonly Row[]): NameInUse[] =>
  rows.flatMap(({ item, specification, unit }) => [
    ...nameInUse('items', item, specification ?? ''),
    ...nameInUse('units', unit),
  ]);

const named = (suppliers: readonly (string | null | undefined)[]): NameInUse[] =>
  suppliers.flatMap((name) => nameInUse('suppliers', name));

/** What an order's review and plan name: suppliers, and what is bought from them. */
const namesOfOrder = ({ reviews, procurementPlan }: Pick<OrderFacts, 'reviews' | 'procurementPlan'>): NameInUse[] => {
  const planned = procurementPlan.content?.items ?? [];
  return [
    ...named((reviews.procurement?.suppliers ?? []).map(({ name }) => name)),
    ...named(planned.map(({ supplier: name }) => name)),
    ...namesOfRows(planned),
  ];
};

const namesOfPurchase = ({ supplier: name, lines, placed }: PurchaseFacts): NameInUse[] => [
  ...named([name, ...(placed?.offers ?? []).map((offer) => offer.supplier)]),
  ...namesOfRows(lines),
];

const writes = <Facts>(
  { before, after }: Pick<Transition<Facts>, 'before' | 'after'>,
  of: (facts: Facts) => NameInUse[],
) => newNames(before === null ? [] : of(before), of(after));

/** The names that procurement uses: of suppliers, of what is bought and kept, and its units. */
@Injectable()
export class ProcurementNames {
  @OnTransition(order)
  keepNamesOfOrder(transition: OrderTransition): Write[] {
    return changes(transition, ['reviews', 'procurementPlan']) ? writes(transition, namesOfOrder) : [];
  }

  @OnTransition(purchaseOrder)
  keepNamesOfPurchase(transition: Transition<PurchaseFacts>): Write[] {
    return writes(transition, namesOfPurchase);
  }

  @OnTransition(purchaseRequisition)
  keepNamesOfRequisition(transition: Transition<RequisitionFacts>): Write[] {
    return writes(transition, ({ items }) => namesOfRows(items));
  }

  @OnTransition(stock)
  keepNamesOfStock(transition: Transition<StockFacts>): Write[] {
    return writes(transition, (item) => namesOfRows([item]));
  }

  @OnTransition(supplier)
  keepNamesOfSupplier(transition: Transition<SupplierFacts>): Write[] {
    return writes(transition, ({ supplier: name }) => named([name]));
  }
}
