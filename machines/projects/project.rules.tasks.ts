import type { ProcessRule } from '../kit/rules.js';
import { duty, gate } from '../kit/rules.js';
import { text } from '../kit/text.js';
import { named } from '../named.js';
import { orderIn } from './project.order.js';
import { dataOf, GIVING, given, lacks, lacksInData, principal, remedy } from './project.rule-kit.js';
import { DEPARTMENTS } from './project.schema.js';
import { designStanding, openTasks, sampleStanding } from './project.standing.js';
import type { ProjectEvent, ProjectFacts } from './project.types.js';

/** What is not done yet of what a project is for. */
function unfinished(facts: ProjectFacts): string[] {
  const [design, sample] = [designStanding(facts), sampleStanding(facts)];
  return [
    ...openTasks(facts).map(({ task }) => task),
    ...(design === 'designing' || design === 'reviewing' ? ['design'] : []),
    ...(sample === 'confirmed' || sample === 'not-needed' || sample === 'over' ? [] : ['sample']),
  ];
}

/** What still has to be done before a project is completed, in the order of the work. */
function nextOfAll(facts: ProjectFacts) {
  const next = {
    designing: ['engineering.submit-design'],
    reviewing: ['reviewers.review-design', 'engineering.release-design'],
    making: ['engineering.make-sample'],
    made: ['engineering.test-sample'],
    tested: ['engineering.submit-sample'],
    submitted: ['sales.confirm-sample'],
    'to-improve': ['engineering.make-sample'],
  } as const;
  const standing = [designStanding(facts), sampleStanding(facts)] as const;
  return standing.flatMap((one) => (one in next ? next[one as keyof typeof next] : []));
}

/** Departments without a task of somebody by a day. */
const idle = ({ tasks }: ProjectFacts) =>
  DEPARTMENTS.filter(
    (department) =>
      !tasks.some(
        ({ office, person, dueOn, ended }) => office === department && person && dueOn && ended !== 'dropped',
      ),
  );

const taskPath = (index: number, field: string): string => `tasks[${index}].${field}`;

/** Who does what: from the kickoff to the last task done (S4§二(四)). */
export const taskRules = {
  'PT-01': {
    ...duty('S4§二(四)2', 'sales'),
    sentence: text(
      '销售、市场、技术、生产、质量各部门均有任务，落实到人和日期',
      '業務、市場、技術、生產、品質各部門均有任務，落實到人與日期',
      'Sales, market, engineering, production and quality each have tasks, with person and date.',
    ),
    remedy: remedy(
      (facts) => idle(facts).map((department) => `${department}.assign-tasks` as const),
      '请列出的部门的负责人分配任务',
      '請所列部門的主管分派任務',
      'Head of each department named: assign its tasks.',
    ),
    ...lacks(idle),
  },
  'PT-04': {
    ...gate('S4§二(四)1', 'sales'),
    sentence: text(
      '项目订单召开启动会议后立项，一个订单只立一个项目',
      '專案訂單召開啟動會議後立案，一張訂單只立一個專案',
      'A project is opened for a project order whose kickoff was held, and only once.',
    ),
    remedy: remedy(
      ['sales.open-project'],
      '请核对订单号；先在订单上登记启动会议；已有项目的请在该项目中办理',
      '請核對訂單編號；先於訂單登錄啟動會議；已有專案者請於該專案辦理',
      'Sales: check the number of the order, hold its kickoff first, or go on in the project that it has.',
    ),
    ...lacksInData((_facts, event) => {
      const order = orderIn(event);
      if (order === null || order.over) return ['order'];
      return [
        ...(order.class === 'project' ? [] : ['class']),
        ...(order.kickoff === null ? ['kickoff'] : []),
        ...(order.project === null ? [] : [named('record', order.project)]),
      ];
    }),
  },
  'PT-06': {
    ...gate('S4§二(四)2', 'sales'),
    sentence: text(
      '任务由承担人以外的人核验',
      '任務由承辦人以外的人驗證',
      'A task is verified by somebody other than who does it.',
    ),
    remedy: remedy(
      GIVING,
      '请为列出的任务另指定核验人',
      '請為所列任務另指定驗證人',
      'Whoever assigns: name another verifier for the tasks listed.',
    ),
    ...lacksInData((_facts, event) =>
      given(event).flatMap(({ person, verifier }, index) =>
        (verifier?.person ?? principal(event)) === person ? [taskPath(index, 'verifier')] : [],
      ),
    ),
  },
  'PT-07': {
    ...gate('S4§二(四)2', 'sales'),
    sentence: text(
      '工作计划由任务承担人制定，各步骤不晚于任务完成日期',
      '工作計畫由任務承辦人訂定，各步驟不晚於任務完成日期',
      'A work plan is made by whose task it is, and ends by the day of the task.',
    ),
    remedy: remedy(
      ['person.submit-work-plan'],
      '请为自己的任务制定计划，并按任务完成日期安排步骤',
      '請為自己的任務訂定計畫，並依任務完成日期安排步驟',
      'Person: plan a task of your own, with steps that end by its day.',
    ),
    ...lacksInData((facts, event) => {
      const data = dataOf(event, 'person.submit-work-plan');
      if (!data) return [];
      const own = openTasks(facts).find(({ task, person }) => task === data.task && person === principal(event));
      if (!own) return ['task'];
      return data.steps.flatMap(({ on }, index) => (on > own.dueOn ? [`steps[${index}].on`] : []));
    }),
  },
  'PT-08': {
    ...duty('S4§二(四)2', 'sales'),
    sentence: text(
      '各任务的承担人均已制定工作计划',
      '各任務的承辦人均已訂定工作計畫',
      'Whoever has a task has handed in his work plan.',
    ),
    remedy: remedy(
      ['person.submit-work-plan'],
      '请列出任务的承担人提交工作计划',
      '請所列任務的承辦人提送工作計畫',
      'Whose tasks are named: hand in a work plan.',
    ),
    ...lacks(({ tasks, plans }) =>
      tasks
        .filter(({ task, ended }) => ended !== 'dropped' && !plans.some((plan) => plan.task === task))
        .map(({ task }) => task),
    ),
  },
  'PT-11': {
    ...duty('S4§二(四)2; S4§二(五)', 'sales'),
    sentence: text(
      '任务均已了结；有设计的，设计已发布、样品已经客户确认',
      '任務均已結案；有設計者，設計已發布、樣品已經客戶確認',
      'All tasks have ended; where something is designed, the design is released and the sample confirmed.',
    ),
    remedy: remedy(
      nextOfAll,
      '请等列出的任务核验或撤销，并完成设计和样品',
      '請待所列任務驗證或撤銷，並完成設計與樣品',
      'The tasks named are verified or dropped first; design and sample are brought to their end.',
    ),
    ...lacks((facts) => unfinished({ ...facts, completed: null })),
  },
} satisfies Record<string, ProcessRule<ProjectFacts, ProjectEvent>>;
