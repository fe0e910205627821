import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { PersonRecord } from '../../identity/person.entity.js';

/** A process that is not yet one: unfinished, and its author's alone, until a hand-over gives it to another. */
@Entity('process_draft')
@Index('process_draft_of_author', ['author', 'kind', 'updatedAt', 'id'])
export class ProcessDraft {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'process_draft_pk' })
  id: string;

  @Column('uuid')
  author: string;

  @ManyToOne(() => PersonRecord)
  @JoinColumn({ name: 'author', foreignKeyConstraintName: 'process_draft_author_fk' })
  authorRecord: PersonRecord;

  /** Who had begun it, where it has come into other hands. */
  @Column('uuid', { name: 'handed_over_by', nullable: true })
  handedOverBy: string | null;

  @ManyToOne(() => PersonRecord)
  @JoinColumn({ name: 'handed_over_by', foreignKeyConstraintName: 'process_draft_predecessor_fk' })
  predecessor: PersonRecord | null;

  /** Of the process that it is to become. */
  @Column('text')
  kind: string;

  /** As far as the form was filled. */
  @Column('jsonb')
  content: Record<string, unknown>;

  /** To the millisecond, for lists are read on from there. */
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3, default: () => 'now()' })
  updatedAt: Date;
}
