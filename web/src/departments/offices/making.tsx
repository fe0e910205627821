import { Flex, Progress } from 'antd';
import { Link } from 'react-router';
import { StateTag } from '../../process/state-tag.js';
import { addressOf } from '../../shared/address.js';
import { text } from '../../messages/messages.js';
import type { components } from '../../api/schema.js';
import { daysBetween, today } from '../../shared/figures.js';
import {
  count,
  day,
  dueDay,
  figure,
  flag,
  instant,
  Long,
  long,
  order,
  person,
  plain,
  standing,
  status,
} from '../columns.js';
import { head, narrow } from '../departments.messages.js';
import type { Section } from '../section.js';
import { act, by, list } from '../section.js';
import { ALL, OPEN } from '../presets.js';
import { LOOKING_AHEAD } from '../stretch.js';
import { machinery } from './equipment.js';
import { projects } from './projects.js';

type Job = components['schemas']['ProductionJob'];
type EngineeringTask = components['schemas']['EngineeringTask'];

const isOnTheFloor = ({ status, held }: Job): boolean => !held && (status === 'running' || status === 'rework');

/** How much of all lines is produced. A share on the screen needs no exact arithmetic. */
const producedOf = ({ lines }: Job): number => {
  const shares = lines.map(({ ordered, produced }) => Math.min(1, Number(produced) / Number(ordered) || 0));
  return shares.length === 0 ? 0 : Math.round((shares.reduce((sum, share) => sum + share, 0) / shares.length) * 100);
};

const jobs = list('/api/departments/production/jobs', text('生产进度', '生產進度', 'Progress'), {
  presets: [
    by(narrow.openOrders, { open: 'true' }),
    by(narrow.unreported, { unreportedOn: today() }),
    by(narrow.preparing, { status: 'preparing' }),
    by(narrow.running, { status: 'running' }),
    ALL,
  ],
  columns: [
    order(),
    standing(),
    {
      key: 'products',
      title: head.products,
      width: 220,
      render: ({ lines }) => (
        <Long told={lines.map(({ description, productNo }) => description ?? productNo).join('；')} />
      ),
    },
    {
      key: 'progress',
      title: head.progress,
      width: 130,
      render: (job, { language }) => (
        <Progress aria-label={head.progress[language]} size="small" percent={producedOf(job)} />
      ),
    },
    day('plannedStart', head.plannedStart),
    dueDay('plannedFinish', head.plannedFinish, ({ finishedAt }) => finishedAt !== null),
    dueDay('dueOn', head.due, ({ open }) => !open),
    {
      key: 'report',
      title: head.lastReport,
      width: 120,
      render: (job: Job) => (
        <Flex vertical>
          {job.lastReportOn ?? '—'}
          {isOnTheFloor(job) && (job.lastReportOn === null || daysBetween(job.lastReportOn, today()) > 0) && (
            <span className="late-note">!</span>
          )}
        </Flex>
      ),
    },
    count('openExceptions', head.exceptions),
    count('reworkRounds', head.rework),
  ],
  acts: [
    act('production.report-progress', text('填日报', '填日報', 'Daily report'), isOnTheFloor),
    act('production.raise-exception', text('报异常', '報異常', 'Exception'), isOnTheFloor),
    act(
      'production.report-preparation',
      text('生产准备', '生產準備', 'Preparation'),
      ({ status }) => status === 'preparing',
    ),
    act('production.start', text('开工', '開工', 'Start'), ({ status }) => status === 'preparing'),
    act('production.finish', text('完工', '完工', 'Finish'), ({ status }) => status === 'running'),
    act(
      'production.pack',
      text('包装', '包裝', 'Pack'),
      ({ status }) => status === 'packing' || status === 'inspected',
    ),
  ],
});

const reports = list('/api/departments/production/reports', text('日报', '日報', 'Daily reports'), {
  presets: [ALL],
  keys: ['orderNo', 'no'],
  columns: [
    order(),
    day('reportedOn', head.day),
    plain('line', head.line, 70),
    figure('good', head.good, 90),
    figure('bad', head.bad, 90),
    figure('hours', head.hours, 90),
    long('materials', text('用料', '用料', 'Materials')),
    long('equipment', text('设备', '設備', 'Equipment')),
    person('reportedBy', head.by),
  ],
});

const exceptions = list('/api/departments/production/exceptions', text('异常', '異常', 'Exceptions'), {
  presets: [OPEN, ALL],
  keys: ['orderNo', 'no'],
  columns: [
    order(),
    plain('exceptionId', head.number, 100),
    status('kind', head.kind),
    long('cause', head.cause),
    long('solution', head.solution),
    instant('raisedAt', head.at),
    person('raisedBy', head.by),
  ],
  acts: [act('production.close-exception', text('关闭异常', '關閉異常', 'Close it'), ({ open }) => open)],
});

const tasks = list('/api/departments/production/tasks', text('班组任务', '班組任務', 'Team tasks'), {
  presets: [OPEN, ALL],
  keys: ['orderNo', 'no'],
  columns: [
    order(),
    plain('team', head.team),
    long('work', head.work, 280),
    day('startOn', head.start),
    dueDay('finishOn', head.finish, ({ open }) => !open),
  ],
});

const load = list('/api/departments/production/load', text('班组负荷', '班組負荷', 'Load'), {
  presets: LOOKING_AHEAD,
  keys: ['week', 'team'],
  columns: [
    plain('week', head.week, 120),
    plain('team', head.team, 180),
    figure('tasks', head.tasks),
    figure('orders', head.orders),
    figure('load', head.loadHours),
    figure('hours', head.hours),
    flag('overloaded', head.overloaded),
  ],
});

const monthlyPlans = list('/api/departments/production/monthly-plans', text('月度计划', '月度計畫', 'Monthly plans'), {
  presets: [OPEN, ALL],
  keys: ['no'],
  columns: [
    {
      key: 'no',
      title: head.number,
      width: 110,
      render: ({ no }, { kindOf }) => <Link to={addressOf(kindOf(no), no)}>{no}</Link>,
    },
    plain('month', head.month, 100),
    {
      key: 'state',
      title: head.status,
      width: 110,
      render: ({ no, state }, { kindOf }) => <StateTag kind={kindOf(no)} state={state} />,
    },
    dueDay('dueOn', head.deadline, ({ open }) => !open),
    figure('lines', head.planRows, 90),
    figure('purchases', head.purchaseRows, 90),
    flag('procured', head.procured),
    figure('objections', head.objections, 90),
    status('adjustment', head.adjustment),
  ],
});

export const production: Section[] = [jobs, reports, exceptions, tasks, load, monthlyPlans, ...machinery];

export const engineering: Section[] = [
  list('/api/departments/engineering/tasks', text('技术任务', '技術任務', 'Tasks'), {
    presets: [OPEN, ALL],
    keys: ['orderNo', 'task'],
    columns: [
      order(),
      status('task', head.task),
      status('status', head.status),
      dueDay('dueOn', head.due, ({ open }) => !open),
      long('detail', head.detail, 280),
      {
        key: 'tests',
        title: text('试验', '試驗', 'Tests'),
        width: 200,
        render: (task: EngineeringTask) => task.tests.map(({ item }) => item).join('；'),
      },
    ],
    acts: [
      act('engineering.review', text('评审', '評審', 'Review'), ({ task, open }) => open && task === 'feasibility'),
      act(
        'engineering.pass-design-review',
        text('设计评审', '設計評審', 'Design review'),
        ({ task, open }) => open && task === 'design',
      ),
      act(
        'engineering.submit-sample',
        text('提交样品', '提交樣品', 'Submit sample'),
        ({ task, open }) => open && task === 'sample',
      ),
    ],
  }),
  projects,
];
