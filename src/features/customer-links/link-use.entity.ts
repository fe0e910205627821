import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** Somebody has used a customer's link. Only ever added to. */
@Entity('customer_link_use')
@Index('customer_link_use_of_link', ['link', 'id'])
export class CustomerLinkUse {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'customer_link_use_pk',
  })
  id: number;

  /** The number of the link. */
  @Column('text')
  link: string;

  /** `opened`, `signed`, `complained`, or `paper:` and which. */
  @Column('text')
  deed: string;

  /** From where, shortened so that it names no single device: `203.0.113.0/24`. */
  @Column('text')
  network: string;

  @Column({ type: 'timestamptz', name: 'used_at', precision: 3, default: () => 'now()' })
  usedAt: Date;
}
