import { Entity, Index } from 'typeorm';
import { KeptByProjection } from '../../engine/projections/read-model.js';
import { Count, Day, Flag, Instant, Parts, Text } from '../../read-models/columns.js';

export const SHIPMENT_STATUSES = ['under-way', 'partly-handed-over', 'handed-over', 'came-back', 'lost'] as const;
export type ShipmentStatus = (typeof SHIPMENT_STATUSES)[number];

export interface ShippedLine {
  line: number;
  dispatched: string;
  handedOver: string;
  lost: string;
  refused: string;
  /** Of what was handed over. */
  returned: string;
}

/** A shipment of an order, from the dispatch to the hand-over (S3§五3, §六3). */
@KeptByProjection()
@Entity('shipment')
@Index('shipment_latest', ['movedAt', 'orderNo', 'shipment'])
@Index('shipment_open', ['movedAt', 'orderNo', 'shipment'], { where: 'open' })
@Index('shipment_by_tracking', ['trackingNo'])
@Index('shipment_expected', ['eta', 'orderNo'], { where: 'open' })
export class Shipment {
  @Text('order_no', { key: true }) orderNo: string;
  @Text('shipment', { key: true }) shipment: string;
  @Text('status', { among: SHIPMENT_STATUSES }) status: ShipmentStatus;
  @Flag('open') open: boolean;
  @Text('carrier', { nullable: true }) carrier: string | null;
  @Text('tracking_no', { nullable: true }) trackingNo: string | null;
  @Day('dispatched_on', { nullable: true }) dispatchedOn: string | null;
  /** What was last heard of it. */
  @Text('transit_status', { nullable: true }) transitStatus: string | null;
  @Text('location', { nullable: true }) location: string | null;
  @Day('eta', { nullable: true }) eta: string | null;
  @Count('exceptions') exceptions: number;
  /** The latest transport exception, and what was done. */
  @Text('last_exception', { nullable: true }) lastException: string | null;
  @Day('handed_over_on', { nullable: true }) handedOverOn: string | null;
  @Text('received_by', { nullable: true }) receivedBy: string | null;
  @Parts('lines', {
    line: 'integer',
    dispatched: 'string',
    handedOver: 'string',
    lost: 'string',
    refused: 'string',
    returned: 'string',
  })
  lines: ShippedLine[];
  /** When anything was last recorded of it. */
  @Instant('moved_at') movedAt: string;
}
