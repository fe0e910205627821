import { monthlyPlan } from '../../machines/monthly-plans/plan.process.js';
import type { PlanData } from '../../machines/monthly-plans/plan.schema.js';
import type { PlanFacts } from '../../machines/monthly-plans/plan.types.js';
import { Story } from './story.js';

/** Wang sells; Zheng makes, Qian heads production; Feng buys; Chen is the clerk, Lin beside her; Shi leads. */
export const wang = { by: 'wang', office: 'sales' };
export const zheng = { by: 'zheng', office: 'production' };
export const qian = { by: 'qian', office: 'production' };
export const feng = { by: 'feng', office: 'procurement' };
export const chen = { by: 'chen', office: 'clerk' };
export const shi = { by: 'shi', office: 'management' };
export const product = { by: 'product', office: 'production' };

export const REASON = '轴承交货期太长';

export const forecast: PlanData['sales.submit-forecast'] = {
  lines: [
    { productNo: 'RT-250', quantity: '10', firm: 'ordered', orders: ['SO-000123'] },
    { productNo: 'CP-40', quantity: '60', firm: 'forecast' },
  ],
};
export const tables = {
  productNo: 'RT-250',
  quantity: '10',
  start: '2026-04-01',
  finish: '2026-04-20',
  line: '装配班',
  orders: ['SO-000123'],
};
export const planned: PlanData['production.draft-plan'] = {
  lines: [tables],
  capacity: [{ week: '2026-04-06', line: '装配班', hours: '40', load: '32' }],
  stockConsidered: true,
};
export const bearings = {
  item: '轴承 RB25025',
  specification: 'P5 级',
  quantity: '8',
  unit: '套',
  by: '2026-04-03',
  stock: '4',
  safetyStock: '2',
  price: '3860',
  leadTimeDays: 7,
  supplier: '上海恒力',
};
export const applied: PlanData['any.apply-adjustment'] = {
  cause: 'material',
  content: '推迟五天',
  effect: '交货日期不变',
  orders: ['SO-000123'],
};

export type PlanStory = Story<PlanFacts, PlanData>;

export const opened = (month = '2026-04', at?: string): PlanStory =>
  Story.of<PlanFacts, PlanData>(monthlyPlan, 'MP-000001').when(
    'production.open-plan',
    { month },
    { ...zheng, ...(at !== undefined && { at }) },
  );
export const forecasted = () => opened().when('sales.submit-forecast', forecast, wang);
export const drafted = (data: Partial<PlanData['production.draft-plan']> = {}) =>
  forecasted().when('production.draft-plan', { ...planned, ...data }, zheng);
export const confirmed = (story = drafted()) =>
  story.when('sales.confirm-plan', {}, wang).when('procurement.confirm-plan', {}, feng);
export const released = () => confirmed().when('production.release-plan', {}, zheng);
export const procured = (story = released(), line: object = {}) =>
  story.when('procurement.draft-procurement', { lines: [{ ...bearings, ...line }] }, feng);
export const apply = (story = released(), by = wang) => story.when('any.apply-adjustment', applied, by);
export const support = (story = apply(), by: { by: string; onBehalfOf?: string } = qian) =>
  story.when('production.support-adjustment', {}, { office: 'production', ...by });
export const approve = (story = support(), by: { by: string; onBehalfOf?: string } = shi) =>
  story.when('management.approve-adjustment', {}, { office: 'management', ...by });
