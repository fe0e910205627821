import { Check, Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Figure, Instant, Person, Text } from '../../read-models/columns.js';

export const ADJUSTMENT_KINDS = [
  'penalty',
  'price-reduction',
  'credit-note',
  'refund',
  'write-off',
  'cancellation-charge',
] as const;
export type AdjustmentRowKind = (typeof ADJUSTMENT_KINDS)[number];

export const ADJUSTMENT_STATUSES = ['requested', 'approved', 'carried-out', 'rejected', 'withdrawn'] as const;
export type AdjustmentRowStatus = (typeof ADJUSTMENT_STATUSES)[number];

/** A request to let money out, or to claim less or more of a customer, and what has become of it (S3§七1). */
@KeptByProjection()
@Entity('adjustment')
@Index('adjustment_latest', ['requestedAt', 'orderNo', 'no'])
@Index('adjustment_of_status', ['status', 'requestedAt', 'orderNo', 'no'])
@Check('adjustment_within', 'amount > 0 AND carried_out BETWEEN 0 AND amount')
@Check('adjustment_approved', `status NOT IN ('approved', 'carried-out') OR approved_by IS NOT NULL`)
@Check('adjustment_not_by_one', 'approved_by <> requested_by')
export class AdjustmentRow {
  @Text('order_no', { key: true }) orderNo: string;
  /** `AD-1`, the order's first. */
  @Text('no', { key: true }) no: string;
  @Text('kind', { among: ADJUSTMENT_KINDS }) kind: AdjustmentRowKind;
  /** `approved`: of a refund and a credit note that something of it is still to be done. */
  @Text('status', { among: ADJUSTMENT_STATUSES }) status: AdjustmentRowStatus;
  @Text('customer') customer: string;
  @Figure('amount') amount: string;
  /** What of it is paid or credited. */
  @Figure('carried_out') carriedOut: string;
  @Text('currency') currency: string;
  @Text('reason', { nullable: true }) reason: string | null;
  @Text('evidence', { nullable: true }) evidence: string | null;
  @Person('requested_by') requestedBy: string;
  @Instant('requested_at') requestedAt: string;
  @Person('approved_by', { nullable: true }) approvedBy: string | null;
  @Instant('approved_at', { nullable: true }) approvedAt: string | null;
  /** Who rejected or withdrew it. */
  @Person('ended_by', { nullable: true }) endedBy: string | null;
  @Instant('ended_at', { nullable: true }) endedAt: string | null;
}
