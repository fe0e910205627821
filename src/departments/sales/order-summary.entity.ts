import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Count, Day, Figure, Flag, Instant, Person, Text } from '../../read-models/columns.js';

/** An order in the company's list of orders. */
@KeptByProjection()
@Entity('order_summary')
@Index('order_summary_received', ['receivedAt', 'orderNo'])
@Index('order_summary_moved', ['stateSince', 'orderNo'])
@Index('order_summary_of_state', ['state', 'receivedAt', 'orderNo'])
@Index('order_summary_of_customer', ['customer', 'receivedAt', 'orderNo'])
@Index('order_summary_of_author', ['enteredBy', 'receivedAt', 'orderNo'])
@Index('order_summary_of_clerk', { synchronize: false })
@Index('order_summary_held', { synchronize: false })
@Index('order_summary_due', { synchronize: false })
@Index('order_summary_open_due', { synchronize: false })
@Index('order_summary_open_of_author', { synchronize: false })
export class OrderSummary {
  @Text('order_no', { key: true }) orderNo: string;
  /** The milestone that the order has reached. */
  @Text('state') state: string;
  @Text('class') class: string;
  @Text('customer') customer: string;
  @Text('customer_po', { nullable: true }) customerPo: string | null;
  /** Its number in the system that it was imported from. */
  @Text('external_no', { nullable: true }) externalNo: string | null;
  @Text('contract_no', { nullable: true }) contractNo: string | null;
  /** Numbers and names of what was ordered, shortened. */
  @Text('products') products: string;
  @Count('revision') revision: number;
  @Flag('held') held: boolean;
  @Day('due_on', { nullable: true }) dueOn: string | null;
  @Text('currency') currency: string;
  /** Σ quantity × price of the lines, rounded to two places. */
  @Figure('amount') amount: string;
  @Person('entered_by') enteredBy: string;
  /** Its follow-up clerk: who checked it, or has taken it over since. */
  @Person('clerk', { nullable: true }) clerk: string | null;
  @Instant('received_at') receivedAt: string;
  @Instant('state_since') stateSince: string;
  @Instant('updated_at') updatedAt: string;
  /** A key customer's, or a large project. */
  @Flag('is_key') key: boolean;
  @Count('version') version: number;
}
