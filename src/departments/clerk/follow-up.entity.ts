import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Count, Day, Flag, Instant, Person, Text, Texts } from '../../read-models/columns.js';

/** An order as its clerk follows it (S2§一3, §三2, §五1): where it stands, what is late, who has not answered. */
@KeptByProjection()
@Entity('follow_up')
@Index('follow_up_due', { synchronize: false })
@Index('follow_up_open_due', { synchronize: false })
@Index('follow_up_of_clerk', { synchronize: false })
@Index('follow_up_open_of_clerk', { synchronize: false })
export class FollowUp {
  @Text('order_no', { key: true }) orderNo: string;
  @Text('state') state: string;
  /** Neither settled nor given up. */
  @Flag('open') open: boolean;
  @Text('customer') customer: string;
  @Text('products') products: string;
  @Day('due_on', { nullable: true }) dueOn: string | null;
  @Count('revision') revision: number;
  /** Its clerk: who checked it, or has taken it over since. */
  @Person('clerk', { nullable: true }) clerk: string | null;
  @Flag('held') held: boolean;
  @Text('hold_reason', { nullable: true }) holdReason: string | null;
  @Instant('issued_at', { nullable: true }) issuedAt: string | null;
  /** The offices that have a copy and have not confirmed it. */
  @Texts('unacknowledged') unacknowledged: string[];
  @Text('production_plan') productionPlan: string;
  @Text('procurement_plan') procurementPlan: string;
  @Text('logistics_plan') logisticsPlan: string;
  /** The production plan's last day. */
  @Day('planned_finish', { nullable: true }) plannedFinish: string | null;
  /** Day of the latest daily report. */
  @Day('last_report_on', { nullable: true }) lastReportOn: string | null;
  @Count('open_exceptions') openExceptions: number;
  @Count('open_objections') openObjections: number;
  @Count('rework_rounds') reworkRounds: number;
  /** The day that the customer confirmed for the delivery. */
  @Day('delivery_confirmed_on', { nullable: true }) deliveryConfirmedOn: string | null;
}
