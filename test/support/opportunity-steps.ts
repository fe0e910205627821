import type { Company } from './company.js';
import { dayOf, today } from './order-examples.js';

/** What the stories of opportunities send. */
export const LINE = {
  line: 1,
  productNo: 'RT-400',
  description: '数控回转工作台',
  specification: '台面 400 mm',
  quantity: '5',
  unit: '台',
};
export const NEED = {
  channel: 'visit',
  customer: { name: '东方机械', contact: '李强', phone: '021-5550101' },
  summary: '回转工作台五台',
  currency: 'CNY',
  lines: [LINE],
  deliveryPlace: '上海',
  deliveryDate: dayOf('2026-06-30'),
  qualityRequirements: '符合技术协议',
};
export const CONFIRMED = {
  accurate: true,
  complete: true,
  packagingRequirements: '木箱',
  specialRequirements: [{ text: '附英文手册', department: 'engineering' }],
  budget: '350000',
  payment: '预付 30%',
  feasibility: '与现有产品相近',
  risks: '投产时间可能推迟',
};
export const ENGINEERING = { feasible: true, solution: '沿用现有平台', costBenefit: '可接受', design: true };
export const QUOTE = { amount: '340000', validUntil: dayOf('2026-05-30'), prices: [{ line: 1, unitPrice: '68000' }] };
export const FILED = { copiesTo: ['market', 'engineering', 'production', 'quality'], ledgerNo: 'TZ-018' };

type Steps = readonly (readonly [by: string, type: string, data: object])[];

/** What the four offices say; somebody of sales says it for sales. */
export const evaluations = (sales: string): Steps => [
  [
    sales,
    'sales.evaluate',
    { cost: '272000', margin: '68000', risks: [{ risk: '铸件涨价', countermeasure: '锁价三个月' }] },
  ],
  ['engineering', 'engineering.evaluate', ENGINEERING],
  ['production', 'production.evaluate', { capacity: 'adjusted', effectOnPlan: '负荷上升', suggestion: '周末加一班' }],
  ['quality', 'quality.evaluate', { risks: [{ risk: '平面度难测' }] }],
];

/** From a need that is registered to the order. */
export const toTheOrder = (sales: string): Steps => [
  [sales, 'sales.confirm-need', CONFIRMED],
  ...evaluations(sales),
  [sales, 'sales.quote', QUOTE],
  [sales, 'sales.submit-contract', { text: '买卖合同' }],
  ['legal', 'legal.approve-contract', { opinion: '同意签订' }],
  [sales, 'sales.sign-contract', { contractNo: 'HT-018', signedOn: today() }],
  [sales, 'sales.file-contract', FILED],
  [sales, 'sales.win', {}],
];

/** Sends the steps in turn; each has to be taken. */
export async function bringOpportunity(company: Company, no: string, steps: Steps): Promise<void> {
  const path = `/api/processes/opportunities/${no}`;
  for (const [by, type, data] of steps) {
    const { version } = (await (await company.member('auditor')).get(path)).body as { version: number };
    const answer = await (await company.member(by)).post(`${path}/events`, { type, data, seen: version });
    if (answer.status !== 200) throw new Error(`${type} was answered ${answer.status}: ${answer.text}`);
  }
}
