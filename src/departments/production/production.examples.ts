import type { OrderData } from '../../../machines/order/order.data.js';

export const productionExamples = {
  'production.review': {
    verdict: 'approve',
    capacity: { equipment: 'enough', staff: 'enough', process: 'enough' },
    stock: {
      sufficient: false,
      shortages: [{ item: '交叉滚子轴承 RB25025', quantity: '10', action: 'purchase', line: 1 }],
    },
    cycleDays: 30,
    expectedStart: '2026-03-20',
    expectedFinish: '2026-04-20',
  },
  'production.acknowledge-order': { duties: '三车间负责加工与装配，四月二十日前完工' },
  'production.submit-plan': {
    nodes: [
      { stage: '采购', start: '2026-03-10', finish: '2026-03-19', responsible: '孙强' },
      { stage: '加工', start: '2026-03-20', finish: '2026-04-03', responsible: '刘刚' },
      { stage: '装配', start: '2026-04-06', finish: '2026-04-14', responsible: '马超' },
      { stage: '调试', start: '2026-04-15', finish: '2026-04-17', responsible: '马超' },
      { stage: '检验', start: '2026-04-18', finish: '2026-04-20', responsible: '郑岚' },
    ],
    materials: [
      { item: '交叉滚子轴承 RB25025', specification: '内径 250 mm，P5 级', quantity: '10' },
      { item: '联轴器膜片', specification: '不锈钢 0.3 mm', quantity: '240' },
    ],
    tasks: [
      { team: '三车间加工班', work: '壳体与台面精加工', start: '2026-03-20', finish: '2026-04-03' },
      { team: '三车间装配班', work: '总装与调试', start: '2026-04-06', finish: '2026-04-17' },
    ],
    slackDays: 3,
    consulted: { sales: true, procurement: true },
  },
  'production.declare-no-purchase': {},
  'production.report-preparation': { equipmentReady: true, staffTrained: true, workInstruction: 'WI-RT250-07' },
  'production.start': {},
  'production.report-progress': {
    date: '2026-04-14',
    line: 1,
    good: '10',
    bad: '0',
    hours: '64.5',
    materials: '交叉滚子轴承 RB25025 领用 10 套',
    equipment: '立式加工中心 VMC-850 运行正常',
  },
  'production.correct-report': { report: 1, good: '9' },
  'production.raise-exception': {
    id: 'EX-0412-1',
    kind: 'equipment',
    cause: '三号加工中心主轴报警',
    solution: '转至四号加工中心，夜班补足工时',
  },
  'production.close-exception': { id: 'EX-0412-1', solution: '主轴轴承已更换，试切合格' },
  'production.finish': {},
  'production.finish-rework': { measures: '重新研磨蜗轮副，分度精度复测合格' },
  'production.request-plan-change': {
    reasonClass: 'material',
    content: '轴承到货推迟，装配顺延五天',
    impact: '使用预留的弹性时间，交货日期不变',
    nodes: [{ stage: '装配', start: '2026-04-11', finish: '2026-04-19', responsible: '马超' }],
  },
  'production.support-plan-change': { opinion: '弹性时间足够，同意调整' },
  'production.pack': { packages: 12, labels: 'RT-250 木箱 10 件，CP-40 纸箱 2 件，均贴防潮、向上标志' },
  'production.assess-cancellation': { impact: '壳体毛坯已投料 10 件，可转作库存；损失约 18000 元' },
} satisfies Partial<OrderData>;
