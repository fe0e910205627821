import { Entity } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Instant, Person, Text } from '../../read-models/columns.js';

/** That sales has taken up an order: its review is the receipt of what market passed on. */
@KeptByProjection()
@Entity('market_need_receipt')
export class MarketNeedReceipt {
  @Text('order_no', { key: true }) orderNo: string;
  @Person('received_by') receivedBy: string;
  @Instant('received_at') receivedAt: string;
}
