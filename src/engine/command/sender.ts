import type { Office } from '../../../machines/offices.js';
import type { EventMeta } from '../../../machines/process.js';

/** Whom somebody stands in for, and with what scope. Only active delegations, only the delegator's own offices. */
export interface StandIn {
  from: { id: string; name: string; rightsVersion: number };
  offices: Office[];
  includeHead: boolean;
  headOf: Office[];
}

/** The sender of a command with the rights of this very moment. */
export interface Sender {
  id: string;
  name: string;
  offices: Office[];
  headOf: Office[];
  permissions: string[];
  rightsVersion: number;
  standIns: StandIn[];
}

/** For which office, and on whose behalf, a sender acts. */
export interface Capacity {
  office: Office;
  onBehalfOf: StandIn['from'] | null;
}

type Sent<Facts> = Pick<EventMeta<Facts>, 'sender' | 'head'>;

export const officeOf = <Facts>({ sender }: Sent<Facts>, facts: Facts): Office =>
  typeof sender === 'function' ? sender(facts) : sender;

/** The capacity in which the sender may send the event, or null. One's own right comes before another's. */
export function capacityFor<Facts>(
  meta: Sent<Facts>,
  facts: Facts,
  sender: Sender,
  barred: string[] = [],
): Capacity | null {
  const office = officeOf(meta, facts);
  const own = meta.head ? sender.headOf : sender.offices;
  if (own.includes(office)) return { office, onBehalfOf: null };
  const able = sender.standIns.filter((standIn) =>
    meta.head ? standIn.includeHead && standIn.headOf.includes(office) : standIn.offices.includes(office),
  );
  const chosen = able.find(({ from }) => !barred.includes(from.id)) ?? able[0];
  return chosen ? { office, onBehalfOf: chosen.from } : null;
}
