import type { DemoStep, DemoStory } from '../kit/demo.js';
import { demoStep as step } from '../kit/demo.js';
import type { DutyId } from './duty.register.js';
import type { DutyData } from './duty.schema.js';

const open = (duty: DutyId, period: string, due: number): DemoStep => ({
  by: 'operations',
  type: 'operations.open-duty',
  data: ({ day }) => ({ duty, period, dueOn: day(due) }),
});

const submit = (by: string, text: string, figures: DutyData['office.submit-duty']['figures']) =>
  step(by, 'office.submit-duty', { text, figures });

const story = (duty: DutyId, period: string, due: number, steps: DemoStep[] = []): DemoStory => ({
  known: { duty, period },
  steps: [open(duty, period, due), ...steps],
});

/** One period in every state. */
export const dutyStories: readonly DemoStory[] = [
  story('monthly-orders', '12 月', 2),
  story('patrol', '第 48 周', 1, [
    submit('production', '本周巡查二车间、装配线', [
      { name: 'checked', value: '6 个工位' },
      { name: 'findings', value: '装配线 2 处物料标识不清，已当场整改' },
    ]),
  ]),
  story('quality-statistics', '11 月', 3, [
    submit('quality', '11 月质量数据统计', [
      { name: 'inspections', value: '42' },
      { name: 'passed', value: '40' },
      { name: 'failed', value: '2' },
      { name: 'findings', value: '两批外观不良，均为包装磕碰' },
    ]),
    step('operations', 'reviewer.accept-duty'),
  ]),
  story('demand-feedback', '11 月', 2, [
    submit('sales', '出口订单增加', [
      { name: 'order-summary', value: '下月预计 18 张' },
      { name: 'needs', value: '客户希望缩短回转工作台交期' },
    ]),
    step('production', 'reviewer.return-duty', {}, '请按产品型号分列数量'),
  ]),
];
