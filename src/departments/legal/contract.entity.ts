import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Day, Figure, Flag, Instant, Text, Texts } from '../../read-models/columns.js';

export const CONTRACT_STATUSES = ['drafting', 'submitted', 'approved', 'signed', 'filed'] as const;

/** A project order's contract in the contract ledger 合同台账 (S4§二(三)). */
@KeptByProjection()
@Entity('contract')
@Index('contract_latest', ['movedAt', 'orderNo'])
@Index('contract_of_status', ['status', 'movedAt', 'orderNo'])
@Index('contract_by_number', ['contractNo'])
@Index('contract_by_ledger', ['ledgerNo'])
export class Contract {
  @Text('order_no', { key: true }) orderNo: string;
  @Text('status', { among: CONTRACT_STATUSES }) status: (typeof CONTRACT_STATUSES)[number];
  @Text('customer') customer: string;
  /** What the customer orders for, at the present prices. */
  @Text('currency') currency: string;
  @Figure('amount') amount: string;
  /** An amendment has outdated the text. */
  @Flag('outdated') outdated: boolean;
  @Instant('submitted_at', { nullable: true }) submittedAt: string | null;
  @Text('opinion', { nullable: true }) opinion: string | null;
  /** Why legal returned it last. */
  @Text('returned_reason', { nullable: true }) returnedReason: string | null;
  @Text('contract_no', { nullable: true }) contractNo: string | null;
  @Day('signed_on', { nullable: true }) signedOn: string | null;
  @Text('ledger_no', { nullable: true }) ledgerNo: string | null;
  @Texts('copies_to') copiesTo: string[];
  /** When it last came to another status; at first, when the order came in. */
  @Instant('moved_at') movedAt: string;
}
