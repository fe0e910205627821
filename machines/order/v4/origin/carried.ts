import type { Filling, Suggestion } from '../../../kit/suggestions.js';
import type { OrderEventType } from '../../order.schema.js';
import type { OrderFacts } from '../../order.types.js';

/** Under which name the forms of an order are told what was known before it began; the log keeps none of it. */
export const CARRIED = 'carried-over';

/** The data of events as they were known before the order, by their types. */
export type CarriedOver = Readonly<Partial<Record<OrderEventType, object>>>;

type Suggest = Suggestion<OrderFacts>;

/** What may have been done before there was an order, each with what the order has of it itself. */
const BEFORE: Readonly<Partial<Record<OrderEventType, (facts: OrderFacts) => unknown>>> = {
  'engineering.review': ({ reviews }) => reviews.engineering,
  'sales.quote': ({ quote }) => quote,
  'sales.submit-contract': ({ contract }) => contract.text,
  'legal.approve-contract': ({ contract }) => contract.opinion,
  'sales.sign-contract': ({ contract }) => contract.signature,
  'sales.file-contract': ({ contract }) => contract.filing,
  'sales.hold-strategy-meeting': ({ strategyMeeting }) => strategyMeeting,
};

const carriedIn = ({ observed = {} }: Filling): CarriedOver =>
  observed[CARRIED] === undefined ? {} : (JSON.parse(observed[CARRIED]) as CarriedOver);

/** Until the order is amended, and where it has none of its own, its forms begin with what was known before it. */
export const withCarried = (suggestions: Readonly<Record<string, Suggest>>): Readonly<Record<string, Suggest>> => ({
  ...suggestions,
  ...Object.fromEntries(
    Object.entries(BEFORE).map(([type, own]): [string, Suggest] => [
      type,
      (facts, filling) => ({
        ...suggestions[type]?.(facts, filling),
        ...(facts.revision === 1 && own(facts) === null ? carriedIn(filling)[type as OrderEventType] : {}),
      }),
    ]),
  ),
});

/** Which events' forms are told of it. */
export const CARRIED_TO: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(BEFORE).map((type) => [type, CARRIED]),
);
