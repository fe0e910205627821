import type { DemoStep, DemoStory } from '../kit/demo.js';
import { demoStep as step } from '../kit/demo.js';
import type { ImprovementData } from './improvement.schema.js';

const story = (
  by: string,
  proposed: ImprovementData['any.propose-improvement'],
  steps: DemoStep[] = [],
): DemoStory => ({
  known: { problem: proposed.problem },
  steps: [step(by, 'any.propose-improvement', proposed), ...steps],
});

const accept = (plan: string): DemoStep => ({
  by: 'engineering',
  type: 'engineering.accept-improvement',
  data: ({ day, person }) => ({ plan, office: 'production', person: person('production'), dueOn: day(30) }),
});

/** One in every state. */
export const improvementStories: readonly DemoStory[] = [
  story('aftersales', { product: 'RT-250', problem: '三个月内三起轴承预紧力不足的投诉' }),
  story('quality', { product: 'RT-200', problem: '油封渗油反复出现', suggestion: '改用双唇油封' }, [
    accept('改用双唇油封，先试装 20 台'),
  ]),
  story('sales', { problem: '出口客户多次要求英文铭牌', suggestion: '铭牌改为中英双语' }, [
    accept('铭牌改为中英双语'),
    step('engineering', 'engineering.report-improved', { result: '铭牌图纸 B 版发布', evidence: '首批 200 件已换用' }),
  ]),
  story('market', { problem: '个别客户希望红色外壳' }, [
    step('engineering', 'engineering.decline-improvement', {}, '需求过少，按特殊要求处理'),
  ]),
];
