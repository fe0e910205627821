import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Count, Day, Figure, Text } from '../../read-models/columns.js';

export const PAYABLE_KINDS = ['requested', 'received'] as const;

/** What the company still has to pay a supplier, and by when: what was asked to be paid, and goods that nobody has asked for yet (S0§四(三)5). */
@KeptByProjection()
@Entity('payable')
@Index('payable_due', ['dueOn', 'purchaseOrder', 'no'])
@Index('payable_of_supplier', ['supplier', 'dueOn'])
export class Payable {
  @Text('purchase_order', { key: true }) purchaseOrder: string;
  /** Counts the requests for payment; 0 is what has passed and was not asked to be paid yet. */
  @Count('no', { key: true }) no: number;
  @Text('kind', { among: PAYABLE_KINDS }) kind: (typeof PAYABLE_KINDS)[number];
  /** Of the supplier. */
  @Text('invoice_no', { nullable: true }) invoiceNo: string | null;
  @Text('supplier') supplier: string;
  @Text('currency') currency: string;
  /** By the terms of the purchase order; none where they count from an invoice that is not there yet. */
  @Day('due_on', { nullable: true }) dueOn: string | null;
  @Figure('amount') amount: string;
  @Figure('open') open: string;
}
