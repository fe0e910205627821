import { chartKit, drawn } from '../kit/chart.js';
import { blankSupplier } from './supplier.facts.js';
import { supplierRules } from './supplier.rules.js';
import type { SupplierFacts } from './supplier.types.js';

const kit = chartKit(supplierRules, {
  'is-preferred': ({ grade }: SupplierFacts) => grade === 'preferred',
  'is-ordinary': ({ grade }: SupplierFacts) => grade !== 'preferred',
});
const { to, noted, follows } = kit;

const leaves = { 'procurement.eliminate-supplier': to('eliminated') };

/** What happens to whoever supplies. */
const supplying = {
  'procurement.appraise-supplier': noted(),
  'procurement.grade-supplier': noted('SU-04'),
  'procurement.reward-supplier': noted(),
  'procurement.demand-rectification': to('rectifying'),
  ...leaves,
};

/** The standing of a supplier: candidate, evaluated, approved or preferred, rectifying, eliminated (S0§四(二)). */
export const supplierMachine = drawn({
  id: 'suppliers',
  rules: supplierRules,
  kit,
  blank: blankSupplier,
  life: {
    entering: {
      description: 'Not yet a supplier. Never stored.',
      on: { 'procurement.register-supplier': to('candidate') },
    },
    candidate: {
      description: 'Known, not yet looked at.',
      on: { 'procurement.evaluate-supplier': to('evaluated'), ...leaves },
    },
    evaluated: {
      description: 'Procurement has evaluated it; quality takes part, and the leader decides.',
      on: {
        'procurement.evaluate-supplier': noted(),
        'quality.confirm-evaluation': noted(),
        'management.approve-supplier': to('approved', 'SU-01', 'SU-03'),
        'procurement.admit-supplier': to('approved', 'SU-01', 'SU-03', 'SU-05'),
        ...leaves,
      },
    },
    approved: {
      description: 'The company may buy from it.',
      on: supplying,
      always: follows(['preferred', 'is-preferred']),
    },
    preferred: {
      description: 'The company buys from it first.',
      on: supplying,
      always: follows(['approved', 'is-ordinary']),
    },
    rectifying: {
      description: 'It has to mend what its appraisal or its deliveries have shown.',
      on: {
        'procurement.appraise-supplier': noted(),
        'procurement.accept-rectification': to('approved'),
        ...leaves,
      },
    },
    eliminated: { type: 'final', description: 'The company buys from it no longer.' },
  },
});
