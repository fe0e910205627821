import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Instant, Text } from '../../read-models/columns.js';

/** Which customer ordered when. Figures of a customer are counted from these rows: no row is shared by two orders. */
@KeptByProjection()
@Entity('customer_order')
@Index('customer_order_of_customer', ['customer', 'receivedAt', 'orderNo'])
export class CustomerOrder {
  @Text('order_no', { key: true }) orderNo: string;
  @Text('customer', { collation: 'C' }) customer: string;
  @Instant('received_at') receivedAt: string;
}
