import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Count, Day, Figure, Instant, Person, Text } from '../../read-models/columns.js';

export const INVOICE_ROW_KINDS = ['goods', 'prepayment', 'credit-note'] as const;

/** An entry in the register of invoices: time, number, customer (S3§七1). A credit note has a negative amount. */
@KeptByProjection()
@Entity('invoice')
@Index('invoice_latest', ['issuedOn', 'orderNo', 'no'])
@Index('invoice_by_number', ['invoiceNo'])
@Index('invoice_of_customer', ['customer', 'issuedOn'])
export class InvoiceRow {
  @Text('order_no', { key: true }) orderNo: string;
  /** Counts the order's invoices. */
  @Count('no', { key: true }) no: number;
  @Text('invoice_no') invoiceNo: string;
  @Text('kind', { among: INVOICE_ROW_KINDS }) kind: (typeof INVOICE_ROW_KINDS)[number];
  /** Of a credit note, the number of the invoice that it takes something off. */
  @Text('corrects', { nullable: true }) corrects: string | null;
  @Text('shipment', { nullable: true }) shipment: string | null;
  @Day('issued_on') issuedOn: string;
  @Text('customer') customer: string;
  @Text('currency') currency: string;
  @Figure('amount') amount: string;
  /** What was prepaid, and is not claimed again. */
  @Figure('set_off') setOff: string;
  /** The tax that its lines tell; null where they tell none. */
  @Figure('tax', { nullable: true }) tax: string | null;
  @Person('recorded_by') recordedBy: string;
  @Instant('recorded_at') recordedAt: string;
}
