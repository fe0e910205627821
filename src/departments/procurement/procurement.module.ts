import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NameInUse } from '../../read-models/name-in-use.entity.js';
import { MaterialNeed } from './material-need.entity.js';
import { ProcurementNames } from './names.projection.js';
import { ProcurementLists } from './procurement.lists.js';
import { ProcurementProjection } from './procurement.projection.js';
import { PurchaseLine } from './purchase-line.entity.js';
import { PurchasePrice } from './purchase-price.entity.js';
import { PurchaseRequisition } from './purchase-requisition.entity.js';
import { StockItem } from './stock-item.entity.js';
import { SupplierStanding } from './supplier-standing.entity.js';

/** Procurement 采购部: what is to be bought, and who asked for it. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      MaterialNeed,
      NameInUse,
      PurchaseLine,
      PurchasePrice,
      PurchaseRequisition,
      StockItem,
      SupplierStanding,
    ]),
  ],
  controllers: [ProcurementLists],
  providers: [ProcurementProjection, ProcurementNames],
})
export class ProcurementModule {}
