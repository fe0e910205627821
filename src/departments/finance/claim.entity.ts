import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Count, Day, Figure, Text } from '../../read-models/columns.js';

export const CLAIM_KINDS = ['goods', 'prepayment', 'cancellation-charge', 'payment-back', 'instalment'] as const;

/** What a customer still has to pay, and by when: each part of an invoice, and instalments that nobody has invoiced yet (S3§七1). */
@KeptByProjection()
@Entity('receivable_claim')
@Index('receivable_claim_due', ['dueOn', 'orderNo', 'no'])
@Index('receivable_claim_of_customer', ['customer', 'dueOn'])
export class ReceivableClaim {
  @Text('order_no', { key: true }) orderNo: string;
  /** Counts what the order is owed, what is due first at the beginning. */
  @Count('no', { key: true }) no: number;
  @Text('kind', { among: CLAIM_KINDS }) kind: (typeof CLAIM_KINDS)[number];
  /** Of a charge the number of its request; none of an instalment that is not invoiced yet. */
  @Text('invoice_no', { nullable: true }) invoiceNo: string | null;
  @Text('customer') customer: string;
  @Text('currency') currency: string;
  /** None where what makes it due has not happened yet. */
  @Day('due_on', { nullable: true }) dueOn: string | null;
  @Figure('amount') amount: string;
  /** What of it is neither paid nor set off, credited or given up. */
  @Figure('open') open: string;
}
