import { Entity, Unique } from 'typeorm';
import { KeptByProjection } from '../engine/projections/read-model.js';
import { Text } from './columns.js';

/**
 * A name under which something is kept on record: its own, or another one that was merged into it. Of what is merged
 * elsewhere or retired there is none. Two records have no name in common, whoever registers them at one moment; it is seen
 * at the end of a transaction, because a merge gives a name from one record to another.
 */
@KeptByProjection()
@Entity('record_name')
@Unique('record_name_once', ['register', 'key'], { deferrable: 'INITIALLY DEFERRED' })
export class RecordName {
  /** The number of the record. */
  @Text('no', { key: true }) no: string;
  /** The name without regard to case, width and spaces. */
  @Text('key', { key: true, collation: 'C' }) key: string;
  /** Of what: customers, products. */
  @Text('register', { collation: 'C' }) register: string;
  @Text('standing', { among: ['own', 'merged'] }) standing: 'own' | 'merged';
  @Text('name', { collation: 'C' }) name: string;
}
