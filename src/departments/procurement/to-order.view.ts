import { ApiProperty } from '@nestjs/swagger';
import type { PurchaseRequisition } from './purchase-requisition.entity.js';

const DECIMAL = { type: String, format: 'decimal' } as const;

/** A row of a requisition. */
export class ItemToOrder {
  @ApiProperty() item: string;
  @ApiProperty() specification: string;
  @ApiProperty() unit: string;
  @ApiProperty(DECIMAL) quantity: string;
  /** What nobody has ordered yet. */
  @ApiProperty(DECIMAL) left: string;
}

/** What a requisition asks for, and how much of it nobody has ordered yet: without what it costs. */
export class ToOrder {
  @ApiProperty() requisition: string;
  @ApiProperty({ type: String, nullable: true }) orderNo: string | null;
  @ApiProperty() state: string;
  @ApiProperty({ type: [ItemToOrder] }) items: ItemToOrder[];
}

export const toOrder = ({ id, orderNo, state, items }: PurchaseRequisition): ToOrder => ({
  requisition: id,
  orderNo,
  state,
  items: items.map(({ item, specification, unit, quantity, left }) => ({
    item,
    specification,
    unit,
    quantity,
    left: left ?? quantity,
  })),
});
