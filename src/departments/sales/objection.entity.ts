import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Count, Flag, Instant, Person, Text, Texts } from '../../read-models/columns.js';

/**
 * An objection that sales has to settle: the customer's at the acceptance (S3§六2), or a department's in the review (S3§三3).
 */
@KeptByProjection()
@Entity('order_objection')
@Index('order_objection_latest', ['raisedAt', 'orderNo', 'source', 'no'])
@Index('order_objection_open', ['raisedAt', 'orderNo', 'source', 'no'], { where: 'open' })
export class OrderObjection {
  @Text('order_no', { key: true }) orderNo: string;
  @Text('source', { key: true, among: ['customer', 'review'] }) source: 'customer' | 'review';
  /** Counts the order's objections of this source. */
  @Count('no', { key: true }) no: number;
  /** Who objects: `customer` or the department. */
  @Text('objector') objector: string;
  @Texts('items') items: string[];
  @Text('resolution', { nullable: true }) resolution: string | null;
  @Flag('open') open: boolean;
  @Person('raised_by') raisedBy: string;
  @Instant('raised_at') raisedAt: string;
}
