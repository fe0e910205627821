import { departmentLists } from '../../read-models/department-lists.js';
import { list, OF_ORDER } from '../../read-models/list.js';
import { OrderStage } from './stage.entity.js';

export const stages = list({
  name: 'stages',
  says: 'Stays of orders at their milestones. The latest that ended comes first.',
  row: OrderStage,
  filters: { order: OF_ORDER },
  sort: ['leftAt', 'orderNo', 'seq'],
  latestFirst: true,
});

export const OperationsLists = departmentLists(
  'operations',
  'What operations looks at: the stays of orders at their milestones.',
  [stages],
);
