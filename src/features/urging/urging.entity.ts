import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { PersonRecord } from '../../identity/person.entity.js';

/** Somebody has asked an office to do what a process waits for (催办). Only ever added to. */
@Entity('urging')
@Index('urging_of_process', ['processId', 'event', 'urgedAt'])
export class UrgingRecord {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'urging_pk',
  })
  id: number;

  @Column('text', { name: 'process_id' })
  processId: string;

  @Column('text', { name: 'process_kind' })
  processKind: string;

  /** What was asked for: the event that the process waits for. */
  @Column('text')
  event: string;

  /** Who was asked. */
  @Column('text')
  office: string;

  @Column('boolean')
  head: boolean;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('uuid', { name: 'by_person' })
  byPerson: string;

  @ManyToOne(() => PersonRecord)
  @JoinColumn({ name: 'by_person', foreignKeyConstraintName: 'urging_person_fk' })
  person: PersonRecord;

  @Column({ type: 'timestamptz', name: 'urged_at', precision: 3, default: () => 'now()' })
  urgedAt: Date;
}
