import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MaterialNeed } from './material-need.entity.js';
import { ProcurementLists } from './procurement.lists.js';
import { ProcurementProjection } from './procurement.projection.js';
import { PurchaseLine } from './purchase-line.entity.js';
import { PurchaseRequisition } from './purchase-requisition.entity.js';
import { StockItem } from './stock-item.entity.js';
import { SupplierStanding } from './supplier-standing.entity.js';

/** Procurement 采购部: what is to be bought, and who asked for it. */
@Module({
  imports: [TypeOrmModule.forFeature([MaterialNeed, PurchaseLine, PurchaseRequisition, StockItem, SupplierStanding])],
  controllers: [ProcurementLists],
  providers: [ProcurementProjection],
})
export class ProcurementModule {}
