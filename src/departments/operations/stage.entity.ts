import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Count, Instant, Text } from '../../read-models/columns.js';

/** A stay of an order at a milestone, written when it leaves: how long each stage takes. */
@KeptByProjection()
@Entity('order_stage')
@Index('order_stage_left', ['leftAt', 'orderNo', 'seq'])
@Index('order_stage_delivered', { synchronize: false })
export class OrderStage {
  @Text('order_no', { key: true }) orderNo: string;
  /** Of the event with which the order left. */
  @Count('seq', { key: true }) seq: number;
  @Text('state') state: string;
  @Instant('entered_at') enteredAt: string;
  @Instant('left_at') leftAt: string;
  /** Where it went. */
  @Text('next_state') nextState: string;
}
