import { attachment, choice, choices, day, judged, office, text } from '../kit/fields.js';
import type { DataOf } from '../kit/schema.js';
import { examplesOf, list, NO_DATA, shapesWith } from '../kit/shapes.js';
import { text as named } from '../kit/text.js';
import type { Vocabulary } from '../kit/vocabulary.js';
import { ASKS } from './duty.asks.js';
import { SOURCES } from './duty.figures.js';
import { DUTY_NAMES } from './duty.register.js';

const words = {
  duty: named('义务', '義務', 'Duty'),
  period: named('期间', '期間', 'Period'),
  dueOn: named('期限', '期限', 'Due on'),
  office: named('义务部门', '義務部門', 'Office'),
  reviewer: named('审阅部门', '審閱部門', 'Reviewer'),
  asks: named('须报告的内容', '須報告的內容', 'What is asked for'),
  text: named('说明', '說明', 'Report'),
  figures: named('内容', '內容', 'Contents'),
  name: named('项目', '項目', 'Item'),
  value: named('数据或说明', '數據或說明', 'Figure or text'),
  doc: named('附件', '附件', 'File'),
};

const object = shapesWith(words);

/** The data of every event that is accepted from outside. */
export const dutySchema = {
  'operations.open-duty': object('OpenedDuty', 'One period of a duty; what is left out is as the register has it.', {
    duty: choice(DUTY_NAMES),
    period: text({ max: 40 }),
    dueOn: day(),
    'office?': office(),
    'reviewer?': office(),
    'asks?': choices(ASKS),
  }),
  'office.submit-duty': object('SubmittedDuty', {
    text: judged({ max: 4000 }),
    figures: list(object('DutyFigure', { name: choice(ASKS), value: judged({ max: 2000 }) }), {
      max: 40,
      uniqueBy: 'name',
    }),
    'doc?': attachment(),
  }),
  'reviewer.accept-duty': NO_DATA,
  'reviewer.return-duty': NO_DATA,
  'head.excuse-duty': NO_DATA,
  'operations.miss-duty': NO_DATA,
};

export type DutyData = DataOf<typeof dutySchema>;

export const dutyVocabulary: Vocabulary = {
  kind: 'duties',
  schema: dutySchema,
  words,
  facts: {
    submitted: named('已提交', '已提交', 'Submitted'),
    returned: named('退回', '退回', 'Returned'),
    accepted: named('已接收', '已接收', 'Accepted'),
    excused: named('已免除', '已免除', 'Excused'),
    missed: named('未履行', '未履行', 'Missed'),
    needsDoc: named('须附文件', '須附文件', 'A file is asked for'),
    late: named('逾期', '逾期', 'Late'),
    suggested: named(
      '系统数据（提交的内容与之不同）',
      '系統資料（提交的內容與之不同）',
      'Figures of the product that differ',
    ),
    'suggested.source': named('来源', '來源', 'Source'),
    'suggested.from': named('自', '自', 'From'),
    'suggested.to': named('至', '至', 'To'),
  },
  choices: Object.fromEntries(Object.entries(SOURCES).map(([id, { name }]) => [`source.${id}`, name])),
};

export const dutyExamples = examplesOf(dutySchema, {
  'operations.open-duty': { duty: 'market-research', period: '2026-03', dueOn: '2026-03-31' },
  'office.submit-duty': {
    text: '三月市场调研报告',
    figures: [
      { name: 'situation', value: '数控回转工作台需求平稳' },
      { name: 'trend', value: '五轴化比例上升' },
    ],
  },
});
