import type { ObjectLiteral } from 'typeorm';
import type { OrderFacts } from '../../machines/order/order.types.js';
import type { Write } from '../engine/projections/projection.js';
import { difference } from '../engine/projections/projection.js';
import type { Transition } from '../engine/log/transition.js';

export type OrderTransition = Transition<OrderFacts>;

/** Whether a transition has changed any of these facts: a reducer leaves what it does not change as the same object. */
export const changes = ({ before, after }: OrderTransition, facts: readonly (keyof OrderFacts)[]): boolean =>
  before === null || facts.some((fact) => before[fact] !== after[fact]);

/** The facts that a read model looks at. Whatever it does not name it cannot see. */
export type Seen<Slice extends keyof OrderFacts> = Pick<OrderFacts, Slice | 'no'>;

interface Follows<Row extends ObjectLiteral, Slice extends keyof OrderFacts> {
  entity: new () => Row;
  looksAt: readonly Slice[];
  /** From when on there are rows; they stay when the order is given up. At once, without it. */
  opens?: (facts: Seen<Slice>) => boolean;
  /** `began` is when the order was received. */
  rows: (facts: Seen<Slice>, began: string) => Row[];
}

/**
 * A reaction that keeps rows which follow from an order's facts alone: it writes those that a transition has changed and
 * removes those that are gone. Most transitions are passed over without computing a row.
 */
export function following<Row extends ObjectLiteral, Slice extends keyof OrderFacts>({
  entity,
  looksAt,
  opens = () => true,
  rows,
}: Follows<Row, Slice>): (transition: OrderTransition) => Write[] {
  return (transition) => {
    if (!changes(transition, looksAt)) return [];
    const { before, after, began } = transition;
    const wasOpen = before !== null && opens(before);
    const isOpen = wasOpen || opens(after);
    return difference(entity, wasOpen ? rows(before, began) : [], isOpen ? rows(after, began) : []);
  };
}
