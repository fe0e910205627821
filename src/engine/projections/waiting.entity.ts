import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { KeptByProjection } from './read-model.js';

/** That a process waits for a desk: an office, or `office:head` where only the head may answer. The inbox walks it. */
@Entity('waiting')
@Index('waiting_for', ['desk', 'dueOn', 'id'])
@KeptByProjection()
export class Waiting {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'waiting_pk' })
  id: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'waiting_pk' })
  desk: string;

  /** Day, when the process has one. */
  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;
}
