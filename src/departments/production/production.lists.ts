import { departmentLists } from '../../read-models/department-lists.js';
import { monthlyPlan } from '../../../machines/monthly-plans/plan.process.js';
import {
  before,
  is,
  isOneOf,
  list,
  OF_ORDER,
  OF_ORDER_AND_BATCHES,
  since,
  STATUS,
  until,
  where,
} from '../../read-models/list.js';
import { BusinessDay } from '../../schema/fields.js';
import { equipment, equipmentStops } from './equipment.lists.js';
import { DailyReport } from './daily-report.entity.js';
import { ProductionException } from './exception.entity.js';
import { ProductionJob } from './job.entity.js';
import { MonthlyPlan } from './monthly-plan.entity.js';
import { ProductionTask } from './task.entity.js';

const ON_THE_FLOOR = `row.status IN ('running', 'rework') AND NOT row.held`;

export const jobs = list({
  name: 'jobs',
  says: 'Production jobs, the one due next first. An order is one, from its issue until it is finished.',
  row: ProductionJob,
  filters: {
    status: STATUS,
    open: is('open', 'Production still has something to do, or may have.'),
    held: is('held', 'On hold.'),
    dueBefore: before('dueOn', 'Only what is due before this day.'),
    finishBefore: before('plannedFinish', "The plan's last day."),
    unreportedOn: where(
      (day) => `${ON_THE_FLOOR} AND coalesce(row.lastReportOn, '-infinity') < ${day}`,
      BusinessDay({ optional: true }),
      'On the shop floor, and no daily report for this day or a later one.',
    ),
  },
  sort: ['dueOn', 'orderNo'],
});

export const reports = list({
  name: 'reports',
  says: 'Daily reports of production, the latest day first. Each says what was made on that day, line by line.',
  row: DailyReport,
  filters: { order: OF_ORDER_AND_BATCHES, from: since('reportedOn'), to: until('reportedOn') },
  sort: ['reportedOn', 'orderNo', 'no'],
  latestFirst: true,
});

export const exceptions = list({
  name: 'exceptions',
  says: 'Exceptions of production, the latest first. Delays, quality, material and equipment, with what was done.',
  row: ProductionException,
  filters: {
    order: OF_ORDER_AND_BATCHES,
    kind: is('kind', 'Only exceptions of this kind.'),
    open: is('open', 'Not yet closed.'),
  },
  sort: ['raisedAt', 'orderNo', 'no'],
  latestFirst: true,
});

export const tasks = list({
  name: 'tasks',
  says: 'What the teams have to do. Sorted by the day of its start in the plan.',
  row: ProductionTask,
  filters: {
    order: OF_ORDER,
    team: is('team', 'Only those of this team.'),
    open: is('open', 'Of orders that are not yet produced.'),
    from: since('finishOn'),
    to: until('startOn'),
  },
  sort: ['startOn', 'orderNo', 'no'],
});

const PLAN_STATES = monthlyPlan.milestones.map(({ state }) => state);

const monthlyPlans = list({
  name: 'monthly-plans',
  says: 'Plans of months, the latest month first. How each stands, what offices have against it, whether it is procured.',
  row: MonthlyPlan,
  filters: {
    month: is('month', 'Only of this month, `YYYY-MM`.', 7),
    state: isOneOf('state', PLAN_STATES, 'Only those in this state.'),
    open: is('open', 'Not yet closed.'),
  },
  sort: ['month', 'no'],
  latestFirst: true,
});

export const ProductionLists = departmentLists(
  'production',
  'What production looks at: the progress board, daily reports, exceptions, tasks, equipment, the plans of months.',
  [jobs, reports, exceptions, tasks, equipment, equipmentStops, monthlyPlans],
);
