import { Injectable } from '@nestjs/common';
import { order } from '../../../machines/order/order.process.js';
import type { Write } from '../../engine/projections/projection.js';
import { OnTransition } from '../../engine/projections/projection.js';
import type { OrderTransition } from '../../read-models/follow.js';
import { following } from '../../read-models/follow.js';
import { Delivery } from './delivery.entity.js';
import { deliveriesOf, shipmentsOf } from './logistics.rows.js';
import { Shipment } from './shipment.entity.js';

const shipments = following({
  entity: Shipment,
  key: ({ shipment }) => shipment,
  looksAt: ['dispatches', 'transit', 'transportExceptions', 'handOvers', 'goods'],
  rows: shipmentsOf,
});

const deliveries = following({
  entity: Delivery,
  key: ({ orderNo }) => orderNo,
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
  ],
  opens: ({ reviewPassed }) => reviewPassed !== null,
  rows: deliveriesOf,
});

/** What logistics does when an order moves: it keeps what is to be delivered, and its shipments. */
@Injectable()
export class LogisticsProjection {
  @OnTransition(order)
  keepShipments(transition: OrderTransition): Write[] {
    return shipments(transition);
  }

  @OnTransition(order)
  keepDelivery(transition: OrderTransition): Write[] {
    return deliveries(transition);
  }
}
