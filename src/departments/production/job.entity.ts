import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Count, Day, Figure, Flag, Instant, Parts, Text } from '../../read-models/columns.js';

export const JOB_STATUSES = [
  'preparing',
  'running',
  'awaiting-inspection',
  'rework',
  'inspected',
  'packing',
  'packed',
  'replanning',
  /** Its batches are made, each as a job of its own. */
  'in-batches',
  'delivered',
  'cancelled',
] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

export interface JobLine {
  line: number;
  productNo: string;
  description: string;
  unit: string;
  ordered: string;
  produced: string;
  passed: string;
  rejected: string;
}

/** A production job on the progress board 生产进度看板 (S2§五1): it opens when the plans of an order are in force. */
@KeptByProjection()
@Entity('production_job')
@Index('production_job_due', { synchronize: false })
@Index('production_job_open_due', { synchronize: false })
export class ProductionJob {
  @Text('order_no', { key: true }) orderNo: string;
  @Text('status', { among: JOB_STATUSES }) status: JobStatus;
  @Flag('held') held: boolean;
  /** Production still has something to do, or may have. */
  @Flag('open') open: boolean;
  /** First and last day of the plan's nodes. */
  @Day('planned_start', { nullable: true }) plannedStart: string | null;
  @Day('planned_finish', { nullable: true }) plannedFinish: string | null;
  @Count('slack_days', { nullable: true }) slackDays: number | null;
  /** The order's delivery date. */
  @Day('due_on', { nullable: true }) dueOn: string | null;
  @Parts('lines', {
    line: 'integer',
    productNo: 'string',
    description: 'string',
    unit: 'string',
    ordered: 'string',
    produced: 'string',
    passed: 'string',
    rejected: 'string',
  })
  lines: JobLine[];
  /** Hours reported so far. */
  @Figure('hours') hours: string;
  /** Day of the latest daily report. */
  @Day('last_report_on', { nullable: true }) lastReportOn: string | null;
  @Count('open_exceptions') openExceptions: number;
  /** How often it came back from the inspection or the customer. */
  @Count('rework_rounds') reworkRounds: number;
  @Instant('finished_at', { nullable: true }) finishedAt: string | null;
  @Count('packages', { nullable: true }) packages: number | null;
  @Text('labels', { nullable: true }) labels: string | null;
  @Instant('packed_at', { nullable: true }) packedAt: string | null;
}
