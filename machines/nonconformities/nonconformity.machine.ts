import { chartKit, drawn } from '../kit/chart.js';
import { blankNonconformity } from './nonconformity.facts.js';
import { nonconformityRules } from './nonconformity.rules.js';
import type { NonconformityFacts } from './nonconformity.types.js';

const kit = chartKit(nonconformityRules, {
  'is-planned': ({ plan }: NonconformityFacts) => plan !== null,
  'is-prevented': ({ prevented }: NonconformityFacts) => prevented !== null,
});
const { to, noted, follows } = kit;

/** Whose it is may turn out otherwise, and that it is none at all, until somebody has said what is done about it. */
const early = {
  'quality.assign-nonconformity': noted(),
  'quality.dismiss': to('dismissed'),
  'production.analyse': to('analysed'),
};

/** The life of a nonconformity: found, analysed, corrected, verified, closed (S2§五2). */
export const nonconformityMachine = drawn({
  id: 'nonconformities',
  rules: nonconformityRules,
  kit,
  blank: blankNonconformity,
  life: {
    entering: {
      description: 'Not yet on record. Never stored.',
      on: { 'quality.open': to('found'), 'inspection.open-nonconformity': to('found') },
    },
    found: {
      description: 'The office that has to rectify looks for the cause.',
      on: early,
    },
    analysed: {
      description: 'The cause is known; what is done about it is planned.',
      on: { ...early, 'production.plan-action': to('corrective-action', 'NC-02') },
    },
    'corrective-action': {
      description: 'Quality accepts the plan or sends it back; then it is carried out.',
      on: {
        'production.analyse': noted(),
        'production.plan-action': noted('NC-02'),
        'quality.accept-plan': noted(),
        'quality.return-plan': noted(),
        'production.report-rectified': to('rectified', 'NC-03'),
      },
    },
    rectified: {
      description: 'Said to be rectified; quality looks whether it is.',
      on: {
        'quality.verify': to('verified', 'NC-01'),
        'quality.reject-verification': to('corrective-action'),
      },
    },
    verified: {
      description: 'Rectified, as quality has seen; closed once it is kept from coming again.',
      on: { 'quality.close': to('closed', 'NC-02') },
    },
    closed: { type: 'final', description: 'Rectified, verified, and kept from coming again.' },
    dismissed: { type: 'final', description: 'It was none.' },
  },
  regions: {
    prevention: {
      description: 'What keeps it from coming again.',
      initial: 'none',
      states: {
        none: { always: follows(['carried-out', 'is-prevented'], ['planned', 'is-planned']) },
        planned: {
          on: { 'production.report-prevention': noted('NC-03') },
          always: follows(['carried-out', 'is-prevented']),
        },
        'carried-out': {},
      },
    },
  },
});
