import { Injectable } from '@nestjs/common';
import { order } from '../../../machines/order/order.process.js';
import type { Write } from '../../engine/projections/projection.js';
import { difference, OnTransition, put } from '../../engine/projections/projection.js';
import type { OrderTransition } from '../../read-models/follow.js';
import { changes } from '../../read-models/follow.js';
import { WATCHED, watchesOf } from './operations.rows.js';
import { OrderStage } from './stage.entity.js';
import { OrderWatch } from './watch.entity.js';

/** What operations does when an order moves: it takes the time of every stage and watches for drift. */
@Injectable()
export class OperationsProjection {
  @OnTransition(order)
  noteStage({ process, seq, from, fromSince, to, at }: OrderTransition): Write[] {
    if (from === null || fromSince === null || from === to) return [];
    return [put(OrderStage, { orderNo: process, seq, state: from, enteredAt: fromSince, leftAt: at, nextState: to })];
  }

  @OnTransition(order)
  keepWatch(transition: OrderTransition): Write[] {
    if (!changes(transition, WATCHED)) return [];
    const [before, after] = watchesOf(transition);
    return difference(OrderWatch, before, after);
  }
}
