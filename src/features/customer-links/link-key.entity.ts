import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { PersonRecord } from '../../identity/person.entity.js';

/** The key that opens a customer's link. A new one takes the place of the one before, which opens nothing from then on. */
@Entity('customer_link_key')
@Unique('customer_link_key_unique', ['keyHash'])
@Check('customer_link_key_is_sha256', 'octet_length(key_hash) = 32')
export class CustomerLinkKey {
  /** The number of the link. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'customer_link_key_pk' })
  link: string;

  /** SHA-256 of the key; the key itself is stored nowhere. */
  @Column('bytea', { name: 'key_hash', select: false })
  keyHash: Buffer;

  @Column('uuid', { name: 'made_by' })
  madeBy: string;

  @ManyToOne(() => PersonRecord)
  @JoinColumn({ name: 'made_by', foreignKeyConstraintName: 'customer_link_key_person_fk' })
  person: PersonRecord;

  @Column({ type: 'timestamptz', name: 'made_at', precision: 3, default: () => 'now()' })
  madeAt: Date;
}
