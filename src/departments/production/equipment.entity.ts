import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Day, Figure, Flag, Instant, Person, Text } from '../../read-models/columns.js';

/** Equipment of production, and how it stands (S0§二(一)5). */
@KeptByProjection()
@Entity('equipment')
@Index('equipment_by_line', ['line', 'id'])
@Index('equipment_of_line', ['lineKey'])
@Index('equipment_of_team', ['teamKey'])
export class Equipment {
  @Text('id', { key: true }) id: string;
  @Text('equipment') equipment: string;
  @Text('model', { nullable: true }) model: string | null;
  @Text('line') line: string;
  @Text('team', { nullable: true }) team: string | null;
  /** Line and team without regard to case, width and spaces. */
  @Text('line_key') lineKey: string;
  @Text('team_key', { nullable: true }) teamKey: string | null;
  /** Hours a day for which it can be used. */
  @Figure('daily_hours') dailyHours: string;
  @Person('keeper', { nullable: true }) keeper: string | null;
  @Text('state') state: string;
  /** It must not be used: broken down and not repaired, or repaired and not found fit. */
  @Flag('down') down: boolean;
  @Day('down_since', { nullable: true }) downSince: string | null;
  /** The day on which it is expected to work again; null where nobody has said. */
  @Day('expected_on', { nullable: true }) expectedOn: string | null;
  /** The day of its next maintenance. */
  @Day('next_on', { nullable: true }) nextOn: string | null;
  /** A maintenance is due and not done. */
  @Flag('due') due: boolean;
  /** Not retired. */
  @Flag('open') open: boolean;
  @Instant('updated_at') updatedAt: string;
}
