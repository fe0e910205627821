import { companyDay } from '../calendar.js';
import { compare, sum } from '../decimal.js';
import { indicatorsOf, isIndicator } from '../indicators/register.js';
import { isOwn } from '../indicators/row.js';
import type { ProcessRule } from '../kit/rules.js';
import { duty, gate, ruleKit } from '../kit/rules.js';
import { isBlank, text } from '../kit/text.js';
import { named } from '../named.js';
import { rulebook } from '../rulebook.js';
import { record } from './scheme.facts.js';
import type { SchemeEvent, SchemeFacts } from './scheme.types.js';

const { remedy, lacks, lacksInData, barring } = ruleKit<SchemeFacts, SchemeEvent>();

const WHOLE = '100';

/** The offices whose weights do not come to a hundred. */
function outOfBalance({ indicators }: SchemeFacts): string[] {
  const offices = [...new Set(indicators.map(({ office }) => office))];
  const weight = (of: string) => sum(indicators.flatMap(({ office, weight: own }) => (office === of ? [own] : [])));
  return offices.filter((office) => compare(weight(office), WHOLE) !== 0).map((office) => named('office', office));
}

/** Rows of another office's figures, rows named twice, and rows of which nobody could say how they are measured. */
function unmeasured({ indicators }: SchemeFacts): string[] {
  return indicators.flatMap(({ office, name, own, full, none }, index) => {
    const at = (field: string): string => `indicators[${index}].${field}`;
    const first = indicators.findIndex((row) => row.office === office && row.name === name);
    const isOthers = isIndicator(name) && !indicatorsOf(office).includes(name);
    const isHalf = (full === undefined) !== (none === undefined);
    const isFlat = full !== undefined && none !== undefined && compare(full, none) === 0;
    return [
      ...(isOthers || first < index ? [at('name')] : []),
      ...(isOwn(name) && isBlank(own) ? [at('own')] : []),
      ...(isHalf || isFlat ? [at(none === undefined ? 'none' : 'full')] : []),
    ];
  });
}

export const schemeRuleTable = {
  'KS-01': {
    ...gate('S0§七(二)1', 'management'),
    sentence: text(
      '考核方案由公司领导批准，拟定人不批准',
      '考核方案由公司領導核准，擬定人不核准',
      'The leader approves the scheme, never whoever has drafted it.',
    ),
    remedy: remedy(
      ['management.approve-scheme'],
      '请由未参与拟定的公司领导批准',
      '請由未參與擬定的公司領導核准',
      'A leader who has not drafted it approves it.',
    ),
    ...barring(({ drafters }) => drafters),
  },
  'KS-02': {
    ...duty('S0§七(二)1', 'hr'),
    sentence: text(
      '方案写明考核方式和每项指标的评分标准，各部门指标权重合计 100%',
      '方案載明考核方式與每項指標的評分標準，各部門指標權重合計 100%',
      'The scheme has its method and the scoring of every indicator; the weights of each office come to 100 per cent.',
    ),
    remedy: remedy(
      ['hr.draft-scheme'],
      '请补充或更正列出的内容',
      '請補充或更正所列內容',
      'Add or correct what is named.',
    ),
    ...lacks((facts) =>
      facts.drafted === null
        ? []
        : [
            ...(isBlank(facts.method) ? ['method'] : []),
            ...facts.indicators.flatMap(({ scoring }, index) =>
              isBlank(scoring) ? [`indicators[${index}].scoring`] : [],
            ),
            ...outOfBalance(facts),
          ],
    ),
  },
  'KS-03': {
    ...duty('S0§七(一)1; S0§七(一)2', 'hr'),
    sentence: text(
      '指标与部门职责对应且可衡量，一个部门的同一指标只列一次',
      '指標與部門職責對應且可衡量，一個部門的同一指標只列一次',
      "Indicators are of the office's own work and can be measured; an office has each of them once.",
    ),
    remedy: remedy(['hr.draft-scheme'], '请更正列出的指标', '請更正所列指標', 'Correct the indicators named.'),
    ...lacks((facts) => (facts.drafted === null ? [] : unmeasured(facts))),
  },
  'KS-04': {
    ...gate('product', 'hr'),
    sentence: text('一个考核期只开始一次', '一個考核期只開始一次', 'A period is opened once.'),
    remedy: remedy(
      ['hr.open-period'],
      '该期已经开始，请选择其他期间',
      '該期已開始，請選擇其他期間',
      'This period is open already; choose another.',
    ),
    ...lacksInData(({ periods }) => {
      const last = periods.at(-1)?.period;
      return periods.filter(({ period }) => period === last).length > 1 ? ['month'] : [];
    }),
  },
  'KS-05': {
    ...duty('product', 'hr'),
    sentence: text('考核期结束后才开始考核', '考核期結束後才開始考核', 'A period is appraised when it is over.'),
    remedy: remedy(['hr.open-period'], '请在考核期结束后开始', '請在考核期結束後開始', 'Open it after its last day.'),
    ...lacksInData(({ periods }, { at }) => ((periods.at(-1)?.to ?? '') < companyDay(at) ? [] : ['month'])),
  },
} satisfies Record<string, ProcessRule<SchemeFacts, SchemeEvent>>;

export const schemeRules = rulebook<SchemeFacts, SchemeEvent, keyof typeof schemeRuleTable>(schemeRuleTable, {
  record,
  waived: () => [],
  everywhere: [],
});
