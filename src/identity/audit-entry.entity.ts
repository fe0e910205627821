import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { PersonRecord } from './person.entity.js';

/** Who changed which person, right, delegation or policy, when, and from what to what. Append-only. */
@Entity('audit_entry')
@Index('audit_entry_of_subject', ['subject', 'id'])
export class AuditEntryRecord {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'audit_entry_pk',
  })
  id: number;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  at: Date;

  @Column('uuid', { name: 'by_person' })
  byPerson: string;

  @ManyToOne(() => PersonRecord)
  @JoinColumn({ name: 'by_person', foreignKeyConstraintName: 'audit_entry_by_fk' })
  by: PersonRecord;

  /** What was done, `noun.deed`: `person.changed`, `delegation.revoked`. */
  @Column('text')
  action: string;

  /** What it was done to: `person:<id>`, `delegation:<id>`, `policy:<version>`. */
  @Column('text')
  subject: string;

  @Column('jsonb', { default: {} })
  detail: Record<string, unknown>;
}
