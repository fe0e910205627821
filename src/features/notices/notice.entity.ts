import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { PersonRecord } from '../../identity/person.entity.js';
import { UrgingRecord } from '../urging/urging.entity.js';
import { UrgingReplyRecord } from '../urging/urging-reply.entity.js';

/** Something that an office was told. The text is made when it is shown. */
@Entity('notice')
@Index('notice_of_office', ['office', 'id'], { where: 'NOT over' })
@Index('notice_of_process', ['processId'], { where: 'NOT over' })
@Index('notice_urging', ['office'], { where: "kind = 'urging' AND NOT over" })
@Check(
  'notice_has_a_kind',
  `kind IN ('task', 'news', 'urging', 'reminder', 'escalation', 'reply') AND (kind = 'urging') = (urging_id IS NOT NULL)
    AND (kind = 'reply') = (reply_id IS NOT NULL)`,
)
export class NoticeRecord {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'notice_pk',
  })
  id: number;

  @Column('text')
  office: string;

  @Column('boolean')
  head: boolean;

  @Column('text')
  kind: string;

  @Column('text', { name: 'process_id' })
  processId: string;

  @Column('text', { name: 'process_kind' })
  processKind: string;

  /** The entry of the process's log that gave rise to it. */
  @Column('integer')
  seq: number;

  @Column('text')
  topic: string;

  @Column('text', { array: true })
  rules: string[];

  @Column({ type: 'timestamptz', name: 'told_at', precision: 3, default: () => 'now()' })
  toldAt: Date;

  /** What it was about is done: nobody is shown it any more. */
  @Column('boolean', { default: false })
  over: boolean;

  /** The urging that it passes on. */
  @Column('bigint', { name: 'urging_id', nullable: true })
  urgingId: number | null;

  @ManyToOne(() => UrgingRecord)
  @JoinColumn({ name: 'urging_id', foreignKeyConstraintName: 'notice_urging_fk' })
  urging: UrgingRecord | null;

  /** The reply to an urging that it passes on. */
  @Column('bigint', { name: 'reply_id', nullable: true })
  replyId: number | null;

  @ManyToOne(() => UrgingReplyRecord)
  @JoinColumn({ name: 'reply_id', foreignKeyConstraintName: 'notice_reply_fk' })
  reply: UrgingReplyRecord | null;
}

/** Somebody has read a notice of his office. */
@Entity('notice_read')
@Index('notice_read_of_notice', ['noticeId'])
export class NoticeReadRecord {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'notice_read_pk' })
  personId: string;

  @ManyToOne(() => PersonRecord)
  @JoinColumn({ name: 'person_id', foreignKeyConstraintName: 'notice_read_person_fk' })
  person: PersonRecord;

  @PrimaryColumn('bigint', { name: 'notice_id', primaryKeyConstraintName: 'notice_read_pk' })
  noticeId: number;

  @ManyToOne(() => NoticeRecord, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'notice_id', foreignKeyConstraintName: 'notice_read_notice_fk' })
  notice: NoticeRecord;

  @Column({ type: 'timestamptz', name: 'read_at', precision: 3, default: () => 'now()' })
  readAt: Date;
}
