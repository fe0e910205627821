import { Entity } from 'typeorm';
import { NUMBER_KINDS } from '../../../machines/order/v3/numbers/claims.js';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Flag, Text } from '../../read-models/columns.js';

/**
 * A number and the order that has used it. The table's own trigger lets no other order have it, so that two orders cannot
 * use one number at the same instant.
 */
@KeptByProjection()
@Entity('document_number')
export class DocumentNumber {
  @Text('kind', { key: true, among: NUMBER_KINDS }) kind: (typeof NUMBER_KINDS)[number];
  /** Within which it is unique: a customer, or nothing where it is the whole company. */
  @Text('scope', { key: true }) scope: string;
  @Text('number', { key: true }) number: string;
  @Text('order_no') orderNo: string;
  /** It came with an order of an older version, where numbers could repeat: it gives way to what was used since. */
  @Flag('taken_over') takenOver: boolean;
}
