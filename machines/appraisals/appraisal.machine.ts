import { chartKit, drawn } from '../kit/chart.js';
import { blankAppraisal, isContested } from './appraisal.facts.js';
import { appraisalRules } from './appraisal.rules.js';
import type { AppraisalFacts } from './appraisal.types.js';

const kit = chartKit(appraisalRules, {
  'is-contested': isContested,
  'is-answered': (facts: AppraisalFacts) => facts.objections.length > 0 && !isContested(facts),
});
const { to, noted, follows } = kit;

const review = to('reviewed', 'KP-01', 'KP-02', 'KP-03', 'KP-05', 'KP-06');
const cancel = { 'reviewer.cancel-appraisal': to('cancelled') };

/** The life of an appraisal: opened by its scheme, self-assessed, reviewed, fed back, closed (S0§七(二)). */
export const appraisalMachine = drawn({
  id: 'appraisals',
  rules: appraisalRules,
  kit,
  blank: blankAppraisal,
  life: {
    entering: { description: 'Not yet an appraisal. Never stored.', on: { 'scheme.open-appraisal': to('open') } },
    open: {
      description: 'Waits for the self-assessment of whoever is appraised.',
      on: {
        'office.self-assess': to('self-assessed', 'KP-03', 'KP-04'),
        'reviewer.review-appraisal': review,
        ...cancel,
      },
    },
    'self-assessed': {
      description: 'Human resources reviews it with the panel.',
      on: {
        'panel.give-opinion': noted('KP-01'),
        'reviewer.correct-figure': noted('KP-01', 'KP-03'),
        'reviewer.return-appraisal': to('open'),
        'reviewer.review-appraisal': review,
        ...cancel,
      },
    },
    reviewed: {
      description: 'The result stands, and is fed back.',
      on: { 'reviewer.feed-back': to('fed-back'), ...cancel },
    },
    'fed-back': {
      description: 'Whoever is appraised knows the result, and accepts it or objects.',
      on: {
        'office.accept-result': noted('KP-09'),
        'office.object-to-result': noted('KP-09'),
        'management.answer-objection': noted('KP-01', 'KP-05', 'KP-07'),
        'reviewer.record-outcome': noted(),
        'reviewer.close-appraisal': to('closed', 'KP-08'),
      },
    },
    closed: { type: 'final', description: 'Done.' },
    cancelled: { type: 'final', description: 'Given up, with a reason.' },
  },
  regions: {
    objection: {
      description: 'Whether the result is objected to.',
      initial: 'none',
      states: {
        none: { always: follows(['raised', 'is-contested']) },
        raised: { always: follows(['answered', 'is-answered']) },
        answered: { always: follows(['raised', 'is-contested']) },
      },
    },
  },
});
