import { Entity, Index } from 'typeorm';
import { DESIGN_STANDINGS, SAMPLE_STANDINGS } from '../../../machines/projects/project.standing.js';
import type { DesignStanding, SampleStanding } from '../../../machines/projects/project.standing.js';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Count, Day, Flag, Instant, Person, Text } from '../../read-models/columns.js';

/** A project as it stands (S4§二(四)–(五)). The index lets no order have two, however close they are opened. */
@KeptByProjection()
@Entity('project')
@Index('project_of_order', ['orderNo'], { unique: true, where: `state <> 'cancelled'` })
@Index('project_due', ['dueOn', 'no'])
export class ProjectRow {
  @Text('no', { key: true }) no: string;
  @Text('order_no') orderNo: string;
  @Text('name') name: string;
  @Text('state') state: string;
  @Person('leader', { nullable: true }) leader: string | null;
  @Text('design', { among: DESIGN_STANDINGS }) design: DesignStanding;
  @Text('sample', { among: SAMPLE_STANDINGS }) sample: SampleStanding;
  /** Tasks, those of them that have not ended, and those without a work plan. */
  @Count('tasks') tasks: number;
  @Count('open_tasks') openTasks: number;
  @Count('unplanned') unplanned: number;
  /** The day of the open task that is due first. */
  @Day('next_on', { nullable: true }) nextOn: string | null;
  /** What was found and is not confirmed as mended. */
  @Count('findings') findings: number;
  /** The last milestone of the kickoff. */
  @Day('due_on', { nullable: true }) dueOn: string | null;
  @Flag('open') open: boolean;
  @Instant('updated_at') updatedAt: string;
}
