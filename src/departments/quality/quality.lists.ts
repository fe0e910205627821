import { departmentLists } from '../../read-models/department-lists.js';
import { before, is, list, OF_ORDER_AND_BATCHES, STATUS } from '../../read-models/list.js';
import { InspectionResult } from './inspection-result.entity.js';
import { Inspection } from './inspection.entity.js';
import { Nonconformity } from './nonconformity.entity.js';

export const inspections = list({
  name: 'inspections',
  says: 'What is to be inspected. What is due first comes first.',
  row: Inspection,
  filters: {
    order: OF_ORDER_AND_BATCHES,
    kind: is('kind', 'Only inspections of this kind.'),
    status: STATUS,
    open: is('open', 'Quality has to do it now, or as soon as the material comes.'),
    dueBefore: before('dueOn', 'Only what is due before this day.'),
  },
  sort: ['dueOn', 'orderNo', 'kind', 'no'],
});

export const results = list({
  name: 'results',
  says: 'What inspections found, the latest first. Of incoming goods, in process, and of finished products.',
  row: InspectionResult,
  filters: {
    order: OF_ORDER_AND_BATCHES,
    kind: is('kind', 'Only of inspections of this kind.'),
    result: is('result', 'Only what came out so.'),
  },
  sort: ['recordedAt', 'orderNo', 'seq', 'no'],
  latestFirst: true,
});

export const nonconformities = list({
  name: 'nonconformities',
  says: 'Nonconformities, the latest first. Each says where it was found and what became of the goods.',
  row: Nonconformity,
  filters: {
    order: OF_ORDER_AND_BATCHES,
    source: is('source', 'Only those that were found there.'),
    disposition: is('disposition', 'Only those that were disposed of so.'),
    open: is('open', 'Not yet closed.'),
  },
  sort: ['foundAt', 'orderNo', 'source', 'no'],
  latestFirst: true,
});

export const QualityLists = departmentLists(
  'quality',
  'What quality looks at: what is to be inspected, what was found, what is still wrong.',
  [inspections, results, nonconformities],
);
