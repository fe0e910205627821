import { project } from '../../../machines/projects/project.process.js';
import { before, is, isOneOf, list, mine, OF_ORDER, onlyWhere } from '../../read-models/list.js';
import { ProjectRow } from './project.entity.js';

export const projects = list({
  name: 'projects',
  says: 'Projects, the one due next first. Each says how its design and its sample stand, and how many tasks are open.',
  row: ProjectRow,
  filters: {
    order: OF_ORDER,
    state: isOneOf(
      'state',
      project.milestones.map(({ state }) => state),
      'Only those in this state.',
    ),
    design: is('design', 'Only those whose design stands so.'),
    sample: is('sample', 'Only those whose sample stands so.'),
    mine: mine('leader', 'Only those that whoever asks leads.'),
    unplanned: onlyWhere('row.unplanned > 0', 'Somebody has not handed in his work plan.'),
    found: onlyWhere('row.findings > 0', 'Something was found and is not confirmed as mended.'),
    taskBefore: before('nextOn', 'A task is due before this day.'),
    open: is('open', 'Neither completed nor cancelled.'),
  },
  sort: ['dueOn', 'no'],
});
