import { text } from '../../kit/text.js';
import { duty, gate } from '../../kit/rules.js';
import type { IssuedOffice, OrderEventType } from '../order.schema.js';
import type { OrderFacts } from '../order.types.js';
import type { OrderRules } from './order-rule.js';
import { blankIn, isEmpty, lacks, remedy } from './order-rule.js';

/** A plan with the clerk has to come back before production can better it. */
export const better = ({ productionPlan: { status } }: OrderFacts): readonly OrderEventType[] =>
  status === 'submitted' ? ['clerk.return-production-plan'] : ['production.submit-plan'];

/** The order always goes to these; others may be added (S2§二2). */
const ALWAYS_ISSUED_TO: readonly IssuedOffice[] = ['production', 'procurement', 'quality'];

/** The offices that have not received the order, or not confirmed the copy that was issued last. */
const unconfirmed = ({ issue, acknowledged }: OrderFacts): IssuedOffice[] => [
  ...ALWAYS_ISSUED_TO.filter((office) => !issue?.copiesTo.includes(office)),
  ...(issue?.copiesTo ?? []).filter((office) => {
    const confirmation = acknowledged[office];
    return !issue || !confirmation || isEmpty(confirmation.duties) || confirmation.at < issue.at;
  }),
];

const confirmations = (facts: OrderFacts): readonly OrderEventType[] =>
  ALWAYS_ISSUED_TO.every((office) => facts.issue?.copiesTo.includes(office))
    ? unconfirmed(facts).map((office) => `${office}.acknowledge-order` as const)
    : ['clerk.issue-order'];

/** The production plan that counts: one that was returned or went stale is being drafted again. */
export const planned = ({ productionPlan: { status, content } }: OrderFacts) =>
  status === 'submitted' || status === 'effective' ? (content ?? undefined) : undefined;

/** `reviewed` → `planned`: the order is issued, and production plans it. */
export const planRules = {
  'PL-01': {
    ...duty('S2§二2; S0§五(三)2; S3§二3', 'clerk'),
    sentence: text(
      '订单已下达生产、采购、质量等部门，各部门均已确认收到并明确职责',
      '訂單已下達生產、採購、品質等部門，各部門均已確認收件並明瞭職責',
      'The order is issued to production, procurement, quality and others; each confirmed receipt and its duties.',
    ),
    remedy: remedy(
      confirmations,
      '请跟单员下达订单副本，请列出的部门确认收到并写明职责',
      '請跟單員下達訂單副本，請所列部門確認收件並載明職責',
      'Clerk: issue the copies; the departments named: confirm receipt and duties.',
    ),
    ...lacks(unconfirmed),
  },
  'PL-02': {
    ...duty('S0§三(一)2', 'production'),
    sentence: text(
      '生产计划已编制，明确品种、数量和时间节点',
      '生產計畫已編製，載明品項、數量與時間節點',
      'The production plan gives variety, quantity and time nodes.',
    ),
    remedy: remedy(
      better,
      '请生产部编制并提交生产计划，各节点的开始不晚于完成',
      '請生產部編製並提送生產計畫，各節點的開始不得晚於完成',
      'Production: submit the plan; no node finishes before it starts.',
    ),
    ...lacks((facts) => {
      const nodes = planned(facts)?.nodes;
      const reversed = (nodes ?? []).flatMap(({ start, finish }, index) =>
        finish < start ? [`nodes[${index}].finish`] : [],
      );
      return [...blankIn(nodes, ['stage'], 'nodes'), ...reversed];
    }),
  },
  'PL-03': {
    ...duty('S2§三1', 'production'),
    sentence: text(
      '生产计划列明各工序时间节点和所需物料清单',
      '生產計畫列明各工序時間節點與所需物料清單',
      'The plan gives the dates of each process, and the list of materials and parts.',
    ),
    remedy: remedy(
      better,
      '请生产部补齐各节点日期和物料清单',
      '請生產部補齊各節點日期與物料清單',
      'Production: complete the dates of the nodes and the list of materials.',
    ),
    ...lacks((facts) => {
      const plan = planned(facts);
      return [
        ...blankIn(plan?.nodes, ['start', 'finish'], 'nodes'),
        ...(facts.procurementPlan.status === 'not-needed' ? [] : blankIn(plan?.materials, ['item'], 'materials')),
      ];
    }),
  },
  'PL-04': {
    ...duty('S3§四1', 'production'),
    sentence: text(
      '采购、加工、装配、调试、检验等各环节均有责任人',
      '採購、加工、裝配、調校、檢驗等各環節均有負責人',
      'Every stage of the plan has a responsible person.',
    ),
    remedy: remedy(
      better,
      '请生产部为每个环节指定责任人',
      '請生產部為各環節指定負責人',
      'Production: name who is responsible for each stage.',
    ),
    ...lacks((facts) => blankIn(planned(facts)?.nodes, ['responsible'], 'nodes')),
  },
  'PL-05': {
    ...duty('S3§四1', 'production'),
    sentence: text(
      '生产计划已分解为任务，分配给班组或车间',
      '生產計畫已分解為任務，並分派至班組或廠區',
      'The plan is split into tasks, each given to a team or workshop.',
    ),
    remedy: remedy(
      better,
      '请生产部分解任务并指定班组',
      '請生產部分解任務並指派班組',
      'Production: split the plan into tasks and assign each to a team.',
    ),
    ...lacks((facts) => blankIn(planned(facts)?.tasks, ['team', 'work'], 'tasks')),
  },
  'PL-06': {
    ...duty('S3§四1', 'production'),
    sentence: text(
      '生产计划预留了弹性时间（至少一天）',
      '生產計畫預留彈性時間（至少一天）',
      'The plan reserves slack of at least one day.',
    ),
    remedy: remedy(
      better,
      '请生产部在计划中预留弹性时间',
      '請生產部於計畫中預留彈性時間',
      'Production: reserve slack in the plan.',
    ),
    ...lacks((facts) => ((planned(facts)?.slackDays ?? 0) >= 1 ? [] : ['slackDays'])),
  },
  'PL-07': {
    ...duty('S0§三(一)3', 'production'),
    sentence: text(
      '制定计划时已与销售部、采购部充分沟通',
      '訂定計畫時已與銷售部、採購部充分溝通',
      'Sales and procurement were consulted on the plan.',
    ),
    remedy: remedy(
      better,
      '请生产部与列出的部门沟通后重新提交计划',
      '請生產部與所列部門溝通後重新提送計畫',
      'Production: consult the departments named and submit the plan again.',
    ),
    ...lacks((facts) => {
      const consulted = planned(facts)?.consulted;
      return [...(consulted?.sales ? [] : ['sales']), ...(consulted?.procurement ? [] : ['procurement'])];
    }),
  },
  'PL-08': {
    ...gate('S2§三1', 'clerk'),
    sentence: text(
      '生产计划已经跟单员审核通过，正式生效',
      '生產計畫已經跟單員審核通過，正式生效',
      'The clerk has approved the production plan: it is in force.',
    ),
    remedy: remedy(
      ({ productionPlan: { status } }) =>
        status === 'submitted' ? ['clerk.approve-production-plan'] : ['production.submit-plan'],
      '请生产部提交生产计划，由跟单员审核',
      '請生產部提送生產計畫，由跟單員審核',
      'Production: submit the plan; Clerk: approve it.',
    ),
    holds: ({ productionPlan: { status } }) => status === 'effective',
  },
} satisfies OrderRules;
