import { Injectable } from '@nestjs/common';
import { order } from '../../../machines/order/order.process.js';
import { OnTransition } from '../../engine/projections/projection.js';
import { following } from '../../read-models/follow.js';
import { Delivery } from './delivery.entity.js';
import { deliveriesOf, shipmentsOf } from './logistics.rows.js';
import { Shipment } from './shipment.entity.js';

/** What logistics does when an order moves: it keeps what is to be delivered, and its shipments. */
@Injectable()
export class LogisticsProjection {
  @OnTransition(order)
  keepShipments = following({
    entity: Shipment,
    looksAt: ['dispatches', 'transit', 'transportExceptions', 'handOvers', 'goods'],
    rows: shipmentsOf,
  });

  @OnTransition(order)
  keepDelivery = following({
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
    ],
    opens: ({ reviewPassed }) => reviewPassed !== null,
    rows: deliveriesOf,
  });
}
