import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Count, Flag, Instant, Text } from '../../read-models/columns.js';

/** What the customer wants beyond the usual, and the department that it falls to (S3§二1). */
@KeptByProjection()
@Entity('special_requirement')
@Index('special_requirement_of_department', ['department', 'orderNo', 'no'])
export class SpecialRequirement {
  @Text('order_no', { key: true }) orderNo: string;
  @Count('no', { key: true }) no: number;
  @Text('requirement') requirement: string;
  @Text('department') department: string;
  /**
   * When the department confirmed the present copy of the order; where it receives none, when it reviewed the order as it
   * stands. Null for an office that does neither: the product cannot tell what it knows.
   */
  @Instant('acknowledged_at', { nullable: true }) acknowledgedAt: string | null;
  /** The order is neither delivered nor given up. */
  @Flag('open') open: boolean;
}
