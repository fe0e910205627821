import type { OrderOfProject, OrderTakes } from '../../machines/projects/project.order.js';
import { ORDER_OF_PROJECT, ORDER_TAKES } from '../../machines/projects/project.order.js';
import { project } from '../../machines/projects/project.process.js';
import type { NewTask, ProjectData } from '../../machines/projects/project.schema.js';
import type { ProjectFacts } from '../../machines/projects/project.types.js';
import { Story } from './story.js';

/** Lin and Li sell, Zhou knows the market, Wu designs, Gao and Qian make, Zhao and Jiang inspect. */
export const lin = { by: 'lin', office: 'sales' };
export const wu = { by: 'wu', office: 'engineering' };
export const gao = { by: 'gao', office: 'production' };
export const zhao = { by: 'zhao', office: 'quality' };
export const qian = { by: 'qian', office: 'production' };

export const TODAY = '2026-03-02';

export const taskOf = (office: NewTask['office'], person: string, more: Partial<NewTask> = {}): NewTask => ({
  content: `${office} 的任务`,
  office,
  person,
  dueOn: '2026-04-10',
  quality: '符合技术协议',
  ...more,
});

/** The same as its head gives it: of his own department. */
export const ownTaskOf = (person: string) => {
  const { office: _, ...task } = taskOf('production', person);
  return task;
};

export const assigns = (office: NewTask['office']): 'sales.assign-tasks' => `${office}.assign-tasks` as never;

export const ALL_TASKS = [
  taskOf('sales', 'li'),
  taskOf('market', 'zhou'),
  taskOf('engineering', 'wu'),
  taskOf('production', 'gao'),
  taskOf('quality', 'zhao'),
];

const ORDER: OrderOfProject = {
  class: 'project',
  design: true,
  over: false,
  kickoff: '2026-03-01',
  milestones: [
    { name: '样品确认', on: '2026-04-20' },
    { name: '总装完成', on: '2026-05-30' },
  ],
  project: null,
};

const STEPS = [
  'engineering.pass-design-review',
  'engineering.submit-sample',
  'sales.confirm-sample',
  'sales.return-sample',
];
const TAKES: OrderTakes = { takes: STEPS, has: [], version: 42, names: { zhao: '赵检', gao: '高制' } };

export const seeing = (order: Partial<OrderOfProject> | null = {}) => ({
  [ORDER_OF_PROJECT]: JSON.stringify(order && { ...ORDER, ...order }),
});
export const taking = (more: Partial<OrderTakes> = {}) => ({ [ORDER_TAKES]: JSON.stringify({ ...TAKES, ...more }) });

export const DESIGN: ProjectData['engineering.submit-design'] = {
  docNo: 'DWG-1',
  performance: '承载 2 t',
  reliability: '5000 h',
  maintainability: '轴承可更换',
  reviewers: [
    { office: 'quality', person: 'zhao' },
    { office: 'production', person: 'gao' },
  ],
};
export const PASS: ProjectData['reviewers.review-design'] = { verdict: 'pass', findings: [] };
export const TESTS: ProjectData['engineering.test-sample']['tests'] = [
  { item: '定位精度', kind: 'performance', result: 'pass' },
  { item: '外观', kind: 'inspection', result: 'pass' },
];
export const SAMPLE: ProjectData['engineering.make-sample'] = { sampleNo: 'S-1', quantity: 1, madeOn: TODAY };
export const CONFIRMED: ProjectData['sales.confirm-sample'] = { confirmedBy: '王工', on: TODAY };

/** How often something happened in a story: every event has an instant of its own. */
let instants = 0;
export const at = (): string => new Date(Date.parse('2026-03-02T01:00:00.000Z') + ++instants).toISOString();

export const opened = (tasks: readonly NewTask[] = ALL_TASKS, observed = seeing()) =>
  Story.of<ProjectFacts, ProjectData>(project, 'PJ-000001').when(
    'sales.open-project',
    { order: 'SO-000001', name: '转台项目', tasks: [...tasks] },
    { ...lin, observed },
  );
export const started = () => opened().when('sales.start-project', {}, lin);
export const designed = () => started().when('engineering.submit-design', DESIGN, { ...wu, at: at() });
export const passed = () =>
  designed()
    .when('reviewers.review-design', PASS, { ...zhao, at: at() })
    .when('reviewers.review-design', PASS, { ...gao, at: at() });
export const released = () => passed().when('engineering.release-design', {}, { ...wu, at: at(), observed: taking() });
export const made = () => released().when('engineering.make-sample', SAMPLE, { ...wu, at: at() });
export const tested = (tests = TESTS) => made().when('engineering.test-sample', { tests }, { ...wu, at: at() });
export const submitted = () =>
  tested().when('engineering.submit-sample', { sentOn: TODAY }, { ...wu, at: at(), observed: taking() });
export const confirmed = () =>
  submitted().when('sales.confirm-sample', CONFIRMED, { ...lin, at: at(), observed: taking() });

/** Passed by both, and found wanting in one thing; then mended. */
export const found = () =>
  designed()
    .when('reviewers.review-design', { ...PASS, findings: [{ text: '圆角偏小' }] }, { ...zhao, at: at() })
    .when('reviewers.review-design', PASS, { ...gao, at: at() });
export const FIX = { findings: [{ finding: 'F1', measure: '改为 R6' }] };
export const fixed = () => found().when('engineering.fix-findings', FIX, { ...wu, at: at() });
export const FAILED = TESTS.map((test) => (test.item === '外观' ? { ...test, result: 'fail' as const } : test));

/** An event that nobody has sent. */
export function probe(type: string, data: object = {}): never {
  const instant = '2026-03-02T01:00:00.000Z';
  const policy = { version: 1, levels: {}, thresholds: {}, deadlines: {} };
  const envelope = { by: 'lin', onBehalfOf: null, at: instant, occurredAt: instant, reason: null, observed: {} };
  return { type, data, ...envelope, policy } as never;
}
