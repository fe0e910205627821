import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Text } from '../../read-models/columns.js';

/**
 * Every text by which some order is found, once: most orders share their customer and their products with others, and the
 * index of what the texts contain stays small. A text that no order has any more stays; it finds nothing.
 */
@KeptByProjection()
@Entity('search_text')
@Index('search_text_trigrams', { synchronize: false })
export class SearchText {
  @Text('words', { key: true }) words: string;
}
