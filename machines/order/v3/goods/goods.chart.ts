import { all, alsoDividedInto, alsoRequires, withState } from '../../../chart-change.js';
import { follows, noted } from '../transitions.js';

/** Branches that the facts choose, asked before those that a state has. */
const alsoFollows =
  (...branches: Parameters<typeof follows>) =>
  <State extends object>(state: State): State => ({
    ...state,
    always: [...follows(...branches), ...((state as { always?: object[] }).always ?? [])],
  });

const AMENDABLE = ['received', 'reviewed', 'planned', 'producing', 'inspected', 'customer-accepted'] as const;

/** Beside the life of the order, from the first report on: what was counted wrongly, did not arrive, or did not stay. */
const ledger = {
  description: 'Figures are corrected by events of their own; goods are lost, refused and returned (S3§五3).',
  initial: 'none',
  states: {
    none: { always: follows(['over', 'is-over'], ['kept', 'is-counted']) },
    kept: {
      always: follows(['over', 'is-over']),
      on: {
        'production.correct-report': noted('CR-01', 'CR-05', 'LG-02'),
        'quality.correct-inspection': noted('CR-02', 'CR-05', 'LG-01', 'LG-02', 'LG-03', 'LG-04', 'LG-07', 'LG-09'),
        'sales.correct-acceptance': noted(
          'CR-03',
          'CR-05',
          'LG-01',
          'LG-02',
          'LG-03',
          'LG-04',
          'LG-08',
          'LG-10',
          'LG-12',
        ),
        'logistics.correct-shipment': noted('CR-04', 'CR-05', 'LG-01', 'LG-04', 'LG-11', 'LG-12', 'LG-13'),
        'logistics.record-loss': noted('TX-01', 'LG-05', 'LG-13'),
        'logistics.record-refusal': noted('TX-01', 'LG-05', 'LG-13'),
        'logistics.record-return': noted('TX-01', 'LG-05', 'LG-13'),
      },
    },
    over: {},
  },
};

/** The chart with the ledger beside the life, and with the rules that keep its figures from contradicting each other. */
export function goodsChart<Chart extends object>(chart: Chart): Chart {
  let next = AMENDABLE.reduce(
    (changed, state) => withState(changed, `life.${state}`, alsoRequires('sales.amend', 'AM-04')),
    chart,
  );
  const change = (path: string, ...changes: Parameters<typeof all>): void => {
    next = withState(next, path, all(...changes));
  };
  // An amendment recalls the copies that were issued, and what was arranged with the customer.
  change('life.reviewed.issue.issued', alsoFollows(['awaited', 'order-recalled']));
  change('life.reviewed.issue.acknowledged', alsoFollows(['awaited', 'order-recalled']));
  change('life.inspected.arranged', alsoFollows(['arranging', 'acceptance-unarranged']));
  change(
    'life.producing.awaiting-inspection',
    alsoRequires('quality.pass-final', 'LG-09'),
    alsoRequires('quality.fail-final', 'LG-09'),
  );
  change('life.inspected', alsoRequires('sales.record-acceptance', 'LG-10'));
  change(
    'carriage.shipping',
    alsoRequires('logistics.dispatch', 'LG-11'),
    alsoRequires('logistics.hand-over', 'LG-11'),
  );
  change('carriage.underway', alsoRequires('logistics.hand-over', 'LG-11'));
  // What comes back after the delivery is to be delivered again, or given up.
  change(
    'life.delivered',
    alsoFollows(['#order.life.customer-accepted', 'at-customer-accepted']),
    alsoRequires('finance.settle', 'LG-16'),
  );
  return alsoDividedInto({ ledger })(next) as Chart;
}
