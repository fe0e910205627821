import { assign, setup } from 'xstate';
import { chartKit } from '../../kit/chart.js';
import type { OrderEvent, OrderInput } from '../order.types.js';
import { orderMachineV3, standingsV3 } from '../v3/order.v3.machine.js';
import type { OrderFactsV4 } from './aspect.js';
import { ASPECTS } from './aspects.js';
import { blankOrderV4, recordV4 } from './order.v4.facts.js';
import { orderRulesV4 } from './order.v4.rules.js';

const types = {} as { context: OrderFactsV4; events: OrderEvent; input: OrderInput };

const all = Object.assign({}, standingsV3, ...ASPECTS.map((aspect) => aspect.standings)) as Record<
  string,
  (facts: OrderFactsV4) => boolean
>;

const setupV4 = setup({
  types,
  guards: chartKit(orderRulesV4, all).guards,
  actions: { record: assign(({ context, event }) => recordV4(context, event)) },
});

const chart = ASPECTS.reduce((changed, aspect) => aspect.chart(changed), orderMachineV3.config as object);

/** The life of a business order, version 4: version 3 with what each aspect says otherwise. */
export const orderMachineV4 = setupV4.createMachine({
  ...chart,
  context: ({ input }: { input: OrderInput }) => blankOrderV4(input),
});
