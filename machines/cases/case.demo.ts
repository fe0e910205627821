import type { DemoStep, DemoStory } from '../kit/demo.js';
import { demoStep as step } from '../kit/demo.js';
import type { CaseData } from './case.schema.js';

const story = (by: string, registered: CaseData['any.register-case'], steps: DemoStep[] = []): DemoStory => ({
  known: { text: registered.text },
  steps: [step(by, 'any.register-case', registered), ...steps],
});

const respond = (text: string): DemoStep => step('aftersales', 'aftersales.respond', { text });

const assign = (office: string, username: string): DemoStep => ({
  by: 'aftersales',
  type: 'aftersales.assign-case',
  data: ({ person }) => ({ office, person: person(username) }),
});

const JINGGONG = '苏州精工机械有限公司';

/** One case in most states: a question, a complaint, a problem of quality. */
export const caseStories: readonly DemoStory[] = [
  story('sales', { customer: '东方机械', channel: 'mail', kind: 'use', text: '询问转台加注哪一种润滑脂' }),
  story('sales', { customer: JINGGONG, channel: 'hotline', kind: 'delivery', text: '第二箱少一份合格证' }, [
    respond('今日补寄合格证'),
    assign('logistics', 'logistics'),
  ]),
  story('clerk', { customer: JINGGONG, channel: 'hotline', kind: 'quality', text: '回转工作台运行两周后有异响' }, [
    respond('工程师明日上门检查'),
    assign('production', 'production'),
    step('quality', 'quality.investigate', { cause: '轴承预紧力不足', responsible: 'production', isQuality: true }),
    step('engineering', 'engineering.support', { advice: '按 RT-250 调整规程重新预紧' }),
    step('production', 'office.propose-solution', { solution: 'repair', plan: '上门重新预紧并更换油封', cost: '1200' }),
  ]),
  story('aftersales', { customer: '东方机械', channel: 'visit', kind: 'complaint', text: '说明书没有英文版' }, [
    respond('将提供英文版说明书'),
    assign('engineering', 'engineering'),
    step('engineering', 'office.propose-solution', { solution: 'instruct', plan: '补发英文版说明书' }),
    step('engineering', 'office.report-solved', { result: '英文版说明书已发送' }),
    step('sales', 'sales.confirm-with-customer', { satisfied: true }),
    step('aftersales', 'aftersales.close-case'),
  ]),
];
