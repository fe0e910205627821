import type { ProcessRule } from '../kit/rules.js';
import { duty, ruleKit } from '../kit/rules.js';
import { text } from '../kit/text.js';
import { rulebook } from '../rulebook.js';
import { record } from './risk.facts.js';
import type { RiskEvent, RiskFacts } from './risk.types.js';

const { remedy, lacks } = ruleKit<RiskFacts, RiskEvent>();

export const riskRuleTable = {
  'RK-01': {
    ...duty('S4§六(二)1', 'quality'),
    sentence: text(
      '识别出的风险先评估，再应对、接受或关闭',
      '辨識出的風險先評估，再因應、接受或關閉',
      'A risk is assessed before it is treated, accepted or closed.',
    ),
    remedy: remedy(
      ['office.assess-risk'],
      '请责任部门先评估可能性和影响程度',
      '請責任部門先評估可能性與影響程度',
      'The office in charge: assess likelihood and impact first.',
    ),
    ...lacks(({ assessed }) => (assessed === null ? ['likelihood', 'impact'] : [])),
  },
  'RK-02': {
    ...duty('S4§二(二)1', 'sales'),
    sentence: text(
      '关闭的风险已制定应对措施；不应对的由领导接受',
      '關閉的風險已訂定因應措施；不因應者由領導接受',
      'A risk that is closed has a countermeasure; what is not treated is accepted by the leader.',
    ),
    remedy: remedy(
      ['office.treat-risk', 'management.accept-risk'],
      '请责任部门制定应对措施，或请领导接受该风险',
      '請責任部門訂定因應措施，或請領導接受該風險',
      'The office in charge: plan a countermeasure; or Management accepts the risk.',
    ),
    ...lacks(({ treatments }) => (treatments.length === 0 ? ['countermeasure'] : [])),
  },
} satisfies Record<string, ProcessRule<RiskFacts, RiskEvent>>;

export const riskRules = rulebook<RiskFacts, RiskEvent, keyof typeof riskRuleTable>(riskRuleTable, {
  record,
  waived: () => [],
  everywhere: [],
});
