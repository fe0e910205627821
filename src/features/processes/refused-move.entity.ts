import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Rules have refused what somebody sent; who it was is kept nowhere. Only ever added to. */
@Entity('refused_move')
@Index('refused_move_at', ['at'])
export class RefusedMove {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'refused_move_pk',
  })
  id: number;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  at: Date;

  @Column('text')
  kind: string;

  /** Null where it was an entry: the process never came to be. */
  @Column('text', { name: 'process_id', nullable: true })
  process: string | null;

  /** The type of what was sent. */
  @Column('text')
  event: string;

  @Column('text', { array: true })
  rules: string[];

  /** How often within a few seconds. */
  @Column('integer')
  times: number;
}
