import type { Envelope } from '../../../rulebook.js';

/** A purchase requisition of the order, as it stood when the event was judged. */
export interface RequisitionOfOrder {
  id: string;
  /** Of the requisition's machine. */
  version: number;
  state: string;
  items: { item: string; quantity: string }[];
}

/** Under which name the door keeps them with the event. */
export const REQUISITIONS = 'requisitions';

/** The requisitions that were read for the event; undefined where none were looked for, as when a question is asked. */
export function requisitionsOf({ observed }: Pick<Envelope, 'observed'>): RequisitionOfOrder[] | undefined {
  const told = observed[REQUISITIONS];
  return told === undefined ? undefined : (JSON.parse(told) as RequisitionOfOrder[]);
}
