import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Count, Day, Flag, Text } from '../../read-models/columns.js';

/** A meeting as its discipline is counted (S1§五): who came late or not at all, whether its minutes were in time. */
@KeptByProjection()
@Entity('meeting')
@Index('meeting_of_series', ['series', 'heldOn', 'no'])
@Index('meeting_latest', ['heldOn', 'no'])
export class Meeting {
  @Text('no', { key: true }) no: string;
  @Text('series') series: string;
  @Text('kind') kind: string;
  @Text('title') title: string;
  @Day('held_on') heldOn: string;
  @Text('state') state: string;
  @Count('invited') invited: number;
  @Count('late') late: number;
  @Count('without_leave') withoutLeave: number;
  /** Null until they are handed in. */
  @Flag('minutes_in_time', { nullable: true }) minutesInTime: boolean | null;
  @Count('resolutions') resolutions: number;
}
