import { getNextTransitions, initialTransition, transition } from 'xstate';
import { orderMachineV4 } from '../../machines/order/v4/order.v4.machine.js';
import { orderRulesV4 } from '../../machines/order/v4/order.v4.rules.js';
import type { OrderEvent } from '../../machines/order/order.types.js';
import type { Requirement } from '../../machines/rulebook.js';
import type { Scene } from './order.fixture.js';

type Snapshot = ReturnType<typeof orderMachineV4.getInitialSnapshot>;

/** The rules that the chart asks of an event in its present state; undefined when the state does not know the event. */
function rulesAsked(snapshot: Snapshot, type: string): string[] | undefined {
  const offers = getNextTransitions(snapshot).filter(({ eventType }) => eventType === type);
  if (offers.length > 1)
    throw new Error(`${type} has ${offers.length} candidates in ${JSON.stringify(snapshot.value)}`);
  const [offer] = offers;
  if (!offer) return undefined;
  return (offer.guard as { params: Requirement }).params.rules;
}

/** The rules that stop an event here; XState itself would stay silently where it is. */
function stoppers(snapshot: Snapshot, event: OrderEvent): string[] {
  const asked = rulesAsked(snapshot, event.type);
  if (!asked) throw new Error(`${event.type} is unknown in ${JSON.stringify(snapshot.value)}`);
  const judged = orderRulesV4.judge(asked, orderRulesV4.record(snapshot.context, event), event);
  return judged.filter(({ stops }) => stops).map(({ rule }) => rule);
}

/** Sends the events one by one to the real machine; each of them must be taken. */
function replayed(events: readonly OrderEvent[]): Snapshot {
  let [snapshot] = initialTransition(orderMachineV4, { no: 'SO-000001' });
  for (const event of events) {
    const stopping = stoppers(snapshot, event);
    if (stopping.length > 0) throw new Error(`${event.type} is stopped by ${stopping.join(', ')}`);
    [snapshot] = transition(orderMachineV4, snapshot, event);
  }
  return snapshot;
}

/** What the real machine makes of a scene: the rules that stop the event, and the facts after it was sent. */
export function played({ events, by }: Scene) {
  const before = replayed(events);
  const [after] = transition(orderMachineV4, before, by);
  return { stoppedBy: stoppers(before, by), before: before.context, after: after.context };
}
