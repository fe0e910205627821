import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Day, Flag, Parts, Text } from '../../read-models/columns.js';

export const DELIVERY_STATUSES = [
  'planning',
  'waiting',
  'due',
  'ready',
  'under-way',
  'in-batches',
  'delivered',
  'cancelled',
] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

export interface DeliveryLine {
  line: number;
  product: string;
  unit: string;
  accepted: string;
  delivered: string;
}

/** What is to be delivered to a customer, where, when and how (S3§四3, S2§六1). It opens when the review is passed. */
@KeptByProjection()
@Entity('delivery')
@Index('delivery_due', { synchronize: false })
@Index('delivery_open_due', { synchronize: false })
@Index('delivery_open_confirmed', { synchronize: false })
export class Delivery {
  @Text('order_no', { key: true }) orderNo: string;
  /**
   * `planning`: no plan in force; `waiting`: for the product; `due`: to be packed or confirmed; `ready`: to be dispatched;
   * `under-way`: dispatched and not yet handed over in full; `in-batches`: each batch of it is a delivery of its own.
   */
  @Text('status', { among: DELIVERY_STATUSES }) status: DeliveryStatus;
  @Flag('held') held: boolean;
  @Flag('open') open: boolean;
  @Text('customer') customer: string;
  @Text('place', { nullable: true }) place: string | null;
  @Day('due_on', { nullable: true }) dueOn: string | null;
  @Text('mode', { nullable: true }) mode: string | null;
  @Text('route', { nullable: true }) route: string | null;
  @Text('schedule', { nullable: true }) schedule: string | null;
  @Flag('long_haul') longHaul: boolean;
  @Flag('packed') packed: boolean;
  /** The day and place that the customer confirmed. */
  @Day('confirmed_on', { nullable: true }) confirmedOn: string | null;
  @Text('confirmed_place', { nullable: true }) confirmedPlace: string | null;
  @Parts('lines', { line: 'integer', product: 'string', unit: 'string', accepted: 'string', delivered: 'string' })
  lines: DeliveryLine[];
}
