import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Count, Day, Figure, Flag, Text } from '../../read-models/columns.js';

export const STOPS = ['breakdown', 'upkeep'] as const;

/** Days on which equipment stands still, or is going to: broken down, or for its maintenance. */
@KeptByProjection()
@Entity('equipment_stop')
@Index('equipment_stop_by_day', ['from', 'id', 'no'])
export class EquipmentStop {
  /** The equipment. */
  @Text('id', { key: true }) id: string;
  @Count('no', { key: true }) no: number;
  @Text('equipment') equipment: string;
  @Text('line') line: string;
  @Text('team', { nullable: true }) team: string | null;
  @Figure('daily_hours') dailyHours: string;
  @Text('kind', { among: STOPS }) kind: (typeof STOPS)[number];
  /** The first day on which it stands still. */
  @Day('from') from: string;
  /** The last such day, as far as anybody knows; null where nobody has said. Where it is past and the stop is open, it lasts longer. */
  @Day('until', { nullable: true }) until: string | null;
  /** What is wrong with it, or what is done. */
  @Text('cause') cause: string;
  /** Hours by the clock until it was repaired. */
  @Figure('hours', { nullable: true }) hours: string | null;
  /** Not over. */
  @Flag('open') open: boolean;
}
