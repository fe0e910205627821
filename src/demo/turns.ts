import { nodesOf, share, suppliers } from './order-steps.js';
import { step } from './step.js';

// What goes otherwise than on the straight way.

export const failedFinal = step('quality', 'quality.fail-final', ({ lines }) => ({
  items: [{ item: '装配功能', result: 'fail' }],
  disposition: 'rework',
  lines: lines.slice(0, 1).map(({ line }) => ({ line, rejected: '1' })),
}));

export const failedLot = step('quality', 'quality.fail-incoming', (scene) => ({
  lots: [{ item: `${scene.lines[0].productNo} 坯料（${scene.lines[0].line}）`, quantity: '1', report: 'IQC-F-1' }],
}));

export const exception = step('production', 'production.raise-exception', {
  id: 'EX-1',
  kind: 'equipment',
  cause: '三号焊接机器人送丝机构卡滞',
  solution: '转至二号线，夜班补足工时',
});

export const objection = step('procurement', 'procurement.review', (scene) => ({
  verdict: 'object',
  suppliers: suppliers(),
  supplierStock: 'new-supplier',
  cost: { estimate: share(scene, '0.35'), withinBudget: true, marketCompared: true },
  objection: '变速器供应商停产检修三周，现有交期无法保证，需另寻供应商或推迟交货',
}));

export const amendment = step(
  'sales',
  'sales.amend',
  ({ day, customer, deliveryDate }) => ({
    changes: {
      deliveryDate: day(45) > deliveryDate ? day(45) : deliveryDate,
      packagingRequirements: '木箱包装，防潮防压',
    },
    customerConsent: { by: customer.contact, on: day() },
  }),
  '客户仓库改造，要求推迟交货并改用木箱',
);

export const planChange = [
  step('production2', 'production.request-plan-change', (scene) => ({
    reasonClass: 'material',
    content: '轴承到货推迟，装配顺延五天',
    impact: '占用弹性时间，交货日期不变',
    nodes: nodesOf(scene).map((node) => ({ ...node, finish: node.stage === '检验' ? scene.day(25) : node.finish })),
  })),
  step('production-head', 'production.support-plan-change', { opinion: '弹性时间足够，同意调整' }),
];

export const complaint = step('sales2', 'sales.record-objection', { items: ['两件车架漆面有轻微划痕'] });
export const hold = step('clerk', 'clerk.hold', {}, '客户通知暂缓，等待其项目批文');
export const returned = step('clerk', 'clerk.return-to-entry', {}, '联系电话无法接通，请核实后更正');

export const declined = step(
  'sales-head',
  'sales.decline',
  { lossEvaluation: '订单金额小，预计损失毛利有限，不影响后续合作', customerInformed: true },
  '客户要求的交期无法满足',
);

export const cancelled = [
  step('production', 'production.assess-cancellation', { impact: '坯料已领用一半，可转作库存，损失约 800 元' }),
  step('manager', 'management.cancel', { impactAccepted: true }, '客户破产清算，取消全部订单'),
];

export const waiver = (rule: string, reason: string) => step('manager', 'management.request-waiver', { rule }, reason);
export const approveWaiver = (rule: string) => step('manager2', 'management.approve-waiver', { rule });

export const writeOff = [
  step(
    'finance',
    'finance.request-adjustment',
    { kind: 'write-off', amount: '1', evidence: '银行回单' },
    '银行手续费差额',
  ),
  step('manager', 'management.approve-adjustment', { adjustment: 'AD-1', amount: '1' }),
];
