import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { PersonRecord } from './person.entity.js';

/** A sign-in that still counts, has ended, or was revoked. Read on every request, written only when it begins and ends. */
@Entity('session')
@Unique('session_id_unique', ['id'])
@Check('session_token_is_sha256', 'octet_length(token_hash) = 32')
@Check('session_lasts', 'expires_at > created_at')
@Index('session_of_person', ['personId', 'createdAt'])
export class SessionRecord {
  /** SHA-256 of the token; the token itself is stored nowhere. */
  @PrimaryColumn('bytea', { name: 'token_hash', primaryKeyConstraintName: 'session_pk', select: false })
  tokenHash: Buffer;

  @Column('uuid')
  id: string;

  @Column('uuid', { name: 'person_id' })
  personId: string;

  @ManyToOne(() => PersonRecord)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'session_person_fk' })
  person: PersonRecord;

  /** What the browser or program calls itself, shortened. */
  @Column('text')
  client: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}
