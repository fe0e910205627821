import { CONTACT_OFFICES } from '../../../machines/offices.js';
import { departmentLists } from '../../read-models/department-lists.js';
import { before, is, list, OF_CUSTOMER, OF_ORDER_AND_BATCHES, STATUS } from '../../read-models/list.js';
import { isReader } from '../../read-models/readers.guard.js';
import { Delivery } from './delivery.entity.js';
import { Shipment } from './shipment.entity.js';

export const deliveries = list({
  name: 'deliveries',
  says: 'Deliveries, the one due next first. What has to go where, and how far it is.',
  row: Delivery,
  filters: {
    status: STATUS,
    open: is('open', 'Not yet handed over in full.'),
    longHaul: is('longHaul', 'Over a long distance.'),
    customer: OF_CUSTOMER,
    dueBefore: before('dueOn', 'Only what is due before this day.'),
  },
  sort: ['dueOn', 'orderNo'],
});

export const shipments = list({
  name: 'shipments',
  says: "Shipments, the one heard of last first. Who signed for one is told to those who deal with the customer's people.",
  row: Shipment,
  filters: {
    order: OF_ORDER_AND_BATCHES,
    status: STATUS,
    open: is('open', 'Still on the way.'),
    carrier: is('carrier', 'Only those of this carrier.'),
    trackingNo: is('trackingNo', 'Only the shipment of this number.'),
  },
  sort: ['movedAt', 'orderNo', 'shipment'],
  latestFirst: true,
  conceal: (row, person) => {
    if (!isReader(person, CONTACT_OFFICES)) row.receivedBy = null;
  },
});

export const LogisticsLists = departmentLists(
  'logistics',
  'What logistics looks at: deliveries due, and shipments under way.',
  [deliveries, shipments],
);
