import { all, alsoDividedInto, alsoRequires, nowhereTakes, withState } from '../../../chart-change.js';
import { follows, noted, notedEvenOnHold } from '../transitions.js';
import type { BooksState } from './books.js';
import { ENDED } from './ended.js';

/** What moves the account; it stands in the books now, and no longer in the life of the order. */
const MOVED = ['finance.record-payment', 'finance.issue-invoice', 'finance.reconcile'];

/** Money that moves is recorded, on hold too. */
const moving = {
  'finance.record-payment': notedEvenOnHold('PY-01', 'MN-01'),
  'finance.reverse-payment': notedEvenOnHold('MN-10'),
};
const asking = { 'finance.request-adjustment': noted('PY-01', 'MN-02', 'MN-03', 'MN-04', 'MN-05', 'MN-06') };
const charging = { 'finance.charge-cancellation': noted('PY-01', 'MN-02', 'MN-04', 'MN-15') };
const deciding = {
  'finance.withdraw-adjustment': noted('MN-08'),
  'management.approve-adjustment': noted('MN-03', 'MN-04', 'MN-07', 'FE-12'),
  'management.reject-adjustment': noted('MN-07'),
  'finance.pay-refund': noted('MN-03', 'MN-09', 'FE-13'),
  'finance.issue-credit-note': noted('MN-06', 'MN-09', 'FE-13'),
};
const claiming = {
  'finance.issue-invoice': noted('LG-14', 'LG-15', 'MN-11'),
  'finance.reconcile': noted(),
};

const elsewhere = (...states: BooksState[]) =>
  follows(...states.map((state) => [state, `books-${state}`] as [string, string]));

/** Beside the life of the order, and after it: what the customer owes, has paid, is given back and is forgiven. */
const books = {
  description: "The customer's account (S3§七1). After the order's end it opens again with whatever moves it.",
  initial: 'none',
  states: {
    none: { always: elsewhere('kept', 'settling', 'open', 'closed', 'over') },
    kept: {
      always: elsewhere('settling', 'open', 'closed', 'over'),
      on: { ...moving, ...asking, ...deciding },
    },
    settling: {
      always: elsewhere('kept', 'open', 'closed', 'over'),
      on: { ...moving, ...asking, ...deciding, ...claiming },
    },
    open: {
      description: 'The order is over, and its books are not.',
      always: elsewhere('closed'),
      on: {
        ...moving,
        ...asking,
        ...charging,
        ...deciding,
        ...claiming,
        'finance.close-books': noted('MN-12', 'MN-13', 'MN-14', 'LG-16', 'ST-01', 'ST-04', 'FE-08'),
      },
    },
    closed: {
      description: 'Nothing is owed and nothing open. What moves the account or the goods opens the books again.',
      always: elsewhere('open'),
      on: { ...moving, ...asking, ...charging },
    },
    over: { description: 'Given up before anything could move.' },
  },
};

/** What a customer still has, or is still on its way to him, when the order is over. */
const after = {
  description: 'The order is over; goods of it are still out of the house.',
  always: follows(['over', 'nothing-left-out']),
  on: {
    'sales.correct-acceptance': noted('CR-03', 'CR-05', 'LG-01', 'LG-02', 'LG-03', 'LG-04', 'LG-08', 'LG-10', 'LG-12'),
    'logistics.correct-shipment': noted('CR-04', 'CR-05', 'LG-01', 'LG-04', 'LG-11', 'LG-12', 'LG-13'),
    'logistics.record-loss': noted('TX-01', 'LG-05', 'LG-13'),
    'logistics.record-refusal': noted('TX-01', 'LG-05', 'LG-13', 'MN-16'),
    'logistics.record-return': noted('TX-01', 'LG-05', 'LG-13', 'MN-16'),
  },
};

type Branch = { target: string; guard: { type: string; params: { fact: string } } };

/** Leaves for `over` by another fact than the end of the order's life. */
const overWhen =
  (...branches: Parameters<typeof follows>) =>
  <State extends object>(state: State): State => {
    const others = ((state as { always?: Branch[] }).always ?? []).filter(({ target }) => target !== 'over');
    return { ...state, always: [...follows(...branches), ...others] };
  };

/** The chart with the books beside the life, and with goods that are out when it ends. */
export function moneyChart<Chart extends object>(chart: Chart): Chart {
  let next = nowhereTakes(chart, ...MOVED, ...ENDED.events);
  const change = (path: string, ...changes: Parameters<typeof all>): void => {
    next = withState(next, path, all(...changes));
  };
  change('life.delivered', alsoRequires('finance.settle', 'MN-12'));
  change('life.delivered.reconciliation.agreed', (state) => ({
    ...state,
    always: follows(['awaited', 'is-not-reconciled']),
  }));
  for (const state of ['none', 'shipping', 'underway'])
    change(`carriage.${state}`, overWhen(['over', 'carriage-over']));
  change('carriage.over', (state) => ({ ...state, always: follows(['underway', 'carriage-left']) }));
  for (const state of ['none', 'kept']) {
    change(`ledger.${state}`, overWhen(['over', 'nothing-left-out'], ['after', 'something-left-out']));
  }
  change('ledger', alsoDividedInto({ after, over: { always: follows(['after', 'something-left-out']) } }));
  return alsoDividedInto({ books })(next) as Chart;
}
