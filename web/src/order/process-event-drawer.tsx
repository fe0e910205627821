import { EventDrawer } from '../forms/event-drawer.js';
import { OrderEventDrawer } from './order-event-drawer.js';

/** An event of a process that somebody is about to send. */
export interface Acting {
  kind: string;
  no: string;
  event: string;
}

interface Props {
  acting: Acting | null;
  onActing: (acting: Acting | null) => void;
}

/** The form of an event of any process; a rule's remedy opens the next form in the same place. */
export function ProcessEventDrawer({ acting, onActing }: Props) {
  const { kind, no, event } = acting ?? { kind: '', no: '', event: null };
  const drawer = {
    type: event,
    onOther: (other: string) => onActing({ kind, no, event: other }),
    onClose: () => onActing(null),
  };
  return kind === 'orders' ? (
    <OrderEventDrawer no={no} {...drawer} />
  ) : (
    <EventDrawer place={{ kind, no }} {...drawer} />
  );
}
