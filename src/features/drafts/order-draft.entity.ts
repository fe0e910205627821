import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { PersonRecord } from '../../identity/person.entity.js';

/** An order that is not yet one: unfinished, and its author's alone. */
@Entity('order_draft')
@Index('order_draft_of_author', ['author', 'updatedAt', 'id'])
export class OrderDraft {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'order_draft_pk' })
  id: string;

  @Column('uuid')
  author: string;

  @ManyToOne(() => PersonRecord)
  @JoinColumn({ name: 'author', foreignKeyConstraintName: 'order_draft_author_fk' })
  authorRecord: PersonRecord;

  /** As far as the form was filled. */
  @Column('jsonb')
  content: Record<string, unknown>;

  /** To the millisecond, for lists are read on from there. */
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: () => 'now()' })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3, default: () => 'now()' })
  updatedAt: Date;
}
