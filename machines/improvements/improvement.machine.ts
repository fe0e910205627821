import { chartKit, drawn } from '../kit/chart.js';
import { blankImprovement } from './improvement.facts.js';
import { improvementRules } from './improvement.rules.js';

const kit = chartKit(improvementRules, {});
const { to, noted } = kit;

/** The life of an improvement: proposed, accepted, done (S4§二(九)2). */
export const improvementMachine = drawn({
  id: 'improvements',
  rules: improvementRules,
  kit,
  blank: blankImprovement,
  life: {
    entering: { description: 'Not yet proposed. Never stored.', on: { 'any.propose-improvement': to('proposed') } },
    proposed: {
      description: 'Engineering accepts it with a plan, or says why not.',
      on: {
        'engineering.accept-improvement': to('accepted'),
        'engineering.decline-improvement': to('declined'),
      },
    },
    accepted: {
      description: 'It is carried out.',
      on: {
        'engineering.accept-improvement': noted(),
        'engineering.decline-improvement': to('declined'),
        'engineering.report-improved': to('done', 'IM-01'),
      },
    },
    done: { type: 'final', description: 'The product is improved.' },
    declined: { type: 'final', description: 'Not done, and it was said why.' },
  },
});
