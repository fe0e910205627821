import { Injectable } from '@nestjs/common';
import { order } from '../../../machines/order/order.process.js';
import { purchaseOrder } from '../../../machines/purchase-orders/purchase.process.js';
import type { PurchaseFacts } from '../../../machines/purchase-orders/purchase.types.js';
import { purchaseRequisition } from '../../../machines/purchase-requisition/requisition.process.js';
import type { RequisitionFacts } from '../../../machines/purchase-requisition/requisition.types.js';
import { isLow } from '../../../machines/stock-items/stock.facts.js';
import { itemKey } from '../../../machines/kit/item-key.js';
import { stock } from '../../../machines/stock-items/stock.process.js';
import type { StockFacts } from '../../../machines/stock-items/stock.types.js';
import { supplier } from '../../../machines/suppliers/supplier.process.js';
import type { SupplierFacts } from '../../../machines/suppliers/supplier.types.js';
import type { Write } from '../../engine/projections/projection.js';
import { difference, OnTransition, put } from '../../engine/projections/projection.js';
import type { Transition } from '../../engine/log/transition.js';
import { following } from '../../read-models/follow.js';
import { MaterialNeed } from './material-need.entity.js';
import { materialNeedsOf, requisitionOf } from './procurement.rows.js';
import { PurchaseLine } from './purchase-line.entity.js';
import { purchaseLinesOf, purchasePricesOf } from './purchase-lines.js';
import { PurchasePrice } from './purchase-price.entity.js';
import { supplierKey } from './purchase-observers.js';
import { PurchaseRequisition } from './purchase-requisition.entity.js';
import { StockItem } from './stock-item.entity.js';
import { SupplierStanding } from './supplier-standing.entity.js';

/** What procurement keeps: what is to be bought, what was ordered from whom, what came, and how suppliers stand. */
@Injectable()
export class ProcurementProjection {
  @OnTransition(order)
  keepMaterialNeeds = following({
    entity: MaterialNeed,
    looksAt: ['reviews', 'procurementPlan', 'incoming', 'making', 'milestone'],
    rows: materialNeedsOf,
  });

  @OnTransition(purchaseRequisition)
  keepRequisition(transition: Transition<RequisitionFacts>): Write[] {
    return [put(PurchaseRequisition, requisitionOf(transition))];
  }

  @OnTransition(supplier)
  keepStanding({ process, before, after, from, to }: Transition<SupplierFacts>): Write[] {
    if (from === to && before?.supplier === after.supplier) return [];
    const { supplier: name } = after;
    return [put(SupplierStanding, { id: process, name, key: supplierKey(name), state: to })];
  }

  @OnTransition(stock)
  keepStock({ process, after, to, at }: Transition<StockFacts>): Write[] {
    const { item, specification, unit, place, balance, safetyStock } = after;
    const open = to === 'kept';
    const low = open && isLow(after);
    const key = itemKey(item, specification, unit);
    const ordered = after.ordered !== null;
    const row = {
      id: process,
      key,
      item,
      specification,
      unit,
      place,
      balance,
      safetyStock,
      low,
      ordered,
      open,
      updatedAt: at,
    };
    return [put(StockItem, row)];
  }

  @OnTransition(purchaseOrder)
  keepPurchase({ before, after, from, to }: Transition<PurchaseFacts>): Write[] {
    const rows = before === null ? [] : purchaseLinesOf(before, from ?? '');
    return difference(PurchaseLine, rows, purchaseLinesOf(after, to));
  }

  @OnTransition(purchaseOrder)
  keepPrices({ before, after }: Transition<PurchaseFacts>): Write[] {
    return difference(PurchasePrice, before === null ? [] : purchasePricesOf(before), purchasePricesOf(after));
  }
}
