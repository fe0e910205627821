import type { OrderFacts } from '../../../machines/order/order.types.js';
import type { OpenLink } from './link-keys.service.js';

/** An order, or one batch of it, as far as goods go. */
export interface Goods {
  no: string;
  /** Null: the order as a whole. */
  batch: number | null;
  facts: OrderFacts;
  /** Of that process: what the customer signs is what he saw. */
  version: number;
}

/** What of the company's records is looked at for its customer. */
export interface Looked {
  link: OpenLink;
  order: OrderFacts;
  /** Of the order. */
  version: number;
  /** Those of an order that is delivered in parts. */
  batches: readonly Goods[];
  /** What the follow-up clerk is called. */
  clerk: string;
}

/** The goods that move by themselves: the batches, or the order where it has none. */
export const goodsOf = ({ order, version, batches }: Looked): readonly Goods[] =>
  batches.length > 0 ? batches : [{ no: order.no, batch: null, facts: order, version }];
