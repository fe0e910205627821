import { chartKit, drawn } from '../kit/chart.js';
import { blankCustomer } from './customer.facts.js';
import { customerRules } from './customer.rules.js';

const kit = chartKit(customerRules, {});
const { to, noted } = kit;

const changed = { 'sales.change-customer': noted('MD-01', 'MD-02', 'MD-03', 'MD-08') };

/** What is kept of a customer, and under which other names he is the same. */
export const customerMachine = drawn({
  id: 'customers',
  rules: customerRules,
  kit,
  blank: blankCustomer,
  life: {
    entering: {
      description: 'Not yet on record. Never stored.',
      on: { 'sales.register-customer': to('kept', 'MD-01', 'MD-02', 'MD-03') },
    },
    kept: {
      description: 'On record: offered where an order is entered.',
      on: {
        ...changed,
        'sales.propose-merge': to('merge-proposed', 'MD-04', 'MD-05'),
        'sales.propose-split': to('split-proposed', 'MD-07'),
        'sales.retire-customer': to('retired'),
        'record.be-merged': to('merged', 'MD-05'),
      },
    },
    'merge-proposed': {
      description: 'Somebody says that another name is the same; somebody else decides.',
      on: {
        ...changed,
        'sales.approve-merge': to('kept', 'MD-04', 'MD-05', 'MD-06'),
        'sales.reject-merge': to('kept'),
      },
    },
    'split-proposed': {
      description: 'Somebody says that a merged name is another customer after all; somebody else decides.',
      on: { ...changed, 'sales.approve-split': to('kept', 'MD-06'), 'sales.reject-split': to('kept') },
    },
    merged: {
      description: 'Kept under another record, until that is undone there.',
      on: { 'record.be-restored': to('kept') },
    },
    retired: { type: 'final', description: 'Not kept any more.' },
  },
});
