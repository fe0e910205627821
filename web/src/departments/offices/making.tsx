import { Flex, Progress } from 'antd';
import { text } from '../../messages/messages.js';
import { client } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import type { QueryOf } from '../../api/types.js';
import { daysBetween, today } from '../../shared/figures.js';
import { count, day, dueDay, figure, instant, Long, long, order, person, plain, standing, status } from '../columns.js';
import { head, narrow } from '../departments.messages.js';
import type { Section } from '../section.js';
import { section } from '../section.js';
import type { Stretch } from '../stretch.js';
import { daysOf, inOnePart, LOOKING_AHEAD } from '../stretch.js';

type Job = components['schemas']['ProductionJob'];
type Report = components['schemas']['DailyReport'];
type Exception = components['schemas']['ProductionException'];
type Task = components['schemas']['ProductionTask'];
type Load = components['schemas']['TeamLoad'];
type EngineeringTask = components['schemas']['EngineeringTask'];

const JOBS = '/api/departments/production/jobs';
const REPORTS = '/api/departments/production/reports';
const EXCEPTIONS = '/api/departments/production/exceptions';
const TASKS = '/api/departments/production/tasks';
const LOAD = '/api/departments/production/load';
const ENGINEERING = '/api/departments/engineering/tasks';

const isOnTheFloor = ({ status, held }: Job): boolean => !held && (status === 'running' || status === 'rework');

/** How much of all lines is produced. A share on the screen needs no exact arithmetic. */
const producedOf = ({ lines }: Job): number => {
  const shares = lines.map(({ ordered, produced }) => Math.min(1, Number(produced) / Number(ordered) || 0));
  return shares.length === 0 ? 0 : Math.round((shares.reduce((sum, share) => sum + share, 0) / shares.length) * 100);
};

const jobs = section({
  key: 'jobs',
  label: text('生产进度', '生產進度', 'Progress'),
  path: JOBS,
  presets: [
    { label: narrow.openOrders, query: { open: 'true' } },
    { label: narrow.unreported, query: { unreportedOn: today() } },
    { label: narrow.preparing, query: { status: 'preparing' } },
    { label: narrow.running, query: { status: 'running' } },
    { label: narrow.all, query: {} },
  ] as const,
  fetch: (query: QueryOf<typeof JOBS>) => client.GET(JOBS, { params: { query } }),
  rowKey: ({ orderNo }: Job) => orderNo,
  columns: [
    order<Job>(),
    standing<Job>(),
    {
      key: 'products',
      title: head.products,
      width: 220,
      render: ({ lines }: Job) => (
        <Long told={lines.map(({ description, productNo }) => description ?? productNo).join('；')} />
      ),
    },
    {
      key: 'progress',
      title: head.progress,
      width: 130,
      render: (job: Job, { language }) => (
        <Progress aria-label={head.progress[language]} size="small" percent={producedOf(job)} />
      ),
    },
    day<Job>('plannedStart', head.plannedStart),
    dueDay<Job>('plannedFinish', head.plannedFinish, ({ finishedAt }) => finishedAt !== null),
    dueDay<Job>('dueOn', head.due, ({ open }) => !open),
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
    count<Job>('openExceptions', head.exceptions),
    count<Job>('reworkRounds', head.rework),
  ],
  acts: [
    {
      event: 'production.report-progress',
      label: text('填日报', '填日報', 'Daily report'),
      when: isOnTheFloor,
    },
    {
      event: 'production.raise-exception',
      label: text('报异常', '報異常', 'Exception'),
      when: isOnTheFloor,
    },
    {
      event: 'production.report-preparation',
      label: text('生产准备', '生產準備', 'Preparation'),
      when: ({ status }: Job) => status === 'preparing',
    },
    {
      event: 'production.start',
      label: text('开工', '開工', 'Start'),
      when: ({ status }: Job) => status === 'preparing',
    },
    {
      event: 'production.finish',
      label: text('完工', '完工', 'Finish'),
      when: ({ status }: Job) => status === 'running',
    },
    {
      event: 'production.pack',
      label: text('包装', '包裝', 'Pack'),
      when: ({ status }: Job) => status === 'packing' || status === 'inspected',
    },
  ],
  orderOf: ({ orderNo }) => orderNo,
});

const reports = section({
  key: 'reports',
  label: text('日报', '日報', 'Daily reports'),
  path: REPORTS,
  presets: [{ label: narrow.all, query: {} }],
  fetch: (query: QueryOf<typeof REPORTS>) => client.GET(REPORTS, { params: { query } }),
  rowKey: ({ orderNo, no }: Report) => `${orderNo} ${no}`,
  columns: [
    order<Report>(),
    day<Report>('reportedOn', head.day),
    plain<Report>('line', head.line, 70),
    figure<Report>('good', head.good, 90),
    figure<Report>('bad', head.bad, 90),
    figure<Report>('hours', head.hours, 90),
    long<Report>('materials', text('用料', '用料', 'Materials')),
    long<Report>('equipment', text('设备', '設備', 'Equipment')),
    person<Report>('reportedBy', head.by),
  ],
});

const exceptions = section({
  key: 'exceptions',
  label: text('异常', '異常', 'Exceptions'),
  path: EXCEPTIONS,
  presets: [
    { label: narrow.open, query: { open: 'true' } },
    { label: narrow.all, query: {} },
  ] as const,
  fetch: (query: QueryOf<typeof EXCEPTIONS>) => client.GET(EXCEPTIONS, { params: { query } }),
  rowKey: ({ orderNo, no }: Exception) => `${orderNo} ${no}`,
  columns: [
    order<Exception>(),
    plain<Exception>('exceptionId', head.number, 100),
    status<Exception>('kind', head.kind),
    long<Exception>('cause', head.cause),
    long<Exception>('solution', head.solution),
    instant<Exception>('raisedAt', head.at),
    person<Exception>('raisedBy', head.by),
  ],
  acts: [
    {
      event: 'production.close-exception',
      label: text('关闭异常', '關閉異常', 'Close it'),
      when: ({ open }: Exception) => open,
    },
  ],
  orderOf: ({ orderNo }) => orderNo,
});

const tasks = section({
  key: 'tasks',
  label: text('班组任务', '班組任務', 'Team tasks'),
  path: TASKS,
  presets: [
    { label: narrow.open, query: { open: 'true' } },
    { label: narrow.all, query: {} },
  ] as const,
  fetch: (query: QueryOf<typeof TASKS>) => client.GET(TASKS, { params: { query } }),
  rowKey: ({ orderNo, no }: Task) => `${orderNo} ${no}`,
  columns: [
    order<Task>(),
    plain<Task>('team', head.team),
    long<Task>('work', head.work, 280),
    day<Task>('startOn', head.start),
    dueDay<Task>('finishOn', head.finish, ({ open }) => !open),
  ],
});

const load = section({
  key: 'load',
  label: text('班组负荷', '班組負荷', 'Load'),
  path: LOAD,
  presets: LOOKING_AHEAD,
  fetch: async (query: Stretch) => inOnePart(await client.GET(LOAD, { params: { query: daysOf(query) } })),
  rowKey: ({ week, team }: Load) => `${week} ${team}`,
  columns: [
    plain<Load>('week', head.week, 120),
    plain<Load>('team', head.team, 180),
    figure<Load>('tasks', head.tasks),
    figure<Load>('orders', head.orders),
  ],
});

export const production: Section[] = [jobs, reports, exceptions, tasks, load];

export const engineering: Section[] = [
  section({
    key: 'tasks',
    label: text('技术任务', '技術任務', 'Tasks'),
    path: ENGINEERING,
    presets: [
      { label: narrow.open, query: { open: 'true' } },
      { label: narrow.all, query: {} },
    ] as const,
    fetch: (query: QueryOf<typeof ENGINEERING>) => client.GET(ENGINEERING, { params: { query } }),
    rowKey: ({ orderNo, task }: EngineeringTask) => `${orderNo} ${task}`,
    columns: [
      order<EngineeringTask>(),
      status<EngineeringTask>('task', head.task),
      status<EngineeringTask>('status', head.status),
      dueDay<EngineeringTask>('dueOn', head.due, ({ open }) => !open),
      long<EngineeringTask>('detail', head.detail, 280),
      {
        key: 'tests',
        title: text('试验', '試驗', 'Tests'),
        width: 200,
        render: (task: EngineeringTask) => task.tests.map(({ item }) => item).join('；'),
      },
    ],
    acts: [
      {
        event: 'engineering.review',
        label: text('评审', '評審', 'Review'),
        when: ({ task, open }: EngineeringTask) => open && task === 'feasibility',
      },
      {
        event: 'engineering.pass-design-review',
        label: text('设计评审', '設計評審', 'Design review'),
        when: ({ task, open }: EngineeringTask) => open && task === 'design',
      },
      {
        event: 'engineering.submit-sample',
        label: text('提交样品', '提交樣品', 'Submit sample'),
        when: ({ task, open }: EngineeringTask) => open && task === 'sample',
      },
    ],
    orderOf: ({ orderNo }) => orderNo,
  }),
];
