import type { Order } from '../api/types.js';
import { useWords } from '../words/words.js';
import { Facts, Rows, Section, Signatures } from './paper.js';
import { printWords } from './print.words.js';
import { useNames } from './use-names.js';

/** What the customer accepted, report by report, to be signed by both (S3§六2). */
export function Acceptance({ order }: { order: Order }) {
  const say = useWords(printWords);
  const { field, product, quantity } = useNames(order.lines);
  return (
    <>
      <Facts
        facts={[
          [field('customer', 'name'), order.customer?.name],
          [field('customerPo'), order.customerPo],
        ]}
      />
      {order.acceptances.map(({ reportNo, signedBy, signedOn, lines, at }) => (
        <Section key={at} title={`${say('acceptance')} ${reportNo ?? ''}`}>
          <Facts
            facts={[
              [field('signedBy'), signedBy],
              [field('signedOn'), signedOn],
            ]}
          />
          <Rows
            columns={[
              { title: say('product'), of: ({ line }) => product(line) },
              {
                title: field('lines', 'accepted'),
                of: ({ line, accepted }) => quantity(line, accepted),
                isFigure: true,
              },
              {
                title: field('lines', 'rejected'),
                of: ({ line, rejected }) => quantity(line, rejected),
                isFigure: true,
              },
            ]}
            rows={lines}
          />
        </Section>
      ))}
      <Signatures roles={[say('customer'), say('clerk')]} dateWord={say('date')} />
    </>
  );
}

/** What was handed over with which papers, shipment by shipment (S3§六3). */
export function HandOver({ order }: { order: Order }) {
  const say = useWords(printWords);
  const { field, value, product, quantity } = useNames(order.lines);
  const { dispatches, handOvers, packing } = order.shipments;
  return (
    <>
      <Facts
        facts={[
          [field('customer', 'name'), order.customer?.name],
          [field('deliveryPlace'), order.deliveryPlace],
          [field('packages'), packing?.packages],
          [field('labels'), packing?.labels],
        ]}
      />
      {dispatches.map((dispatch) => {
        const handed = handOvers.find(({ shipment }) => shipment === dispatch.shipment);
        return (
          <Section key={dispatch.shipment} title={`${say('shipment')} ${dispatch.shipment}`}>
            <Facts
              facts={[
                [field('carrier'), dispatch.carrier],
                [field('trackingNo'), dispatch.trackingNo],
                [field('logistics.dispatch', 'on'), dispatch.on],
                [field('receivedBy'), handed && `${handed.receivedBy} ${handed.on}`],
                [field('documents'), handed && value('documents', handed.documents)],
              ]}
            />
            <Rows
              columns={[
                { title: say('product'), of: ({ line }) => product(line) },
                { title: say('quantity'), of: (row) => quantity(row.line, row.quantity), isFigure: true },
              ]}
              rows={(handed ?? dispatch).lines}
            />
          </Section>
        );
      })}
      <Signatures roles={[say('receivedBy'), say('transport')]} dateWord={say('date')} />
    </>
  );
}
