import { all, alsoDividedInto, everywhereRequires, inInnerStates, withState } from '../../../chart-change.js';

import { follows, notedEvenOnHold } from '../transitions.js';
import { REPORT } from './batches.types.js';

const ASKED = {
  'sales.enter-order': ['RC-12'],
  'market.enter-order': ['RC-12'],
  'clerk.enter-order': ['RC-12'],
  'sales.correct-entry': ['RC-12'],
  'sales.amend': ['RC-12', 'AM-05', 'AM-06'],
  'finance.issue-invoice': ['DB-01', 'DB-02'],
};

type State = Parameters<ReturnType<typeof all>>[0];

/** Goes before every other branch of a state to the state for orders that are delivered in batches. */
const orInBatches = (state: object): object => ({
  ...state,
  always: [...follows(['in-batches', 'is-in-batches']), ...((state as { always?: object[] }).always ?? [])],
});

/** Beside its first state, and in its place where the order has batches, one in which the order itself does nothing. */
const divided =
  (first: string, description: string) =>
  (state: State): State => ({
    ...state,
    states: {
      ...state.states,
      [first]: orInBatches(state.states?.[first] ?? {}),
      'in-batches': { description },
    },
  });

/** What the order itself does in these states unless its batches do it. */
const INSPECTED = [
  'sales.arrange-acceptance',
  'sales.present-product',
  'sales.record-acceptance',
  'sales.record-objection',
  'sales.return-for-rework',
  'quality.withdraw-pass',
];
const ACCEPTED = ['sales.return-for-rework', 'quality.withdraw-pass'];

/** Beside the life of the order, from the start of its production on: what its batches tell of themselves. */
const batches = {
  description: 'Delivered in parts: each batch is a process of its own, and tells the order how far it is (S3§二2).',
  initial: 'none',
  states: {
    none: { always: follows(['kept', 'is-in-batches']) },
    kept: { on: { [REPORT]: notedEvenOnHold() } },
  },
};

/** The chart in which what a batch does the order itself does not. */
export function batchesChart<Chart extends object>(chart: Chart): Chart {
  let next = everywhereRequires(chart, ASKED);
  const change = (path: string, ...changes: Parameters<typeof all>): void => {
    next = withState(next, path, all(...changes));
  };
  change('life.producing', divided('running', 'Its batches are made, each by itself; they tell how far they are.'));
  change(
    'life.inspected',
    inInnerStates(INSPECTED, ['arranging', 'arranged', 'handling-objection']),
    divided('arranging', 'Every batch has passed its inspection; each is accepted by itself.'),
  );
  change('life.customer-accepted', inInnerStates(ACCEPTED, ['packing.awaited', 'packing.packed']));
  for (const region of ['packing', 'confirmation', 'transport'])
    change(`life.customer-accepted.${region}`, divided('awaited', 'Each batch by itself.'));
  return alsoDividedInto({ batches })(next) as Chart;
}
