import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Count, Flag, Instant, Person, Text } from '../../read-models/columns.js';

export const EXCEPTION_KINDS = ['delay', 'quality', 'material', 'equipment'] as const;

/** A production exception with its cause and solution (S2§三2). */
@KeptByProjection()
@Entity('production_exception')
@Index('production_exception_latest', ['raisedAt', 'orderNo', 'no'])
@Index('production_exception_open', ['raisedAt', 'orderNo', 'no'], { where: 'open' })
export class ProductionException {
  @Text('order_no', { key: true }) orderNo: string;
  /** Counts the order's exceptions. */
  @Count('no', { key: true }) no: number;
  /** The workshop's own number. */
  @Text('exception_id') exceptionId: string;
  @Text('kind', { among: EXCEPTION_KINDS }) kind: (typeof EXCEPTION_KINDS)[number];
  @Text('cause') cause: string;
  @Text('solution') solution: string;
  @Flag('open') open: boolean;
  @Person('raised_by') raisedBy: string;
  @Instant('raised_at') raisedAt: string;
  @Person('closed_by', { nullable: true }) closedBy: string | null;
  @Instant('closed_at', { nullable: true }) closedAt: string | null;
}
