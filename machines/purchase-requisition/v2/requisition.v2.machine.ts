import { assign, setup } from 'xstate';
import { alsoRequires, alsoTakes, everywhereRequires, withState } from '../../chart-change.js';
import { chartKit } from '../../kit/chart.js';
import type { ProcessInput } from '../../process.js';
import { HAND_IN } from '../requisition.rules.js';
import { requisitionMachine, requisitionStandings } from '../requisition.machine.js';
import type { RequisitionEvent, RequisitionFacts } from '../requisition.types.js';
import { decisions } from './requisition.v2.approvals.js';
import { blankRequisitionV2, recordV2 } from './requisition.v2.facts.js';
import { requisitionRulesV2 } from './requisition.v2.rules.js';

const types = {} as { context: RequisitionFacts; events: RequisitionEvent; input: ProcessInput };

const kit = chartKit(requisitionRulesV2, requisitionStandings);
const { to } = kit;

const setupV2 = setup({
  types,
  guards: kit.guards,
  actions: { record: assign(({ context, event }) => recordV2(context, event)) },
});

const OPEN = ['drafted', 'returned', 'submitted', 'signed', 'awaiting-leader', 'approved'];

/** The events by which a requisition goes on, and where they are taken. */
const ASKING = [
  ['entering', 'requester.submit'],
  ['drafted', 'requester.submit'],
  ['returned', 'requester.revise'],
  ['returned', 'department.revise'],
  ['submitted', 'department.sign'],
  ['signed', 'procurement.review'],
  ['awaiting-leader', 'management.approve'],
  ['approved', 'procurement.order'],
] as const;

/** What was signed or approved names the version that it saw. */
const asked = Object.fromEntries(Object.keys(decisions.looksAt).map((type) => [type, ['AP-01', 'AP-02']]));

/** What version 2 says otherwise about the chart, point by point. */
function changed<Chart extends object>(chart: Chart): Chart {
  // What is approved and not ordered yet can still be given up.
  let next = withState(
    chart,
    'life.approved',
    alsoTakes({
      'requester.withdraw': to('withdrawn', 'PF-04'),
      'department.withdraw': to('withdrawn'),
    }),
  );
  // A requisition ends with the order for which it was asked.
  for (const state of OPEN) {
    next = withState(next, `life.${state}`, alsoTakes({ 'order.withdraw-requisition': to('withdrawn') }));
  }
  // Nobody asks for an order that is not there, or goes on for one that is over.
  for (const [state, event] of ASKING) next = withState(next, `life.${state}`, alsoRequires(event, 'PQ-11'));
  // What it costs can be compared with the limit.
  const handIn = Object.fromEntries(HAND_IN.map((event) => [event, ['PQ-12', 'PQ-13']]));
  next = everywhereRequires(next, { ...handIn, 'procurement.review': ['PQ-12'] });
  next = everywhereRequires(next, asked);
  return withState(next, 'life.withdrawn', (state) => ({
    ...state,
    description: 'Given up before it was ordered, or ended with its order.',
  }));
}

/** The life of a purchase requisition, version 2: version 1 with what `changed` says otherwise. */
export const requisitionMachineV2 = setupV2.createMachine({
  ...(changed(requisitionMachine.config) as Parameters<typeof setupV2.createMachine>[0]),
  context: ({ input }) => blankRequisitionV2(input),
});
