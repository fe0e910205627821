import { Check, Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Day, Figure, Flag, Instant, Text } from '../../read-models/columns.js';

export const RECEIVABLE_STATUSES = ['open', 'invoiced', 'balanced', 'settled', 'cancelled'] as const;
export type ReceivableStatus = (typeof RECEIVABLE_STATUSES)[number];

/** What a customer owes for an order (S3§七1), in its currency. It opens when the review is passed. */
@KeptByProjection()
@Entity('receivable')
@Index('receivable_latest', ['openedAt', 'orderNo'])
@Index('receivable_of_status', ['status', 'openedAt', 'orderNo'])
@Index('receivable_of_customer', ['customer', 'openedAt', 'orderNo'])
@Index('receivable_owed', ['openedAt', 'orderNo'], { where: 'owed' })
@Index('receivable_books_open', ['openedAt', 'orderNo'], { where: 'books_open' })
@Check('receivable_balance', 'balance = invoiced - reduced + charged - written_off - paid')
export class Receivable {
  @Text('order_no', { key: true }) orderNo: string;
  /** `open`: nothing invoiced; `balanced`: paid or written off to the last cent. */
  @Text('status', { among: RECEIVABLE_STATUSES }) status: ReceivableStatus;
  @Text('customer') customer: string;
  @Text('currency') currency: string;
  @Text('payment_terms', { nullable: true }) paymentTerms: string | null;
  /** What is ordered, at its prices. */
  @Figure('ordered') ordered: string;
  /** What the contract makes due: what the customer keeps at its prices, less reductions, with what was charged. */
  @Figure('due') due: string;
  @Figure('invoiced') invoiced: string;
  /** Paid, prepayments included; what was reversed and refunded taken off. */
  @Figure('paid') paid: string;
  @Figure('prepaid') prepaid: string;
  @Figure('penalty') penalty: string;
  /** Penalties and price reductions that were approved: taken off the balance. */
  @Figure('reduced') reduced: string;
  /** What the customer owes for the cancellation. */
  @Figure('charged') charged: string;
  /** Given up with the leader's approval; and what is asked for. */
  @Figure('written_off') writtenOff: string;
  @Figure('write_off_asked') writeOffAsked: string;
  /** Claimed, and neither paid nor set off nor written off; below zero when the customer has paid ahead. */
  @Figure('balance') balance: string;
  @Flag('owed') owed: boolean;
  /** Something may still be to settle: of an order that is over, until its books are closed. */
  @Flag('books_open') booksOpen: boolean;
  /** Day of the latest invoice. */
  @Day('invoiced_on', { nullable: true }) invoicedOn: string | null;
  @Text('statement_no', { nullable: true }) statementNo: string | null;
  /** The sum of the costs checked, and what the contract makes due beyond it. */
  @Figure('cost', { nullable: true }) cost: string | null;
  @Figure('margin', { nullable: true }) margin: string | null;
  /** Of the quotation, where there is one. */
  @Figure('quoted_margin', { nullable: true }) quotedMargin: string | null;
  /** When the order came in. */
  @Instant('opened_at') openedAt: string;
}
