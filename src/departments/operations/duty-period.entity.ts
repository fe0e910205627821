import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Day, Person, Text } from '../../read-models/columns.js';

const OUTCOMES = ['open', 'kept', 'late', 'missed', 'excused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One period of a duty, and what became of it. */
@KeptByProjection()
@Entity('duty_period')
@Index('duty_period_by_day', ['dueOn', 'no'])
@Index('duty_period_of_office', ['office', 'dueOn', 'no'])
export class DutyPeriod {
  @Text('no', { key: true }) no: string;
  @Text('duty') duty: string;
  @Text('period') period: string;
  @Text('office') office: string;
  @Text('reviewer') reviewer: string;
  @Day('due_on') dueOn: string;
  @Text('state') state: string;
  @Text('outcome', { among: OUTCOMES }) outcome: Outcome;
  /** Who handed it in, or in whose name. */
  @Person('person', { nullable: true }) person: string | null;
}
