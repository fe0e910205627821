import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { KeptByProjection } from './read-model.js';

/**
 * That a process lies on a desk: of an office, of its head (`office:head`) or of a person (`person:…`) for whom it waits; of
 * whom it was escalated to (`escalated:…`); of who follows it (`follower:…`) or whose it is (`holder:…`); and, while it is open, of everybody (`open`).
 * Inboxes and lists of what waits walk it.
 */
@Entity('waiting')
@Index('waiting_for', ['desk', 'due', 'id'])
@Index('waiting_by_day', ['desk', 'dueOn', 'id'], { where: 'due_on IS NOT NULL' })
@Index('waiting_to_answer', ['answerBy', 'desk', 'id'], { where: "answer_by < 'infinity'" })
@KeptByProjection()
export class Waiting {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'waiting_pk' })
  id: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'waiting_pk' })
  desk: string;

  /** Day, when the process has one. */
  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;

  /** What is due first on this desk: what waits there, or the process itself; `infinity` where nothing has a time. */
  @Column({ type: 'timestamptz', precision: 3, default: () => `'infinity'` })
  due: string;

  /** When the first of what this desk is waited for has to be answered; `infinity` where nothing has a time. */
  @Column({ name: 'answer_by', type: 'timestamptz', precision: 3, default: () => `'infinity'` })
  answerBy: string;
}
