import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Since when something recurs by its present rule, and what stood in the way of its last period. */
@Entity('cadence')
export class CadenceRecord {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'cadence_pk' })
  id: string;

  /** Another rule begins nothing of the past; `paused` while it is. */
  @Column('text')
  rule: string;

  @Column({ type: 'timestamptz', precision: 3 })
  since: Date;

  @Column('text', { nullable: true })
  failure: string | null;
}

/** A period that has begun. Each begins once, whichever node begins it. */
@Entity('cadence_period')
export class CadencePeriodRecord {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'cadence_period_pk' })
  cadence: string;

  /** Its day by the rule. */
  @PrimaryColumn('date', { primaryKeyConstraintName: 'cadence_period_pk' })
  period: string;

  /** The day on which it began, as it was moved. */
  @Column('date')
  day: string;

  @Column('text', { name: 'process_id' })
  processId: string;

  @Column({ type: 'timestamptz', name: 'opened_at', precision: 3, default: () => 'clock_timestamp()' })
  openedAt: Date;
}
