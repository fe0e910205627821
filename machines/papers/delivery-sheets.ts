import type { Part } from '../kit/papers.js';
import type { PaperOrder } from './paper.js';
import { facts, part, table } from '../kit/papers.js';
import type { Pen } from './pen.js';

/** What the customer accepted, report by report, to be signed by both (S3§六2). */
export function acceptance(order: PaperOrder, pen: Pen): Part[] {
  const { say, field, product, quantity } = pen;
  return [
    part(
      null,
      facts([
        [field('customer', 'name'), order.customer?.name],
        [field('customerPo'), order.customerPo],
      ]),
    ),
    ...order.acceptances.map(({ reportNo, signedBy, signedOn, lines }) =>
      part(
        `${say('acceptance')} ${reportNo ?? ''}`,
        facts([
          [field('signedBy'), signedBy],
          [field('signedOn'), signedOn],
        ]),
        table(
          [
            { title: say('product'), of: ({ line }) => product(line) },
            { title: field('lines', 'accepted'), of: ({ line, accepted }) => quantity(line, accepted), isFigure: true },
            { title: field('lines', 'rejected'), of: ({ line, rejected }) => quantity(line, rejected), isFigure: true },
          ],
          lines,
        ),
      ),
    ),
    part(null, pen.signatures(say('customer'), say('clerk'))),
  ];
}

/** What was handed over with which papers, shipment by shipment (S3§六3). */
export function handOver(order: PaperOrder, pen: Pen): Part[] {
  const { say, field, value, product, quantity } = pen;
  const { dispatches, handOvers, packing } = order.shipments;
  return [
    part(
      null,
      facts([
        [field('customer', 'name'), order.customer?.name],
        [field('deliveryPlace'), order.deliveryPlace],
        [field('packages'), packing?.packages],
        [field('labels'), packing?.labels],
      ]),
    ),
    ...dispatches.map((dispatch) => {
      const handed = handOvers.find(({ shipment }) => shipment === dispatch.shipment);
      return part(
        `${say('shipment')} ${dispatch.shipment}`,
        facts([
          [field('carrier'), dispatch.carrier],
          [field('trackingNo'), dispatch.trackingNo],
          [field('logistics.dispatch', 'on'), dispatch.on],
          // Not every office may know who it was; that it was received, and when, it may.
          [field('receivedBy'), handed && [handed.receivedBy, handed.on].filter(Boolean).join(' ')],
          [field('documents'), handed && value('documents', handed.documents)],
        ]),
        table(
          [
            { title: say('product'), of: ({ line }) => product(line) },
            { title: say('quantity'), of: (row) => quantity(row.line, row.quantity), isFigure: true },
          ],
          (handed ?? dispatch).lines,
        ),
      );
    }),
    part(null, pen.signatures(say('receivedBy'), say('transport'))),
  ];
}
