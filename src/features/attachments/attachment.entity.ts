import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { PersonRecord } from '../../identity/person.entity.js';

/** A file that events refer to. Its bytes are in the data directory, under the hash of its content. */
@Entity('attachment')
@Index('attachment_by_content', ['sha256'])
@Index('attachment_of_uploader', ['uploadedBy', 'uploadedAt'])
@Check('attachment_is_sha256', 'octet_length(sha256) = 32')
export class Attachment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'attachment_pk' })
  id: string;

  @Column('bytea')
  sha256: Buffer;

  @Column('text')
  name: string;

  /** By its content, not by what the client said. */
  @Column('text')
  type: string;

  /** Bytes. */
  @Column('integer')
  size: number;

  @Column('uuid', { name: 'uploaded_by' })
  uploadedBy: string;

  @ManyToOne(() => PersonRecord)
  @JoinColumn({ name: 'uploaded_by', foreignKeyConstraintName: 'attachment_uploader_fk' })
  uploader: PersonRecord;

  @Column({ type: 'timestamptz', name: 'uploaded_at', precision: 3, default: () => 'now()' })
  uploadedAt: Date;

  /** Since when it is to go, because nothing names it; no event may name it any more. */
  @Column({ type: 'timestamptz', name: 'condemned_at', precision: 3, nullable: true })
  condemnedAt: Date | null;
}
