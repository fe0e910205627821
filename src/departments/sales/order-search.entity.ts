import { Entity, Index } from 'typeorm';
import { KeptByReactions } from '../../process/rebuild.js';
import { Text } from '../../readmodel/columns.js';

/**
 * By what an order is found: its numbers, its customer, its products, as `searchable` text. Apart from the summary, which
 * changes with every event, because its index is dear to write.
 */
@KeptByReactions()
@Entity('order_search')
@Index('order_search_trigrams', { synchronize: false })
export class OrderSearch {
  @Text('order_no', { key: true }) orderNo: string;
  @Text('words') words: string;
}
