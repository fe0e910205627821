import { assign, setup } from 'xstate';
import { chartKit } from '../../kit/chart.js';
import { standings } from '../order.standing.js';
import type { OrderEvent, OrderInput } from '../order.types.js';
import { orderMachineV2, standsV2 } from '../v2/order.v2.machine.js';
import type { OrderFactsV3 } from './aspect.js';
import { ASPECTS } from './aspects.js';
import { blankOrderV3, recordV3 } from './order.v3.facts.js';
import { orderRulesV3 } from './order.v3.rules.js';

const types = {} as { context: OrderFactsV3; events: OrderEvent; input: OrderInput };

/** What chooses a branch of the chart, by name: what every version knows, and what the aspects add. */
export const standingsV3 = Object.assign(
  {},
  standings,
  standsV2,
  ...ASPECTS.map((aspect) => aspect.standings),
) as Record<string, (facts: OrderFactsV3) => boolean>;

const setupV3 = setup({
  types,
  guards: chartKit(orderRulesV3, standingsV3).guards,
  actions: { record: assign(({ context, event }) => recordV3(context, event)) },
});

const chart = ASPECTS.reduce((changed, aspect) => aspect.chart(changed), orderMachineV2.config as object);

/** The life of a business order, version 3: version 2 with what each aspect says otherwise. */
export const orderMachineV3 = setupV3.createMachine({
  ...chart,
  context: ({ input }: { input: OrderInput }) => blankOrderV3(input),
});
