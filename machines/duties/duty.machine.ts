import { chartKit, drawn } from '../kit/chart.js';
import { blankDuty } from './duty.facts.js';
import { dutyRules } from './duty.rules.js';
import type { DutyFacts } from './duty.types.js';

const kit = chartKit(dutyRules, { 'is-late': ({ late }: DutyFacts) => late });
const { to, follows } = kit;

/** The life of one period of a duty: due, submitted, accepted (the regulations' rhythms). */
export const dutyMachine = drawn({
  id: 'duties',
  rules: dutyRules,
  kit,
  blank: blankDuty,
  life: {
    entering: { description: 'Not yet a period. Never stored.', on: { 'operations.open-duty': to('due') } },
    due: {
      description: 'Waits for the office that has the duty.',
      on: {
        'office.submit-duty': to('submitted', 'DU-01'),
        'head.excuse-duty': to('excused'),
        'operations.miss-duty': to('missed', 'DU-03'),
      },
    },
    submitted: {
      description: 'Another office looks at what was handed in.',
      on: { 'reviewer.accept-duty': to('accepted', 'DU-02'), 'reviewer.return-duty': to('due') },
    },
    accepted: { type: 'final', description: 'Done.' },
    excused: { type: 'final', description: 'Not asked for this time, with a reason.' },
    missed: { type: 'final', description: 'Not done, and its time is over.' },
  },
  regions: {
    late: {
      description: 'Whether it was handed in after its day.',
      initial: 'in-time',
      states: { 'in-time': { always: follows(['overdue', 'is-late']) }, overdue: {} },
    },
  },
});
