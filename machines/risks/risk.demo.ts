import type { DemoStep, DemoStory } from '../kit/demo.js';
import { demoStep as step } from '../kit/demo.js';
import type { RiskData } from './risk.schema.js';

const story = (by: string, identified: RiskData['any.identify-risk'], steps: DemoStep[] = []): DemoStory => ({
  known: { text: identified.text },
  steps: [step(by, 'any.identify-risk', identified), ...steps],
});

const assess = (by: string, likelihood: number, impact: number, assessment: string): DemoStep =>
  step(by, 'office.assess-risk', { likelihood, impact, assessment });

const treat = (by: string, countermeasure: string): DemoStep => ({
  by,
  type: 'office.treat-risk',
  data: ({ day, person }) => ({
    countermeasure,
    office: by,
    person: person(by),
    dueOn: day(14),
    verifier: { office: 'clerk', person: person('clerk') },
  }),
});

/** One of every kind, one in every state (S4§六(一)). */
export const riskStories: readonly DemoStory[] = [
  story('market', { kind: 'market', text: '同行低价交叉滚子轴承进入华东市场' }),
  story('engineering', { kind: 'technical', text: '精密转台微米级跳动的磨削工艺尚未稳定' }, [
    assess('engineering', 3, 4, '近三批一次合格率 82%'),
  ]),
  story('clerk', { kind: 'production', text: '立式磨床老化，旺季可能停机', known: '旺季前大修，备好主轴备件' }, [
    assess('production', 3, 3, '去年停机两次，每次三天'),
    treat('production', '旺季前大修，备好主轴备件'),
  ]),
  story('quality', { kind: 'quality', text: '外协热处理硬度波动' }, [
    assess('quality', 2, 3, '每批抽检两件，波动 HRC 1'),
    treat('quality', '增加到货硬度全检'),
    step('quality', 'office.close-risk', { result: '连续五批硬度合格' }),
  ]),
  story('sales', { kind: 'legal', text: '出口合同适用法律为对方所在国' }, [
    assess('legal', 1, 3, '金额小，往来三年无纠纷'),
    step('manager', 'management.accept-risk', {}, '金额小，按惯例签订'),
  ]),
];
