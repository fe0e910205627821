import { note, stamp } from '../../kit/record.js';
import { subtract } from '../../decimal.js';
import type { DeliveryData } from '../order.schema.js';
import type { EventOf, Reducers } from '../order.note.js';
import { relying } from '../order.note.js';
import type { OrderFacts } from '../order.types.js';
import { isFullyDelivered, moved, withColumn } from './quantities.js';

/** What the customer rejected has to pass the inspection again. */
function recordAcceptance(facts: OrderFacts, event: EventOf<'sales.record-acceptance'>): Partial<OrderFacts> {
  const quantities = event.data.lines.reduce((ledger, { line, accepted, rejected }) => {
    const counted = moved(moved(ledger, line, 'accepted', accepted), line, 'rejected', rejected);
    return moved(counted, line, 'passed', subtract('0', rejected));
  }, facts.quantities);
  return {
    milestone: isFullyDelivered({ ...facts, quantities }) ? 'delivered' : 'customer-accepted',
    acceptances: [...facts.acceptances, note(facts, event)],
    quantities,
  };
}

/** Everything that the customer has not accepted is inspected again after the rework, and packed again. */
const returnForRework = (facts: OrderFacts, event: EventOf<'sales.return-for-rework'>): Partial<OrderFacts> => ({
  milestone: 'producing',
  finished: null,
  finalInspection: null,
  arrangement: null,
  packing: null,
  failedInspections: [
    ...facts.failedInspections,
    {
      ...stamp(facts, event),
      round: facts.failedInspections.length + 1,
      items: [],
      disposition: 'rework',
      lines: [],
      measures: null,
    },
  ],
  complaints: facts.complaints.map((complaint) =>
    complaint.open ? { ...complaint, open: false, resolution: event.reason } : complaint,
  ),
  quantities: withColumn(facts.quantities, ({ accepted }) => ({ passed: accepted })),
});

function handOver(facts: OrderFacts, event: EventOf<'logistics.hand-over'>): Partial<OrderFacts> {
  const handOvers = [...facts.handOvers, note(facts, event)];
  const quantities = event.data.lines.reduce(
    (ledger, { line, quantity }) => moved(ledger, line, 'delivered', quantity),
    facts.quantities,
  );
  const after = { ...facts, handOvers, quantities };
  // An order that an amendment or a rework set back still goes its way first.
  const isOver = facts.milestone === 'customer-accepted' && isFullyDelivered(after);
  return { handOvers, quantities, milestone: isOver ? 'delivered' : facts.milestone };
}

export const deliveryFacts: Reducers<DeliveryData> = {
  'sales.arrange-acceptance': (facts, event) => ({ arrangement: note(facts, event) }),
  'sales.present-product': (facts, event) => ({ presentation: note(facts, event) }),
  'sales.record-acceptance': recordAcceptance,
  'sales.record-objection': (facts, event) => ({
    complaints: [...facts.complaints, { ...note(facts, event), resolution: null, open: true }],
  }),
  'sales.close-objection': (facts, event) => ({
    complaints: facts.complaints.map((complaint) =>
      complaint.open ? { ...complaint, resolution: event.data.resolution, open: !event.data.satisfied } : complaint,
    ),
  }),
  'sales.return-for-rework': returnForRework,
  'production.pack': (facts, event) => ({ packing: relying<'production.pack'>(facts, event) }),
  'clerk.confirm-delivery': (facts, event) => ({ confirmation: relying<'clerk.confirm-delivery'>(facts, event) }),
  'logistics.dispatch': (facts, event) => ({
    dispatches: [...facts.dispatches, note(facts, event)],
  }),
  'logistics.report-transit': (facts, event) => ({
    transit: [...facts.transit, note(facts, event)],
  }),
  'logistics.report-transport-exception': (facts, event) => ({
    transportExceptions: [...facts.transportExceptions, note(facts, event)],
  }),
  'logistics.hand-over': handOver,
};
