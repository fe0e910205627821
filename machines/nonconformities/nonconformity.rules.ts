import type { ProcessRule } from '../kit/rules.js';
import { duty, gate, ruleKit } from '../kit/rules.js';
import { text } from '../kit/text.js';
import { rulebook } from '../rulebook.js';
import { record } from './nonconformity.facts.js';
import type { NonconformityEvent, NonconformityFacts } from './nonconformity.types.js';

const { remedy, lacks, barring } = ruleKit<NonconformityFacts, NonconformityEvent>();

/** Whoever said that it is rectified, or that it will not come again, with those they stood in for. */
const rectifiers = ({ rectified, prevented }: NonconformityFacts): string[] =>
  [rectified, prevented].flatMap((one) => (one ? [one.by, one.onBehalfOf ?? one.by] : []));

export const nonconformityRuleTable = {
  'NC-01': {
    ...gate('S2§五2; S3§六1', 'quality'),
    sentence: text(
      '由质检部验证整改，整改人不验证',
      '由品檢部驗證整改，整改人不驗證',
      'Quality verifies, and never who rectified.',
    ),
    remedy: remedy([], '请由质检部其他人验证', '請由品檢部其他人驗證', 'Somebody else of quality has to verify it.'),
    ...barring(rectifiers),
  },
  'NC-02': {
    ...duty('S2§五2; S2§六2; S4§二(七)2', 'production'),
    sentence: text(
      '先查明原因再制定措施，预防措施落实后再关闭',
      '先查明原因再制定措施，預防措施落實後再關閉',
      'The cause is known before action is planned, and prevention is carried out before it is closed.',
    ),
    remedy: remedy(
      ({ analysis }) => (analysis === null ? ['production.analyse'] : ['production.report-prevention']),
      '请责任部门先分析原因；关闭前登记预防措施的落实情况',
      '請責任部門先分析原因；關閉前登錄預防措施的落實情況',
      'The office that rectifies: find the cause first; before it is closed, record how prevention was carried out.',
    ),
    ...lacks(({ analysis, prevented }, { type }) => [
      ...(analysis === null ? ['cause'] : []),
      ...(type === 'quality.close' && prevented === null ? ['prevention'] : []),
    ]),
  },
  'NC-03': {
    ...duty('S2§五2', 'quality'),
    sentence: text(
      '纠正和预防措施经质检部认可后实施',
      '矯正與預防措施經品檢部認可後實施',
      'Quality has accepted the plan before it counts as carried out.',
    ),
    remedy: remedy(
      ['quality.accept-plan'],
      '请质检部先认可措施',
      '請品檢部先認可措施',
      'Quality: accept the plan first.',
    ),
    ...lacks(({ accepted }) => (accepted === null ? ['plan'] : [])),
  },
} satisfies Record<string, ProcessRule<NonconformityFacts, NonconformityEvent>>;

export const nonconformityRules = rulebook<NonconformityFacts, NonconformityEvent, keyof typeof nonconformityRuleTable>(
  nonconformityRuleTable,
  { record, waived: () => [], everywhere: [] },
);
