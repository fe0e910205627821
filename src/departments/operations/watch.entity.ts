import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Count, Day, Flag, Instant, Text } from '../../read-models/columns.js';

/** What of an order can drift from the plan in progress, quality or cost (S3§五4). Whether it does depends on the day. */
@KeptByProjection()
@Entity('order_watch')
@Index('order_watch_open_due', { synchronize: false })
export class OrderWatch {
  @Text('order_no', { key: true }) orderNo: string;
  @Text('state') state: string;
  @Instant('state_since') stateSince: string;
  /** Neither delivered nor given up. */
  @Flag('open') open: boolean;
  @Flag('held') held: boolean;
  @Day('due_on', { nullable: true }) dueOn: string | null;
  /** Of the plan, or before there is one, of production's review. */
  @Day('planned_start', { nullable: true }) plannedStart: string | null;
  @Day('planned_finish', { nullable: true }) plannedFinish: string | null;
  @Flag('started') started: boolean;
  /** Nothing is left to produce. */
  @Flag('finished') finished: boolean;
  /** The first day on which planned material is needed that has not passed yet. */
  @Day('materials_due', { nullable: true }) materialsDue: string | null;
  @Count('open_exceptions') openExceptions: number;
  @Count('rework_rounds') reworkRounds: number;
  /** Procurement's estimate, or the costs checked, exceed what was allowed for. */
  @Flag('over_cost') overCost: boolean;
}
