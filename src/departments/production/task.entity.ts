import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Count, Day, Flag, Text } from '../../read-models/columns.js';

/** What a team has to do by the plan in force (S3§四1). */
@KeptByProjection()
@Entity('production_task')
@Index('production_task_by_start', ['startOn', 'orderNo', 'no'])
@Index('production_task_of_team', ['team', 'startOn', 'orderNo', 'no'])
export class ProductionTask {
  @Text('order_no', { key: true }) orderNo: string;
  @Count('no', { key: true }) no: number;
  @Text('team') team: string;
  @Text('work') work: string;
  @Day('start_on') startOn: string;
  @Day('finish_on') finishOn: string;
  /** The order is not yet produced. */
  @Flag('open') open: boolean;
}
