import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Count, Flag, Instant, Text, Texts } from '../../read-models/columns.js';

/** A process that takes place at a time, as it stands in calendars: its own definition says so. */
@KeptByProjection()
@Entity('appointment')
@Index('appointment_by_time', ['startsAt', 'id'])
export class AppointmentRow {
  @Text('id', { key: true }) id: string;
  @Text('title') title: string;
  @Text('place') place: string;
  @Instant('starts_at') startsAt: string;
  @Instant('ends_at') endsAt: string;
  @Count('sequence') sequence: number;
  @Flag('cancelled') cancelled: boolean;
  /** Everybody who was asked to come. */
  @Texts('people') people: string[];
}
