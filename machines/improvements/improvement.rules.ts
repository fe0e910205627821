import type { ProcessRule } from '../kit/rules.js';
import { duty, ruleKit } from '../kit/rules.js';
import { isBlank, text } from '../kit/text.js';
import { rulebook } from '../rulebook.js';
import { record } from './improvement.facts.js';
import type { ImprovementEvent, ImprovementFacts } from './improvement.types.js';

const { remedy, lacksInData, dataOf } = ruleKit<ImprovementFacts, ImprovementEvent>();

export const improvementRuleTable = {
  'IM-01': {
    ...duty('S4§二(九)2; S4§三(三)5', 'engineering'),
    sentence: text(
      '改进完成时写明验证依据或附上资料',
      '改善完成時載明驗證依據或附上資料',
      'What is said to be improved has evidence, in words or as a file.',
    ),
    remedy: remedy(
      ['engineering.report-improved'],
      '请写明验证依据或上传资料',
      '請載明驗證依據或上傳資料',
      'Engineering: say by what it was seen, or upload it.',
    ),
    ...lacksInData((_facts, event) => {
      const told = dataOf(event, 'engineering.report-improved');
      return told && isBlank(told.evidence) && told.doc === undefined ? ['evidence'] : [];
    }),
  },
} satisfies Record<string, ProcessRule<ImprovementFacts, ImprovementEvent>>;

export const improvementRules = rulebook<ImprovementFacts, ImprovementEvent, keyof typeof improvementRuleTable>(
  improvementRuleTable,
  { record, waived: () => [], everywhere: [] },
);
