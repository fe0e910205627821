import { departmentLists } from '../../read-models/department-lists.js';
import { list, OF_CUSTOMER, OF_ORDER } from '../../read-models/list.js';
import { AftersalesFile } from './file.entity.js';

export const files = list({
  name: 'files',
  says:
    'After-sales files, the latest delivery first. What was delivered to whom, with the objections before it and the ' +
    'acceptance report.',
  row: AftersalesFile,
  filters: { order: OF_ORDER, customer: OF_CUSTOMER },
  sort: ['openedAt', 'orderNo'],
  latestFirst: true,
  // They hold a person's name and telephone, so only those who serve customers read them.
  readers: ['aftersales', 'clerk', 'sales', 'market', 'archive', 'management'],
});

export const AftersalesLists = departmentLists('aftersales', "The customers' after-sales files.", [files]);
