import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

const PK = { primaryKeyConstraintName: 'rule_wait_pk' } as const;

/** A process waited for an event that settles a rule; worked out of its log, and any time again. */
@Entity('rule_wait')
@Index('rule_wait_until', ['until', 'since'])
export class RuleWait {
  @PrimaryColumn('text', { name: 'process_id', ...PK })
  process: string;

  /** The type of what was waited for. */
  @PrimaryColumn('text', PK)
  event: string;

  /** Empty where no rule stood against what was waited for: it only had to be done. */
  @PrimaryColumn('text', PK)
  rule: string;

  @PrimaryColumn({ type: 'timestamptz', precision: 3, ...PK })
  since: Date;

  @Column('text')
  kind: string;

  /** Of whom it was waited for. */
  @Column('text')
  office: string;

  /** Null while it waits. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  until: Date | null;
}

/** Up to which version of a process its waits are worked out. */
@Entity('rule_wait_upto')
export class RuleWaitUpTo {
  @PrimaryColumn('text', { name: 'process_id', primaryKeyConstraintName: 'rule_wait_upto_pk' })
  process: string;

  @Column('integer')
  version: number;
}
