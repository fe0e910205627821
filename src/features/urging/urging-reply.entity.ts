import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { PersonRecord } from '../../identity/person.entity.js';
import { UrgingRecord } from './urging.entity.js';

/** Who was urged has answered. Only ever added to. */
@Entity('urging_reply')
@Index('urging_reply_of_urging', ['urgingId', 'id'])
export class UrgingReplyRecord {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'urging_reply_pk',
  })
  id: number;

  @Column('bigint', { name: 'urging_id' })
  urgingId: number;

  @ManyToOne(() => UrgingRecord)
  @JoinColumn({ name: 'urging_id', foreignKeyConstraintName: 'urging_reply_urging_fk' })
  urging: UrgingRecord;

  @Column('text')
  text: string;

  /** By which day it is promised. */
  @Column('date', { name: 'promised_on', nullable: true })
  promisedOn: string | null;

  @Column('uuid', { name: 'by_person' })
  byPerson: string;

  @ManyToOne(() => PersonRecord)
  @JoinColumn({ name: 'by_person', foreignKeyConstraintName: 'urging_reply_person_fk' })
  person: PersonRecord;

  @Column({ type: 'timestamptz', name: 'replied_at', precision: 3, default: () => 'now()' })
  repliedAt: Date;
}
