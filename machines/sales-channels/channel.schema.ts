import { attachment, choice, count, day, judged, person, text, texts } from '../kit/fields.js';
import type { DataOf } from '../kit/schema.js';
import { examplesOf, NO_DATA, shapesWith } from '../kit/shapes.js';
import { text as named } from '../kit/text.js';
import type { Vocabulary } from '../kit/vocabulary.js';

const words = {
  channel: named('渠道名称', '通路名稱', 'Channel'),
  form: named('渠道类型', '通路類型', 'Form'),
  regions: named('覆盖区域', '涵蓋區域', 'Regions'),
  customers: named('渠道客户', '通路客戶', 'Customers'),
  responsible: named('负责人', '負責人', 'Responsible'),
  cooperationTerms: named('合作条件', '合作條件', 'Terms'),
  agreement: named('合作协议', '合作協議', 'Agreement'),
  remark: named('说明', '說明', 'Remark'),
  on: named('日期', '日期', 'Day'),
  done: named('合作与管理事项', '合作與管理事項', 'What was done'),
  period: named('评估期间', '評估期間', 'Period'),
  performance: named('销售业绩', '銷售業績', 'Performance'),
  orderFigures: named('近一年订单金额（订单数）', '近一年訂單金額（訂單數）', 'Ordered in a year'),
  performancePoints: named('业绩评分', '業績評分', 'Points for performance'),
  coverage: named('市场覆盖', '市場涵蓋', 'Coverage'),
  coveragePoints: named('覆盖评分', '涵蓋評分', 'Points for coverage'),
  feedback: named('客户反馈', '客戶回饋', 'Feedback of customers'),
  feedbackPoints: named('反馈评分', '回饋評分', 'Points for feedback'),
  conclusion: named('结论', '結論', 'Conclusion'),
  measures: named('调整措施', '調整措施', 'Measures'),
  report: named('评估报告', '評鑑報告', 'Report'),
};

const object = shapesWith(words);

const LONG = { max: 2000 };

const FORMS = {
  direct: named('直销', '直銷', 'Direct sales'),
  dealer: named('经销商', '經銷商', 'Dealer'),
  platform: named('电商平台', '電商平台', 'Platform'),
  other: named('其他', '其他', 'Other'),
};

const CONCLUSIONS = {
  expand: named('加大投入', '加大投入', 'Expand'),
  keep: named('维持', '維持', 'Keep'),
  adjust: named('调整', '調整', 'Adjust'),
  end: named('终止合作', '終止合作', 'End'),
};

/** Points of a hundred. */
const points = () => count({ min: 0, max: 100 });

const standing = {
  regions: texts({ min: 1, max: 50, length: 100 }),
  'customers?': texts({
    max: 500,
    about: 'By name as orders have them: their orders are those of the channel.',
  }),
  responsible: person(),
  'cooperationTerms?': text({ ...LONG, secret: 'price' }),
  'agreement?': attachment(),
};

/** The data of every event that is accepted from outside. */
export const channelSchema = {
  'sales.register-channel': object(
    'RegisteredChannel',
    'A way to the market: direct, a dealer, a platform (S0§五(四)1).',
    {
      channel: text({ max: 100 }),
      form: choice(FORMS),
      ...standing,
      'remark?': text(LONG),
    },
  ),
  'sales.change-channel': object('ChangedChannel', standing),
  'sales.open-channel': object('OpenedChannel', 'The company sells through it from this day on.', { on: day() }),
  'sales.note-channel-work': object('ChannelWork', 'What was done together with it, or agreed.', {
    on: day(),
    done: text(LONG),
  }),
  'sales.evaluate-channel': object('ChannelEvaluation', 'How a channel has done (S0§五(四)2).', {
    period: text({ max: 20 }),
    performance: judged(LONG),
    'orderFigures?': text({ max: 500, secret: 'price', about: 'What its customers ordered in a year, by currency.' }),
    performancePoints: points(),
    coverage: judged(LONG),
    coveragePoints: points(),
    feedback: judged(LONG),
    feedbackPoints: points(),
    conclusion: choice(CONCLUSIONS),
    'measures?': judged(LONG),
    'report?': attachment(),
  }),
  'sales.end-channel': NO_DATA,
};

export type ChannelData = DataOf<typeof channelSchema> & {
  /** Its evaluation is due. */
  'clock.fall-due': Record<string, never>;
};

export const channelVocabulary: Vocabulary = {
  kind: 'sales-channels',
  schema: channelSchema,
  words,
  facts: {
    registered: named('登记', '登錄', 'Registered'),
    opened: named('开始合作', '開始合作', 'Opened'),
    work: named('合作与管理记录', '合作與管理紀錄', 'Work with it'),
    evaluations: named('渠道评估', '通路評鑑', 'Evaluations'),
    sold: named('近一年订单', '近一年訂單', 'Ordered in a year'),
    currency: named('币种', '幣別', 'Currency'),
    amount: named('金额', '金額', 'Amount'),
    orders: named('订单数', '訂單數', 'Orders'),
    due: named('待评估', '待評鑑', 'Evaluation due'),
    ended: named('终止', '終止', 'Ended'),
  },
  choices: {},
};

const PERSON = '3f0f7b9a-6d0c-4a5e-9b3e-0d5f6a1c2b3d';

const EXAMPLE = { regions: ['广东', '福建'], customers: ['深圳华威机电有限公司'], responsible: PERSON };

export const channelExamples = examplesOf(channelSchema, {
  'sales.register-channel': {
    channel: '华南经销',
    form: 'dealer',
    ...EXAMPLE,
    cooperationTerms: '年度框架协议，月结 30 天，年返点 3%',
  },
  'sales.change-channel': { ...EXAMPLE, regions: ['广东', '福建', '海南'] },
  'sales.open-channel': { on: '2026-02-01' },
  'sales.note-channel-work': { on: '2026-03-12', done: '对经销商销售人员培训转台选型' },
  'sales.evaluate-channel': {
    period: '2026',
    performance: '全年订单 6 份，完成渠道目标的 82%',
    performancePoints: 78,
    coverage: '广东 9 个城市，福建未展开',
    coveragePoints: 65,
    feedback: '终端客户对交期满意，售后响应偏慢',
    feedbackPoints: 72,
    conclusion: 'adjust',
    measures: '福建改由直销跟进；经销商配备一名售后人员',
  },
});
