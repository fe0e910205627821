import { departmentLists } from '../../read-models/department-lists.js';
import { is, list, OF_ORDER } from '../../read-models/list.js';
import { EngineeringTask } from './engineering-task.entity.js';

export const tasks = list({
  name: 'tasks',
  says: "Feasibility, design and sample tasks. Sorted by the orders' delivery dates.",
  row: EngineeringTask,
  filters: {
    order: OF_ORDER,
    task: is('task', 'Only tasks of this kind.'),
    open: is('open', 'Engineering has to do it now.'),
  },
  sort: ['dueOn', 'orderNo', 'task'],
});

export const EngineeringLists = departmentLists('engineering', "Engineering's tasks.", [tasks]);
