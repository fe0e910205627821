import { order } from '../../../machines/order/order.process.js';
import { departmentLists } from '../../read-models/department-lists.js';
import { before, is, isOneOf, list, mine, OF_ORDER, onlyWhere } from '../../read-models/list.js';
import { FollowUp } from './follow-up.entity.js';

const STATES = order.milestones.map(({ state }) => state);

export const followUps = list({
  name: 'follow-ups',
  says: 'Orders as their clerks follow them. The one due first comes first; each says what is late and who has not answered.',
  row: FollowUp,
  filters: {
    order: OF_ORDER,
    state: isOneOf('state', STATES, 'Only those in this state.'),
    open: is('open', 'Neither settled nor given up.'),
    held: is('held', 'On hold.'),
    mine: mine('clerk', 'Whose clerk is whoever asks.'),
    dueBefore: before('dueOn', 'Only what is due before this day.'),
    troubled: onlyWhere('row.openExceptions > 0 OR row.openObjections > 0', 'An exception or an objection is open.'),
    unacknowledged: onlyWhere('cardinality(row.unacknowledged) > 0', 'Some department has not confirmed its copy.'),
  },
  sort: ['dueOn', 'orderNo'],
});

export const ClerkLists = departmentLists('clerk', 'The follow-up list.', [followUps]);
