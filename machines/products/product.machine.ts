import { chartKit, drawn } from '../kit/chart.js';
import { blankProduct } from './product.facts.js';
import { ofBoth } from './product.offices.js';
import { productRules } from './product.rules.js';

const kit = chartKit(productRules, {});
const { to, noted } = kit;

const changed = ofBoth('change-product', noted('MD-11', 'MD-12', 'MD-13', 'MD-18'));

/** What is kept of a product, and under which other numbers it is the same. */
export const productMachine = drawn({
  id: 'products',
  rules: productRules,
  kit,
  blank: blankProduct,
  life: {
    entering: {
      description: 'Not yet on record. Never stored.',
      on: ofBoth('register-product', to('kept', 'MD-11', 'MD-12', 'MD-13')),
    },
    kept: {
      description: 'On record: offered where an order is entered.',
      on: {
        ...changed,
        ...ofBoth('propose-merge', to('merge-proposed', 'MD-14', 'MD-15')),
        ...ofBoth('propose-split', to('split-proposed', 'MD-17')),
        ...ofBoth('retire-product', to('retired')),
        'record.be-merged': to('merged', 'MD-15'),
      },
    },
    'merge-proposed': {
      description: 'Somebody says that another number is the same; somebody else decides.',
      on: {
        ...changed,
        ...ofBoth('approve-merge', to('kept', 'MD-14', 'MD-15', 'MD-16')),
        ...ofBoth('reject-merge', to('kept')),
      },
    },
    'split-proposed': {
      description: 'Somebody says that a merged number is another product after all; somebody else decides.',
      on: { ...changed, ...ofBoth('approve-split', to('kept', 'MD-16')), ...ofBoth('reject-split', to('kept')) },
    },
    merged: {
      description: 'Kept under another record, until that is undone there.',
      on: { 'record.be-restored': to('kept') },
    },
    retired: { type: 'final', description: 'Not kept any more.' },
  },
});
