import { useOrder } from '../api/process-queries.js';
import type { Next, NextEvent, Order } from '../api/types.js';
import { blankData } from '../forms/blank.js';
import type { Prepared } from '../forms/event-desk.js';
import { EventDrawer } from '../forms/event-drawer.js';
import { useCurrencies } from '../shared/use-policy.js';
import { OrderBrief } from './order-brief.js';
import { optionsFor } from './options.js';

/** The order's entry as it is on record: the fields of a change begin with it. */
const entryOf = ({ lines, ...order }: Order): Record<string, unknown> => ({
  ...order,
  lines: lines.filter(({ quantities }) => quantities.ordered !== '0').map(({ quantities: _, ...line }) => line),
});

interface Props {
  no: string;
  type: string | null;
  onOther: (event: string) => void;
  onClose: () => void;
}

/** The form of an event of an order; it begins with what the order already knows. */
export function OrderEventDrawer({ no, type, onOther, onClose }: Props) {
  const currencies = useCurrencies();
  const { data: order, isFetching } = useOrder(no, { isWanted: type !== null, isForm: true });

  const prepare = (event: NextEvent, next: Next): Prepared | null =>
    order && !isFetching
      ? {
          initial: { ...blankData(event.schema), ...event.suggested },
          content: {
            event: event.type,
            lines: order.lines,
            options: optionsFor(event.type, order, next.events, currencies),
            current: entryOf(order),
          },
        }
      : null;

  return (
    <EventDrawer
      place={{ kind: 'orders', no }}
      type={type}
      about={order && type !== null && <OrderBrief order={order} event={type} />}
      prepare={prepare}
      onOther={onOther}
      onClose={onClose}
    />
  );
}
