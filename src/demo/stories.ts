import type { Entry, EntryChanges } from '../../machines/order/order.types.js';
import type { InBatches } from './batches.js';
import { prepaid, TERMS, TWO_BATCHES } from './batches.js';
import { IN_INSTALMENTS, paidInInstalments } from './instalments.js';
import {
  acknowledgements,
  check,
  clearDate,
  issue,
  passReview,
  plans,
  productionPlan,
  productionReview,
  qualityReview,
  reviews,
  salesReview,
} from './order-steps.js';
import { projectReview, projectStart } from './project-steps.js';
import type { Part } from './step.js';
import {
  amendment,
  approveWaiver,
  cancelled,
  complaint,
  declined,
  failedFinal,
  failedLot,
  hold,
  objection,
  planChange,
  returned,
  waiver,
  writeOff,
} from './turns.js';
import { wayTo } from './way.js';
import {
  arrangeAcceptance,
  costs,
  inProcess,
  invoice,
  pack,
  payment,
  preparation,
  preparations,
  presentProduct,
  progress,
  reconcile,
  recordAcceptance,
  settle,
  shipping,
  start,
} from './work-steps.js';

/** What has become of one of the demo's orders. */
export interface Story {
  externalNo: string;
  /** Where it ends, for whoever reads this file. */
  tells: string;
  /** Days from the demo's first day to the day on which the customer wants the goods. */
  due: number;
  class?: Entry['class'];
  /** Market found it and entered it for sales (S4§二(一)1). */
  passedOn?: true;
  changes?: EntryChanges;
  inBatches?: InBatches;
  parts: readonly Part[];
}

/** The 32 orders: every state, and what is particular in each. */
export const STORIES: readonly Story[] = [
  { externalNo: 'SO71774', tells: '已结算', due: 0, parts: wayTo('settled', { buying: true }) },
  {
    externalNo: 'SO71776',
    tells: '已交付，尾款未收',
    due: -2,
    passedOn: true,
    parts: [...wayTo('delivered'), costs, invoice, reconcile, payment('prepayment')],
  },
  {
    externalNo: 'SO71780',
    tells: '分两批交货：首批已交付，第二批生产中，异常未关闭',
    due: 12,
    changes: { terms: TERMS },
    inBatches: TWO_BATCHES,
    parts: [...wayTo('planned'), prepaid, preparations(false), start],
  },
  { externalNo: 'SO71782', tells: '待初审，市场部转来', due: 30, passedOn: true, parts: [] },
  {
    externalNo: 'SO71783',
    tells: '评审中，采购、质量未评审',
    due: 35,
    passedOn: true,
    parts: [check, salesReview, productionReview(true), clearDate],
  },
  {
    externalNo: 'SO71784',
    tells: '评审通过，生产计划待批准，采购申请待完善',
    due: 28,
    parts: [...wayTo('reviewed', { buying: true }), issue, acknowledgements, productionPlan],
  },
  { externalNo: 'SO71796', tells: '生产中，待终检', due: 5, parts: wayTo('finished', { buying: true }) },
  {
    externalNo: 'SO71797',
    tells: '计划生效，来料一批不合格',
    due: 20,
    parts: [...wayTo('planned', { buying: true }), failedLot, preparation],
  },
  {
    externalNo: 'SO71815',
    tells: '已结算，尾差核销',
    due: -6,
    parts: [
      ...wayTo('delivered'),
      costs,
      invoice,
      payment('prepayment'),
      payment('balance', '1'),
      writeOff,
      reconcile,
      settle,
    ],
  },
  { externalNo: 'SO71816', tells: '生产中，返工', due: 3, parts: [...wayTo('finished'), failedFinal] },
  { externalNo: 'SO71831', tells: '退回录入', due: 25, parts: [returned] },
  {
    externalNo: 'SO71832',
    tells: '评审中，采购提出异议',
    due: 18,
    parts: [check, salesReview, productionReview(false), clearDate, objection, qualityReview],
  },
  {
    externalNo: 'SO71845',
    tells: '变更后退回评审，评审意见过期',
    due: 22,
    parts: [...wayTo('reviewed'), issue, amendment, productionReview(false)],
  },
  {
    externalNo: 'SO71846',
    tells: '客户验收，首批已交接，分期收款，预付款已收，首批已开票',
    due: 1,
    changes: IN_INSTALMENTS,
    parts: paidInInstalments,
  },
  { externalNo: 'SO71856', tells: '已放弃', due: 9, parts: [check, salesReview, declined] },
  { externalNo: 'SO71858', tells: '计划生效，已暂停', due: 16, parts: [...wayTo('planned'), preparation, hold] },
  {
    externalNo: 'SO71863',
    tells: '检验合格，验收已约定',
    due: 2,
    parts: [...wayTo('inspected'), arrangeAcceptance, presentProduct],
  },
  { externalNo: 'SO71867', tells: '已结算', due: 0, parts: wayTo('settled') },
  {
    externalNo: 'SO71885',
    tells: '生产中，生产准备一项特批放行',
    due: 8,
    parts: [
      ...wayTo('planned'),
      waiver('PR-05', '老产品，沿用上一批检验计划'),
      approveWaiver('PR-05'),
      preparation,
      start,
      progress(0.4),
    ],
  },
  {
    externalNo: 'SO71895',
    tells: '现场验收类，已发运待验收',
    due: 4,
    class: 'acceptance-on-site',
    parts: [...wayTo('inspected'), arrangeAcceptance, shipping],
  },
  {
    externalNo: 'SO71897',
    tells: '项目订单，合同待法务审核',
    due: 60,
    class: 'project',
    changes: { key: true },
    parts: [check, reviews(), projectReview.slice(0, 3)],
  },
  {
    externalNo: 'SO71898',
    tells: '项目订单，已立项，样品待客户确认',
    due: 70,
    class: 'project',
    changes: { key: true, design: true },
    parts: [check, reviews(), projectReview, passReview, plans(false), projectStart],
  },
  {
    externalNo: 'SO71899',
    tells: '检验合格，客户异议处理中',
    due: 0,
    parts: [...wayTo('inspected'), arrangeAcceptance, presentProduct, complaint],
  },
  { externalNo: 'SO71902', tells: '评审齐全，待通过', due: 40, parts: [check, reviews(true)] },
  {
    externalNo: 'SO71915',
    tells: '计划生效，准备就绪待开工',
    due: 14,
    parts: [...wayTo('planned', { buying: true }), preparations(true)],
  },
  {
    externalNo: 'SO71917',
    tells: '生产中取消',
    due: 6,
    parts: [...wayTo('producing'), cancelled],
  },
  {
    externalNo: 'SO71920',
    tells: '客户验收，一行未验收',
    due: -1,
    parts: [...wayTo('inspected'), arrangeAcceptance, presentProduct, recordAcceptance(1), pack],
  },
  { externalNo: 'SO71923', tells: '已交付，未开票', due: 0, parts: wayTo('delivered') },
  {
    externalNo: 'SO71935',
    tells: '生产中，计划调整待批准',
    due: 7,
    parts: [...wayTo('producing', { buying: true }), progress(0.5), inProcess, planChange],
  },
  { externalNo: 'SO71936', tells: '待初审', due: 45, parts: [] },
  {
    externalNo: 'SO71938',
    tells: '评审通过，部分部门已确认',
    due: 33,
    parts: [...wayTo('reviewed'), issue, acknowledgements.slice(0, 2)],
  },
  {
    externalNo: 'SO71946',
    tells: '计划齐全，特批申请待批准',
    due: 10,
    parts: [...wayTo('reviewed'), plans(false), waiver('PL-15', '客户由代理提货，不需告知物流信息')],
  },
];
