import { Injectable } from '@nestjs/common';
import { order } from '../../../machines/order/order.process.js';
import type { Write } from '../../engine/projections/projection.js';
import { OnTransition, put } from '../../engine/projections/projection.js';
import type { OrderTransition } from '../../read-models/follow.js';
import { CustomerOrder } from './customer-order.entity.js';
import { MarketNeedReceipt } from './need-receipt.entity.js';
import { MarketNeed } from './need.entity.js';

/** What market does when an order moves: it knows its customers, and what became of the needs that it passed on. */
@Injectable()
export class MarketProjection {
  @OnTransition(order)
  keepCustomer({ before, after, began }: OrderTransition): Write[] {
    const customer = after.entry.customer?.name ?? '';
    if (before?.entry.customer?.name === customer) return [];
    return [put(CustomerOrder, { orderNo: after.no, customer, receivedAt: began })];
  }

  @OnTransition(order, { on: 'market.enter-order' })
  registerNeed({ after, by, at }: OrderTransition): Write[] {
    const { customer, channel, lines = [], deliveryDate, qualityRequirements } = after.entry;
    const need: MarketNeed = {
      orderNo: after.no,
      customer: customer?.name ?? '',
      channel,
      products: lines.map(({ productNo, description, specification, quantity, unit }) => ({
        product: [productNo, description].filter(Boolean).join(' '),
        specification: specification ?? '',
        quantity: quantity ?? '0',
        unit: unit ?? '',
      })),
      wantedOn: deliveryDate ?? null,
      quality: qualityRequirements || null,
      passedOnBy: by,
      passedOnAt: at,
    };
    return [put(MarketNeed, need)];
  }

  @OnTransition(order, { on: 'sales.review' })
  noteReceipt({ after, before, by, at }: OrderTransition): Write[] {
    // A later review, after an amendment, is no receipt.
    if (before?.reviews.sales) return [];
    return [put(MarketNeedReceipt, { orderNo: after.no, receivedBy: by, receivedAt: at })];
  }
}
