import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Figure, Flag, Instant, Text } from '../../read-models/columns.js';

/** An item in stock (S0§四(一)3). */
@KeptByProjection()
@Entity('stock_item')
@Index('stock_item_by_name', ['item', 'id'])
@Index('stock_item_once', ['key'], { unique: true, where: 'open' })
export class StockItem {
  @Text('id', { key: true }) id: string;
  /** What it is, however it is written: of what is kept there is one of each. */
  @Text('key') key: string;
  @Text('item') item: string;
  @Text('specification', { nullable: true }) specification: string | null;
  @Text('unit') unit: string;
  @Text('place', { nullable: true }) place: string | null;
  @Figure('balance') balance: string;
  @Figure('safety_stock') safetyStock: string;
  /** Less than the safety stock. */
  @Flag('low') low: boolean;
  /** More was asked for since it is low. */
  @Flag('ordered') ordered: boolean;
  /** Kept, and not dropped. */
  @Flag('open') open: boolean;
  @Instant('updated_at') updatedAt: string;
}
