import type { OrderFacts } from './order.types.js';

interface Standing {
  milestone: string;
}

/** Nothing is left to make or to deliver: delivered, settled or given up. */
export const isOver = ({ milestone }: Standing): boolean =>
  milestone === 'delivered' || milestone === 'settled' || milestone === 'cancelled';

/**
 * By which day the order is to be delivered; null from its delivery on, or when it was given up. What was agreed stays in
 * its entry, and an order of which something came back is due again by the same day.
 */
export const dueOn = (facts: Standing & Pick<OrderFacts, 'entry'>): string | null =>
  isOver(facts) ? null : (facts.entry.deliveryDate ?? null);
