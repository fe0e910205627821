import { compare } from '../../decimal.js';
import { assign, setup } from 'xstate';
import { alsoRequires, dividedInto, withState } from '../../chart-change.js';
import { carried } from '../facts/quantities.js';
import { orderMachine } from '../order.machine.js';
import { chartKit } from '../../kit/chart.js';
import { standings } from '../order.standing.js';
import type { OrderEvent, OrderFacts, OrderInput } from '../order.types.js';
import { recordV2 } from './order.v2.facts.js';
import type { OrderRuleIdV2 } from './order.v2.rules.js';
import { orderRulesV2 } from './order.v2.rules.js';

/** Everything that was accepted has left, in however many shipments. */
const allIsDispatched = ({ quantities, dispatches }: OrderFacts): boolean =>
  dispatches.length > 0 &&
  Object.entries(quantities).every(([line, { accepted }]) => compare(carried(dispatches, line), accepted) >= 0);

/** What chooses a branch of the chart in version 2, beside what every version knows. */
export const standsV2 = {
  'all-dispatched': allIsDispatched,
  'partly-dispatched': (facts: OrderFacts) => facts.dispatches.length > 0 && !allIsDispatched(facts),
};

const types = {} as { context: OrderFacts; events: OrderEvent; input: OrderInput };

const kit = chartKit(orderRulesV2, { ...standings, ...standsV2 });
const { follows } = kit;

const setupV2 = setup({
  types,
  guards: kit.guards,
  actions: { record: assign(({ context, event }) => recordV2(context, event)) },
});

const inTime: OrderRuleIdV2 = 'PL-18';

/** What version 2 says otherwise about the chart, point by point. */
function changed<Chart extends object>(chart: Chart): Chart {
  // The clerk compares a plan with the date that was promised before it takes effect.
  const submitted = 'life.reviewed.production-plan.submitted';
  let next = withState(chart, submitted, alsoRequires('clerk.approve-production-plan', inTime));
  next = withState(next, 'life.reviewed', alsoRequires('clerk.release', inTime));
  // With several shipments, the first that leaves is not the last: the chart shows whether logistics still has some to send.
  return withState(
    next,
    'life.customer-accepted.transport',
    dividedInto({
      awaited: {
        always: follows(['all-dispatched', 'all-dispatched'], ['partly-dispatched', 'partly-dispatched']),
      },
      'partly-dispatched': {
        description: 'Some shipments have left; what else was accepted is still to be dispatched.',
        always: follows(['all-dispatched', 'all-dispatched']),
      },
      'all-dispatched': {
        description: 'Everything accepted is on the road or handed over.',
        always: follows(['partly-dispatched', 'partly-dispatched']),
      },
    }),
  );
}

/** The life of a business order, version 2: version 1 with what `changed` says otherwise. */
export const orderMachineV2 = setupV2.createMachine(
  changed(orderMachine.config) as Parameters<typeof setupV2.createMachine>[0],
);
