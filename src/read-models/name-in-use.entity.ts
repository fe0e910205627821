import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../engine/projections/read-model.js';
import { Text } from './columns.js';

/**
 * A name that some order, purchase or supplier has, once, however often it stands there: what is offered while somebody
 * types. A row is nothing but its key, so that everybody may write it; a name that nobody has any more stays, and whoever
 * looks names up sees that nothing is known of it.
 */
@KeptByProjection()
@Entity('name_in_use')
@Index('name_in_use_words', { synchronize: false })
export class NameInUse {
  /** Of what: customers, products, suppliers … */
  @Text('register', { key: true, collation: 'C' }) register: string;
  /** The name without regard to case, width and spaces. */
  @Text('key', { key: true, collation: 'C' }) key: string;
  /** As it was written. */
  @Text('name', { key: true, collation: 'C' }) name: string;
  /** By what it is found, in the spelling of `searchable`: the name itself, and what stands with it. */
  @Text('words', { key: true, collation: 'C' }) words: string;
}
