import { ApiProperty } from '@nestjs/swagger';
import type { OrderLineRow } from './order-line.entity.js';

const DECIMAL = { type: String, format: 'decimal' } as const;

/** What a customer was sold something for. */
export class SoldPrice {
  @ApiProperty() orderNo: string;
  @ApiProperty({ type: 'integer' }) line: number;
  @ApiProperty({ type: String, format: 'date-time' }) orderedAt: string;
  /** By name as entered. */
  @ApiProperty() customer: string;
  @ApiProperty() productNo: string;
  @ApiProperty(DECIMAL) ordered: string;
  @ApiProperty() unit: string;
  @ApiProperty(DECIMAL) unitPrice: string;
  @ApiProperty() currency: string;
}

export const soldPrice = ({
  orderNo,
  line,
  orderedAt,
  customer,
  productNo,
  ordered,
  unit,
  unitPrice,
  currency,
}: OrderLineRow): SoldPrice => ({ orderNo, line, orderedAt, customer, productNo, ordered, unit, unitPrice, currency });
