import type { OrderFacts } from '../../../machines/order/order.types.js';
import type { RequisitionFacts } from '../../../machines/purchase-requisition/requisition.types.js';
import type { StoredProcess } from '../../process/transition.js';

const LONGEST = 120;

const short = (parts: readonly (string | undefined)[]): string => {
  const text = parts.filter(Boolean).join(' · ');
  const characters = Array.from(text);
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : text;
};

/** By what people know a process beside its number: whose order of what, or what is to be bought. Holds no secret. */
export function titleOf({ kind, facts }: Pick<StoredProcess, 'kind' | 'facts'>): string {
  if (kind === 'orders') {
    const { entry } = facts as OrderFacts;
    return short([entry.customer?.name, ...(entry.lines ?? []).map(({ description }) => description)]);
  }
  if (kind === 'purchase-requisitions') {
    const { items, order } = facts as RequisitionFacts;
    return short([order ?? undefined, ...items.map(({ item }) => item)]);
  }
  return '';
}
