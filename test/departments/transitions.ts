import { order } from '../../machines/order/order.process.js';
import type { OrderFactsV4 } from '../../machines/order/v4/aspect.js';
import { blankOrderV4 } from '../../machines/order/v4/order.v4.facts.js';
import type { Write } from '../../src/engine/projections/projection.js';
import type { OrderTransition } from '../../src/read-models/follow.js';
import type { Story } from '../support/order.fixture.js';

/** The transitions of a story, as the engine hands them to the departments. */
export function transitionsOf({ events }: Story): OrderTransition[] {
  const transitions: OrderTransition[] = [];
  let before: OrderFactsV4 | null = null;
  let fromSince: string | null = null;
  for (const [index, event] of events.entries()) {
    const after = order.rules.record(before ?? blankOrderV4({ no: 'SO-000001' }), event);
    const from = before?.milestone ?? null;
    transitions.push({
      definition: order,
      process: after.no,
      seq: index + 1,
      type: event.type,
      data: event.data,
      reason: event.reason,
      by: event.by,
      onBehalfOf: event.onBehalfOf,
      office: event.type.slice(0, event.type.indexOf('.')),
      at: event.at,
      occurredAt: event.occurredAt,
      began: events[0].at,
      from,
      fromSince,
      to: after.milestone,
      before,
      after,
      revision: after.revision,
    });
    if (from !== after.milestone) fromSince = event.at;
    before = after;
  }
  return transitions;
}

/** What a reaction writes for a transition. */
export type Keeps = (transition: OrderTransition) => Write[];

/** The rows of one table that the writes leave, in the order in which they were first written. */
export function rowsAfter<Row extends object>(
  entity: new () => Row,
  key: (row: Row) => string,
  writes: readonly Write[],
): Row[] {
  const rows = new Map<string, Row>();
  for (const write of writes) {
    if ('put' in write && write.put === entity) rows.set(key(write.row as Row), write.row as Row);
    if ('remove' in write && write.remove === entity) rows.delete(key(write.row as Row));
  }
  return [...rows.values()];
}

/** The only row that the reaction keeps of a story. */
export function rowOf<Row extends object>(entity: new () => Row, keeps: Keeps, story: Story): Row | undefined {
  return rowsAfter(entity, () => '', transitionsOf(story).flatMap(keeps)).at(-1);
}
