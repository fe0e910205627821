import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Count, Day, Figure, Flag, Text } from '../../read-models/columns.js';

/** A row of a purchase order: what is bought, for which order, and what has become of it (S2§四3; S3§五2). */
@KeptByProjection()
@Entity('purchase_line')
@Index('purchase_line_of_item', ['item'])
@Index('purchase_line_due', ['expectedOn', 'purchaseOrder', 'line'])
@Index('purchase_line_of_order', ['orderNo'])
@Index('purchase_line_of_requisition', ['requisition'])
export class PurchaseLine {
  @Text('purchase_order', { key: true }) purchaseOrder: string;
  @Count('line', { key: true }) line: number;
  @Text('item') item: string;
  @Text('supplier', { nullable: true }) supplier: string | null;
  /** The order that waits for it; none where it goes into stock. */
  @Text('order_no', { nullable: true }) orderNo: string | null;
  @Text('requisition', { nullable: true }) requisition: string | null;
  /** Of the purchase order. */
  @Text('state') state: string;
  @Text('unit') unit: string;
  /** Ordered, less what was given up. */
  @Figure('wanted') wanted: string;
  @Figure('arrived') arrived: string;
  @Figure('passed') passed: string;
  @Figure('stocked') stocked: string;
  @Figure('returned') returned: string;
  /** As agreed with the supplier. */
  @Day('due_on', { nullable: true }) dueOn: string | null;
  /** As the supplier says now; null once nothing is awaited. */
  @Day('expected_on', { nullable: true }) expectedOn: string | null;
  /** It comes, or came, later than agreed. */
  @Flag('late') late: boolean;
  /** Something of it is still awaited. */
  @Flag('open') open: boolean;
}
