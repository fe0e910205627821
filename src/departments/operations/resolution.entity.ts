import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Day, Flag, Person, Text } from '../../read-models/columns.js';

/** A resolution of a meeting as it is followed until the next one looks back at it (S1§三(四)3). */
@KeptByProjection()
@Entity('meeting_resolution')
@Index('meeting_resolution_of_series', ['series', 'dueOn', 'action'])
@Index('meeting_resolution_due', ['dueOn', 'action'])
export class Resolution {
  /** The number of the action that it became. */
  @Text('action', { key: true }) action: string;
  @Text('meeting') meeting: string;
  @Text('series') series: string;
  @Text('content') content: string;
  @Text('office') office: string;
  @Person('person') person: string;
  @Day('due_on') dueOn: string;
  /** Of the action. */
  @Text('state') state: string;
  @Flag('open') open: boolean;
  /** Done by its day; null while it is open, and where it was dropped. */
  @Flag('kept', { nullable: true }) kept: boolean | null;
}
