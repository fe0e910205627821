import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, VirtualColumn } from 'typeorm';
import type { Office } from '../../machines/offices.js';
import { PersonRecord } from './person.entity.js';

export const DELEGATION_STATES = ['coming', 'active', 'ended', 'revoked'] as const;

/** As the sign-in judges it, so that what is shown and what counts begin and end at one instant, on every node. */
const stateSql = (row: string): string => `
  SELECT CASE WHEN ${row}.revoked_at IS NOT NULL THEN 'revoked' WHEN ${row}.starts_at > now() THEN 'coming'
              WHEN ${row}.ends_at > now() THEN 'active' ELSE 'ended' END`;

/** One person stands in for another, in some of his offices, for a time. Never changed, only revoked. */
@Entity('delegation')
@Index('delegation_to', ['toPerson', 'endsAt'])
@Index('delegation_from', ['fromPerson', 'endsAt'])
@Check('delegation_to_another', 'from_person <> to_person')
@Check('delegation_has_scope', 'cardinality(offices) > 0')
@Check('delegation_lasts', `ends_at > starts_at AND ends_at - starts_at <= interval '90 days'`)
export class DelegationRecord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'delegation_pk' })
  id: string;

  @Column('uuid', { name: 'from_person' })
  fromPerson: string;

  @ManyToOne(() => PersonRecord)
  @JoinColumn({ name: 'from_person', foreignKeyConstraintName: 'delegation_from_fk' })
  from: PersonRecord;

  @Column('uuid', { name: 'to_person' })
  toPerson: string;

  @ManyToOne(() => PersonRecord)
  @JoinColumn({ name: 'to_person', foreignKeyConstraintName: 'delegation_to_fk' })
  to: PersonRecord;

  @Column('text', { array: true })
  offices: Office[];

  /** Whether events that only the head of an office may send are lent too. */
  @Column('boolean', { name: 'include_head', default: false })
  includeHead: boolean;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date;

  @Column('text')
  reason: string;

  @Column('uuid', { name: 'created_by' })
  createdBy: string;

  @ManyToOne(() => PersonRecord)
  @JoinColumn({ name: 'created_by', foreignKeyConstraintName: 'delegation_creator_fk' })
  creator: PersonRecord;

  /** To the millisecond, for lists are read on from there. */
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: Date | null;

  /** How it stands when it is read, by the database's clock. */
  @VirtualColumn({ type: 'text', query: stateSql })
  state: (typeof DELEGATION_STATES)[number];
}
