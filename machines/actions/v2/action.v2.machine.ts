import { chartKit, drawn } from '../../kit/chart.js';
import { rulebook } from '../../rulebook.js';
import { blankAction } from '../action.facts.js';
import { actionStandings, lifeOf } from '../action.machine.js';
import { actionRuleTable } from '../action.rules.js';
import type { ActionEvent, ActionFacts } from '../action.types.js';
import { FALL_DUE, recordV2 } from './action.v2.facts.js';

/** The rules of version 1; what is recorded of the time is another. */
export const actionRulesV2 = rulebook<ActionFacts, ActionEvent, keyof typeof actionRuleTable>(actionRuleTable, {
  record: recordV2,
  waived: () => [],
  everywhere: [],
});

const kit = chartKit(actionRulesV2, actionStandings);

/** The life of an action as in version 1; beside it, its day passes by itself. */
export const actionMachineV2 = drawn({
  id: 'actions',
  rules: actionRulesV2,
  kit,
  blank: blankAction,
  life: lifeOf(kit),
  regions: {
    overdue: {
      description: 'Whether its day has passed: the clock says so, and another day, or that it is done, takes it back.',
      initial: 'in-time',
      states: {
        'in-time': { always: kit.follows(['late', 'is-late']), on: { [FALL_DUE]: kit.to('late') } },
        late: { always: kit.follows(['in-time', 'is-in-time']) },
      },
    },
  },
});
