import { Injectable } from '@nestjs/common';
import { movesOf } from '../../../machines/order/facts/moves.js';
import { order } from '../../../machines/order/order.process.js';
import type { Write } from '../../engine/projections/projection.js';
import { OnTransition, put } from '../../engine/projections/projection.js';
import type { OrderTransition } from '../../read-models/follow.js';
import { AftersalesFile } from './file.entity.js';

/** What after-sales does when an order moves: it opens the customer's file when the order is delivered. */
@Injectable()
export class AftersalesProjection {
  @OnTransition(order, { to: 'delivered' })
  openFile({ after, at }: OrderTransition): Write[] {
    const { entry, quantities, handOvers, complaints, failedInspections } = after;
    const moves = movesOf(after);
    const file: AftersalesFile = {
      orderNo: after.no,
      customer: entry.customer?.name ?? '',
      contact: entry.customer?.contact || null,
      phone: entry.customer?.phone || null,
      products: (entry.lines ?? []).map(({ line, productNo, description, specification, unit }) => ({
        product: [productNo, description].filter(Boolean).join(' '),
        specification: specification ?? '',
        quantity: quantities[String(line)]?.delivered ?? '0',
        unit: unit ?? '',
      })),
      deliveredOn: moves.handedOver.at(-1)?.on ?? null,
      receivedBy: handOvers.at(-1)?.receivedBy ?? null,
      acceptanceReport: moves.accepted.at(-1)?.of || null,
      documents: moves.documents,
      objections: complaints.flatMap(({ items }) => items),
      reworkRounds: failedInspections.length,
      openedAt: at,
    };
    return [put(AftersalesFile, file)];
  }
}
