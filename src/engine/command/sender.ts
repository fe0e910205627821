import type { Office } from '../../../machines/offices.js';
import type { EventMeta, Sending } from '../../../machines/process.js';

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

type Sent<Facts> = Pick<EventMeta<Facts>, 'sender' | 'head' | 'persons'>;

export const officeOf = <Facts>({ sender }: Sent<Facts>, facts: Facts): Sending =>
  typeof sender === 'function' ? sender(facts) : sender;

/** The office of whoever sends, where the event asks for one and he has it; else, where any will do, his first. */
const officeAmong = (wanted: Sending, offices: readonly Office[], isAnothers: boolean): Office | undefined =>
  wanted !== 'any' && offices.includes(wanted) ? wanted : wanted === 'any' || isAnothers ? offices[0] : undefined;

/** The capacity in which the sender may send the event, or null. One's own right comes before another's. */
export function capacityFor<Facts>(
  meta: Sent<Facts>,
  facts: Facts,
  sender: Sender,
  barred: string[] = [],
): Capacity | null {
  const wanted = officeOf(meta, facts);
  const persons = meta.persons?.(facts) ?? undefined;
  const officeFrom = (id: string, offices: readonly Office[]): Office | undefined =>
    persons && !persons.includes(id) ? undefined : officeAmong(wanted, offices, persons !== undefined);
  const own = officeFrom(sender.id, meta.head ? sender.headOf : sender.offices);
  if (own) return { office: own, onBehalfOf: null };
  const able = sender.standIns.flatMap(({ from, includeHead, headOf, offices }) => {
    const office = officeFrom(from.id, meta.head ? (includeHead ? headOf : []) : offices);
    return office ? [{ office, onBehalfOf: from }] : [];
  });
  return able.find(({ onBehalfOf }) => !barred.includes(onBehalfOf.id)) ?? able[0] ?? null;
}
