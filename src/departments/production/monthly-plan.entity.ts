import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Count, Day, Flag, Instant, Text } from '../../read-models/columns.js';

/** The plan of a month as it stands (S0§三, §四(一)). The index lets no month have two, however close they are begun. */
@KeptByProjection()
@Entity('monthly_plan')
@Index('monthly_plan_of_month', ['month'], { unique: true })
export class MonthlyPlan {
  @Text('no', { key: true }) no: string;
  /** `YYYY-MM`. */
  @Text('month') month: string;
  @Text('state') state: string;
  @Count('revision') revision: number;
  @Day('due_on', { nullable: true }) dueOn: string | null;
  /** Rows of the production plan, and of the procurement plan. */
  @Count('lines') lines: number;
  @Count('purchases') purchases: number;
  /** The procurement plan that the clerk has approved is of the production plan as it is now. */
  @Flag('procured') procured: boolean;
  /** What offices have against the plan, and no revision has answered. */
  @Count('objections') objections: number;
  /** How the latest adjustment stands; null where there was none. */
  @Text('adjustment', { nullable: true }) adjustment: string | null;
  @Flag('open') open: boolean;
  @Instant('updated_at') updatedAt: string;
}
