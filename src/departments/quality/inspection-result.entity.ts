import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Count, Figure, Instant, Person, Text } from '../../read-models/columns.js';
import { INSPECTION_KINDS, type InspectionKind } from './inspection.entity.js';

/** What an inspection found, once and for all: the quality figures are counted from these rows (S4§二(七)2). */
@KeptByProjection()
@Entity('inspection_result')
@Index('inspection_result_latest', ['recordedAt', 'orderNo', 'seq', 'no'])
export class InspectionResult {
  @Text('order_no', { key: true }) orderNo: string;
  /** Of the event that recorded it. */
  @Count('seq', { key: true }) seq: number;
  @Count('no', { key: true }) no: number;
  @Text('kind', { among: INSPECTION_KINDS }) kind: InspectionKind;
  /** The material, the process, or `line <number>`. */
  @Text('item') item: string;
  @Text('result', { among: ['pass', 'fail'] }) result: 'pass' | 'fail';
  /** Quantities, where the inspection counted any. */
  @Figure('passed', { nullable: true }) passed: string | null;
  @Figure('rejected', { nullable: true }) rejected: string | null;
  /** The report's number, or the id of the file. */
  @Text('report', { nullable: true }) report: string | null;
  @Text('inspector', { nullable: true }) inspector: string | null;
  @Person('recorded_by') recordedBy: string;
  @Instant('recorded_at') recordedAt: string;
}
