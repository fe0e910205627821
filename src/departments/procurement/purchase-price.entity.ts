import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Count, Figure, Instant, Text } from '../../read-models/columns.js';

/** What was agreed for a row of a purchase order when it was placed. Given up, it was no price. */
@KeptByProjection()
@Entity('purchase_price')
@Index('purchase_price_latest', ['placedAt', 'purchaseOrder', 'line'])
@Index('purchase_price_of_item', ['item', 'placedAt', 'purchaseOrder', 'line'])
@Index('purchase_price_of_supplier', ['supplier', 'placedAt', 'purchaseOrder', 'line'])
export class PurchasePrice {
  @Text('purchase_order', { key: true }) purchaseOrder: string;
  @Count('line', { key: true }) line: number;
  @Text('item') item: string;
  @Text('specification') specification: string;
  @Text('supplier') supplier: string;
  @Figure('quantity') quantity: string;
  @Text('unit') unit: string;
  /** Of one unit. */
  @Figure('price') price: string;
  @Text('currency') currency: string;
  @Instant('placed_at') placedAt: string;
}
