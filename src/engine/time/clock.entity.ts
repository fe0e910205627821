import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** When the next thing is due in a process. Whoever moves it writes this with it, and whoever looks at what is due. */
@Entity('process_clock')
@Index('process_clock_by_time', ['at'])
@Index('process_clock_by_policy', ['policy'])
export class ProcessClock {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'process_clock_pk' })
  id: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at: string;

  /** The version of the policy by which that was reckoned. */
  @Column('integer')
  policy: number;

  /** Until when a node is at it; nobody reads or writes it as a row. */
  @Column({ name: 'leased_until', type: 'timestamptz', nullable: true, select: false, insert: false, update: false })
  leasedUntil?: string | null;
}
