import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { PersonRecord } from '../../identity/person.entity.js';

/** A key by which a person's calendar program reads without signing in, until he takes it back. */
@Entity('calendar_feed')
@Unique('calendar_feed_key_unique', ['keyHash'])
@Check('calendar_feed_key_is_sha256', 'octet_length(key_hash) = 32')
@Index('calendar_feed_of_person', ['personId', 'createdAt'])
export class CalendarFeed {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'calendar_feed_pk' })
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @ManyToOne(() => PersonRecord)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'calendar_feed_person_fk' })
  person: PersonRecord;

  /** SHA-256 of the key; the key itself is stored nowhere. */
  @Column('bytea', { name: 'key_hash', select: false })
  keyHash: Buffer;

  /** Whose calendar it shows: `me`, `office:sales`, `company`. */
  @Column('text')
  whose: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}
