import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Day, Flag, Instant, Parts, Text } from '../../read-models/columns.js';

export const ENGINEERING_TASKS = ['feasibility', 'design', 'sample'] as const;
export type EngineeringTaskKind = (typeof ENGINEERING_TASKS)[number];

/**
 * Where engineering's part of an order stands: the feasibility of a project (S4§二(二)2), the design and the sample of an
 * order with design (S4§二(五)). A sample's tests are those of the sample that was handed in last.
 */
@KeptByProjection()
@Entity('engineering_task')
@Index('engineering_task_due', { synchronize: false })
@Index('engineering_task_open_due', { synchronize: false })
export class EngineeringTask {
  @Text('order_no', { key: true }) orderNo: string;
  @Text('task', { key: true, among: ENGINEERING_TASKS }) task: EngineeringTaskKind;
  @Text('status', { among: ['waiting', 'objected', 'submitted', 'returned', 'outdated', 'done'] }) status:
    'waiting' | 'objected' | 'submitted' | 'returned' | 'outdated' | 'done';
  /** Engineering has to do it now. */
  @Flag('open') open: boolean;
  /** The order's delivery date. */
  @Day('due_on', { nullable: true }) dueOn: string | null;
  /** The solution, the reviewers, or why the customer returned the sample. */
  @Text('detail', { nullable: true }) detail: string | null;
  @Parts('tests', { item: 'string', result: 'string' }) tests: { item: string; result: 'pass' | 'fail' }[];
  /** When engineering last did it. */
  @Instant('done_at', { nullable: true }) doneAt: string | null;
}
