import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Text } from '../../read-models/columns.js';

/**
 * By what an order is found: one row for each of its numbers, its customer, its products, in the spelling of
 * `searchable`. Apart from the summary, which changes with every event.
 */
@KeptByProjection()
@Entity('order_text')
@Index('order_text_of_order', ['orderNo'])
export class OrderText {
  @Text('words', { key: true }) words: string;
  @Text('order_no', { key: true }) orderNo: string;
}
