import { chartKit, drawn } from '../kit/chart.js';
import { blankAction } from './action.facts.js';
import { actionRules } from './action.rules.js';
import type { ActionFacts } from './action.types.js';

/** How an action stands, by name. */
export const actionStandings = {
  'is-late': ({ late }: ActionFacts) => late,
  'is-in-time': ({ late }: ActionFacts) => !late,
};

const kit = chartKit(actionRules, actionStandings);
const { follows } = kit;

/** What happens to an action, one after the other: the same in every version. */
export function lifeOf({ to, noted }: Pick<typeof kit, 'to' | 'noted'>) {
  /** Until it is verified, the assigner may drop it, or it goes with the action of which it is a part. */
  const drop = { 'assigner.drop-action': to('dropped'), 'whole.drop-part': to('dropped') };
  const move = { 'assigner.move-date': noted('AI-03') };
  const parts = { 'part.end-part': noted() };
  return {
    entering: {
      description: 'Not yet an action. Never stored.',
      on: {
        'any.assign-action': to('assigned', 'AI-04'),
        'meeting.assign-action': to('assigned', 'AI-04'),
        'whole.assign-part': to('assigned', 'AI-04'),
      },
    },
    assigned: {
      description: 'Waits for the assignee, who confirms or declines it.',
      on: {
        'assignee.confirm-action': to('confirmed', 'AI-01'),
        'assignee.decline-action': to('declined'),
        ...move,
        ...drop,
      },
    },
    declined: {
      description: 'Back at the assigner, who agrees on another date or drops it.',
      on: { 'assigner.move-date': to('assigned', 'AI-03'), ...drop },
    },
    confirmed: {
      description: 'The assignee works on it, and may break it down into parts.',
      on: {
        'assignee.break-down': noted(),
        'assignee.report-progress': noted(),
        'assignee.report-done': to('done', 'AI-02'),
        ...move,
        ...parts,
        ...drop,
      },
    },
    done: {
      description: 'Said to be done; another person looks at the evidence.',
      on: {
        'verifier.verify-action': to('verified', 'AI-04'),
        'verifier.reopen-action': to('confirmed'),
        ...drop,
      },
    },
    verified: { type: 'final', description: 'Verified by somebody else.' },
    dropped: { type: 'final', description: 'No longer wanted.' },
  };
}

/** The life of an action: assigned, confirmed, done, verified (S1§三(四)). */
export const actionMachine = drawn({
  id: 'actions',
  rules: actionRules,
  kit,
  blank: blankAction,
  life: lifeOf(kit),
  regions: {
    overdue: {
      description: 'Whether its day had passed when anything last happened to it.',
      initial: 'in-time',
      states: {
        'in-time': { always: follows(['late', 'is-late']) },
        late: { always: follows(['in-time', 'is-in-time']) },
      },
    },
  },
});
