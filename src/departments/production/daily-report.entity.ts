import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Count, Day, Figure, Instant, Person, Text } from '../../read-models/columns.js';

/** A daily report 生产日报 of one line (S0§三(二)2). */
@KeptByProjection()
@Entity('daily_report')
@Index('daily_report_latest', ['reportedOn', 'orderNo', 'no'])
export class DailyReport {
  @Text('order_no', { key: true }) orderNo: string;
  /** Counts the order's reports. */
  @Count('no', { key: true }) no: number;
  /** The day that it reports. */
  @Day('reported_on') reportedOn: string;
  @Count('line') line: number;
  @Figure('good') good: string;
  @Figure('bad') bad: string;
  @Figure('hours') hours: string;
  @Text('materials', { nullable: true }) materials: string | null;
  @Text('equipment', { nullable: true }) equipment: string | null;
  @Person('reported_by') reportedBy: string;
  @Instant('recorded_at') recordedAt: string;
}
