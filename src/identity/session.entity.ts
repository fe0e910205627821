import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { PersonRecord } from './person.entity.js';

/** A sign-in that still counts, has ended, or was revoked. Read on every request, written at most once a minute. */
@Entity('session')
@Unique('session_id_unique', ['id'])
@Check('session_token_is_sha256', 'octet_length(token_hash) = 32')
@Check('session_lasts', 'expires_at > created_at')
@Check('session_ends', 'expires_at <= ends_at')
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

  /** When it ends unless it is used. */
  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  /** When it ends however much it is used. */
  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date;

  /** Keyed digest of the network that it was opened from: nobody is kept out there by guesses from elsewhere. */
  @Column('bytea', { nullable: true, select: false })
  network: Buffer | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;
}
