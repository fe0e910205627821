import { multiply, round, subtract } from '../../machines/decimal.js';
import { amountOf } from './order-steps.js';
import { step } from './step.js';

// What a project order and an order with design have beyond the others.

export const projectReview = [
  step('engineering', 'engineering.review', {
    verdict: 'approve',
    feasible: true,
    solution: '沿用现有车架平台，前叉按客户图样改制',
    costBenefit: '改制费用占订单金额 4%，可接受',
  }),
  step('sales2', 'sales.quote', (scene) => {
    const amount = amountOf(scene);
    const cost = round(multiply(amount, '0.78'), 2);
    return {
      amount,
      cost,
      margin: subtract(amount, cost),
      risks: [{ kind: '铝价上涨', countermeasure: '与供应商锁价三个月' }],
    };
  }),
  step('sales2', 'sales.submit-contract', ({ no, customer }) => ({
    text: `买卖合同：供方按订单 ${no} 向${customer.name}供货，价款、交期与质量要求以订单为准。`,
  })),
  step('legal', 'legal.approve-contract', { opinion: '条款合法有效，违约责任对等，同意签订' }),
  step('sales2', 'sales.sign-contract', ({ no, day }) => ({ contractNo: `HT-${no.slice(-4)}`, signedOn: day() })),
  step('sales2', 'sales.file-contract', ({ no }) => ({
    copiesTo: ['法务部', '财务部', '生产部'],
    ledgerNo: `TZ-${no.slice(-4)}`,
  })),
  step('sales-head', 'sales.hold-strategy-meeting', ({ day }) => ({
    heldOn: day(),
    attendees: ['赵明辉', '吴文博', '施振华'],
    opinions: [{ department: 'engineering', text: '平台成熟，可以承接' }],
  })),
];

export const projectStart = [
  step('sales-head', 'sales.hold-kickoff', ({ day }) => ({
    heldOn: day(),
    milestones: [
      { name: '样品确认', on: day(12) },
      { name: '总装完成', on: day(40) },
    ],
  })),
];
