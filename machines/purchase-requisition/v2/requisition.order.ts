import type { Envelope } from '../../rulebook.js';

/** Under which name the door keeps, with an event, where the order stands that the requisition names. */
export const ORDER_STANDING = 'order-standing';

/** Where the order stands; empty when there is no such order, undefined when nobody looked. */
export const standingOfOrder = ({ observed }: Pick<Envelope, 'observed'>): string | undefined =>
  observed[ORDER_STANDING];
