import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Count, Day, Figure, Instant, Person, Text } from '../../read-models/columns.js';

export const PAYMENT_KINDS = ['prepayment', 'balance', 'penalty', 'refund'] as const;

/** A payment of a customer, or an agreed penalty, as it was recorded. */
@KeptByProjection()
@Entity('payment')
@Index('payment_latest', ['paidOn', 'orderNo', 'no'])
@Index('payment_by_reference', ['reference'])
export class PaymentRow {
  @Text('order_no', { key: true }) orderNo: string;
  /** Counts the order's payments. */
  @Count('no', { key: true }) no: number;
  @Text('kind', { among: PAYMENT_KINDS }) kind: (typeof PAYMENT_KINDS)[number];
  /** What it settles, in the order's currency. */
  @Figure('amount') amount: string;
  @Text('currency') currency: string;
  /** What came, and in which currency. */
  @Figure('received') received: string;
  @Text('received_currency') receivedCurrency: string;
  @Day('paid_on') paidOn: string;
  /** Of the bank or the voucher. */
  @Text('reference') reference: string;
  @Text('customer') customer: string;
  @Person('recorded_by') recordedBy: string;
  @Instant('recorded_at') recordedAt: string;
}
