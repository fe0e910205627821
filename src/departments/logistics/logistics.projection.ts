import { Injectable } from '@nestjs/common';
import { deliveryBatch } from '../../../machines/delivery-batches/batch.process.js';
import { order } from '../../../machines/order/order.process.js';
import { OnTransition } from '../../engine/projections/projection.js';
import { following } from '../../read-models/follow.js';
import { Delivery } from './delivery.entity.js';
import { deliveriesOf, shipmentsOf } from './logistics.rows.js';
import { Shipment } from './shipment.entity.js';

const shipments = following({
  entity: Shipment,
  looksAt: ['dispatches', 'transit', 'transportExceptions', 'handOvers', 'goods'],
  rows: shipmentsOf,
});

const deliveries = following({
  entity: Delivery,
  looksAt: [
    'entry',
    'milestone',
    'reviewPassed',
    'hold',
    'quantities',
    'logisticsPlan',
    'packing',
    'confirmation',
    'dispatches',
    'goods',
    'batches',
  ],
  opens: ({ reviewPassed }) => reviewPassed !== null,
  rows: deliveriesOf,
});

/** What logistics does when an order or a batch of one moves: it keeps what is to be delivered, and its shipments. */
@Injectable()
export class LogisticsProjection {
  @OnTransition(order)
  keepShipments = shipments;

  @OnTransition(order)
  keepDelivery = deliveries;

  @OnTransition(deliveryBatch)
  keepShipmentsOfBatch = shipments;

  @OnTransition(deliveryBatch)
  keepDeliveryOfBatch = deliveries;
}
