import { OFFICES } from '../../../machines/offices.js';
import { departmentLists } from '../../read-models/department-lists.js';
import { is, list, OF_CUSTOMER, OF_ORDER, where, whether } from '../../read-models/list.js';
import { OneOf } from '../../schema/fields.js';
import { ArchiveFile } from './file.entity.js';

export const files = list({
  name: 'files',
  says: 'Checklists of what has to be filed. The order that was over first comes first; those that are not over come last.',
  row: ArchiveFile,
  filters: {
    order: OF_ORDER,
    customer: OF_CUSTOMER,
    ready: is('ready', 'Over and complete.'),
    closed: whether('row.closedAt IS NOT NULL', 'Settled or given up.'),
    missingFrom: where(
      (office) => `row.missingOwners @> ARRAY[${office}]`,
      OneOf(OFFICES, { optional: true }),
      'This office has still something to file.',
    ),
  },
  sort: ['closedAt', 'orderNo'],
});

export const ArchiveLists = departmentLists('archive', "The orders' files.", [files]);
