import type { ComponentType } from 'react';
import { useProcess } from '../api/process-queries.js';
import { EventDrawer } from '../forms/event-drawer.js';
import { OrderEventDrawer } from '../order/order-event-drawer.js';
import { ORDERS } from '../shared/address.js';
import { FactsCard } from './facts-card.js';

/** An event of a process that somebody is about to send. */
export interface Acting {
  kind: string;
  no: string;
  event: string;
}

interface DrawerProps {
  kind: string;
  no: string;
  type: string | null;
  onOther: (event: string) => void;
  onClose: () => void;
}

/** Kinds whose forms begin with more than is known of every process. */
const OWN: Readonly<Record<string, ComponentType<DrawerProps>>> = { [ORDERS]: OrderEventDrawer };

interface Props {
  acting: Acting | null;
  onActing: (acting: Acting | null) => void;
}

/** The form of an event of any process; a rule's remedy opens the next form in the same place. */
export function ProcessEventDrawer({ acting, onActing }: Props) {
  const { kind, no, event } = acting ?? { kind: '', no: '', event: null };
  const Drawer = OWN[kind] ?? FactsDrawer;
  return (
    <Drawer
      kind={kind}
      no={no}
      type={event}
      onOther={(other) => onActing({ kind, no, event: other })}
      onClose={() => onActing(null)}
    />
  );
}

/** What is known of the process stands above the form: nobody judges what he cannot see. */
function FactsDrawer({ kind, no, ...drawer }: DrawerProps) {
  const { data: process } = useProcess({ kind, no }, { isWanted: drawer.type !== null });
  return <EventDrawer place={{ kind, no }} {...drawer} about={process && <FactsCard process={process} />} />;
}
