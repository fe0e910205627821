import { Check, Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Count, Day, Figure, Flag, Instant, Text } from '../../read-models/columns.js';

/** A line of an order, and how much of it has come how far. A line given up stays, with nothing ordered. */
@KeptByProjection()
@Entity('order_line')
@Index('order_line_of_product', ['productNo', 'orderedAt', 'orderNo', 'line'])
@Index('order_line_of_customer', ['customer', 'productNo', 'orderedAt', 'orderNo', 'line'])
@Check(
  'order_line_not_negative',
  `NOT kept OR least(ordered, produced, passed, rejected, accepted, delivered, invoiced,
    dispatched, lost, refused, returned, taken_back, settled) >= 0`,
)
@Check('order_line_passed', 'NOT kept OR passed <= produced')
@Check('order_line_accepted', 'NOT kept OR accepted <= least(passed, ordered)')
@Check('order_line_dispatched', 'NOT kept OR dispatched <= ordered')
@Check('order_line_delivered', 'NOT kept OR delivered <= dispatched')
@Check('order_line_invoiced', 'NOT kept OR invoiced <= accepted + taken_back')
@Check('order_line_settled', 'NOT kept OR settled <= invoiced')
export class OrderLineRow {
  @Text('order_no', { key: true }) orderNo: string;
  @Count('line', { key: true }) line: number;
  /** By name as entered. */
  @Text('customer') customer: string;
  /** When the order was received. */
  @Instant('ordered_at') orderedAt: string;
  @Text('product_no') productNo: string;
  @Text('description') description: string;
  @Text('specification') specification: string;
  @Text('unit') unit: string;
  @Figure('unit_price') unitPrice: string;
  @Text('currency') currency: string;
  /** Of the line, or of the whole order where the line has none. */
  @Day('due_on', { nullable: true }) dueOn: string | null;
  @Figure('ordered') ordered: string;
  @Figure('produced') produced: string;
  @Figure('passed') passed: string;
  @Figure('rejected') rejected: string;
  @Figure('accepted') accepted: string;
  @Figure('delivered') delivered: string;
  @Figure('invoiced') invoiced: string;
  /** Out of the house: on the road, or with the customer. */
  @Figure('dispatched') dispatched: string;
  @Figure('lost') lost: string;
  @Figure('refused') refused: string;
  @Figure('returned') returned: string;
  /** How much less is accepted than once was; where it was invoiced, a credit note is due. */
  @Figure('taken_back') takenBack: string;
  /** Invoiced, and paid or written off. */
  @Figure('settled') settled: string;
  /** The database checks that these figures do not contradict each other; not those of an order of an older version. */
  @Flag('kept') kept: boolean;
}
