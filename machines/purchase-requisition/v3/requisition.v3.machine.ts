import { assign, setup } from 'xstate';
import { alsoDividedInto, alsoTakes, withState } from '../../chart-change.js';
import { chartKit } from '../../kit/chart.js';
import type { ProcessInput } from '../../process.js';
import { requisitionStandings } from '../requisition.machine.js';
import type { RequisitionEvent, RequisitionFacts } from '../requisition.types.js';
import { blankRequisitionV2 } from '../v2/requisition.v2.facts.js';
import { requisitionMachineV2 } from '../v2/requisition.v2.machine.js';
import { recordV3 } from './requisition.v3.facts.js';
import { requisitionRulesV3 } from './requisition.v3.rules.js';

const types = {} as { context: RequisitionFacts; events: RequisitionEvent; input: ProcessInput };

const isOrdered = ({ milestone }: RequisitionFacts): boolean => milestone === 'ordered';

const kit = chartKit(requisitionRulesV3, {
  ...requisitionStandings,
  'is-ordered': isOrdered,
  'is-left-to-order': (facts: RequisitionFacts) => !isOrdered(facts),
});
const { to, follows } = kit;

const setupV3 = setup({
  types,
  guards: kit.guards,
  actions: { record: assign(({ context, event }) => recordV3(context, event)) },
});

/** What version 3 says otherwise about the chart: several purchase orders may share it, and it is ordered with its last row. */
const changed = <Chart extends object>(chart: Chart): Chart =>
  withState(
    withState(
      chart,
      'life.approved',
      alsoTakes({ 'purchase.order-goods': to('ordering', 'PQ-04', 'PQ-05', 'PQ-08', 'PQ-09', 'PQ-10') }),
    ),
    'life',
    alsoDividedInto({
      ordering: {
        description:
          'A purchase order has ordered of it: whether something is left follows from the facts. Never stored.',
        always: follows(['ordered', 'is-ordered'], ['approved', 'is-left-to-order']),
      },
    }),
  );

/** The life of a purchase requisition, version 3: version 2 with what `changed` says otherwise. */
export const requisitionMachineV3 = setupV3.createMachine({
  ...(changed(requisitionMachineV2.config) as Parameters<typeof setupV3.createMachine>[0]),
  context: ({ input }) => blankRequisitionV2(input),
});
