import { departmentLists } from '../../read-models/department-lists.js';
import { is, list, OF_ORDER, since, until } from '../../read-models/list.js';
import { DutyPeriod } from './duty-period.entity.js';
import { Meeting } from './meeting.entity.js';
import { Resolution } from './resolution.entity.js';
import { OrderStage } from './stage.entity.js';

export const stages = list({
  name: 'stages',
  says: 'Stays of orders at their milestones. The latest that ended comes first.',
  row: OrderStage,
  filters: { order: OF_ORDER },
  sort: ['leftAt', 'orderNo', 'seq'],
  latestFirst: true,
});

const OF_SERIES = is('series', 'Only those of this series.', 100);

const meetings = list({
  name: 'meetings',
  says: 'Meetings with their discipline. Who came late or without leave, whether the minutes were in time; the latest first.',
  row: Meeting,
  filters: { series: OF_SERIES, since: since('heldOn'), until: until('heldOn') },
  sort: ['heldOn', 'no'],
  latestFirst: true,
});

const resolutions = list({
  name: 'resolutions',
  says: 'What meetings resolved, and whether it was kept. The latest day comes first.',
  row: Resolution,
  filters: {
    series: OF_SERIES,
    meeting: is('meeting', 'Only those of this meeting.', 100),
    open: is('open', 'Only those that are open, or over.'),
  },
  sort: ['dueOn', 'action'],
  latestFirst: true,
});

export const duties = list({
  name: 'duties',
  says: 'Duties by the day they are due. Whose each period is, and what became of it; the first day comes first.',
  row: DutyPeriod,
  filters: {
    office: is('office', 'Only those of this office.', 40),
    person: is('person', 'Only those that this person handed in.', 40),
    outcome: is('outcome', 'Only those that ended so, or are open.'),
    since: since('dueOn'),
    until: until('dueOn'),
  },
  sort: ['dueOn', 'no'],
});

export const OperationsLists = departmentLists(
  'operations',
  'What operations looks at: the stays of orders at their milestones, meetings and what they resolved, duties.',
  [stages, meetings, resolutions, duties],
);
