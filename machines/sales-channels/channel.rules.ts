import { companyDay } from '../calendar.js';
import type { ProcessRule } from '../kit/rules.js';
import { duty, gate, ruleKit } from '../kit/rules.js';
import { isBlank, text } from '../kit/text.js';
import { rulebook } from '../rulebook.js';
import { record } from './channel.facts.js';
import type { ChannelEvent, ChannelFacts } from './channel.types.js';

const { remedy, lacks, lacksInData, dataOf } = ruleKit<ChannelFacts, ChannelEvent>();

/** Default of ours: the text says "regularly". */
export const SHIPPED = { 'sales-channels.evaluation-days': '365' } as const;

export const channelRuleTable = {
  'SC-01': {
    ...duty('S0§五(四)1', 'sales'),
    sentence: text(
      '经销商和平台渠道有合作条件，经销商渠道有渠道客户',
      '經銷商與平台通路有合作條件，經銷商通路有通路客戶',
      'A dealer or a platform has terms of cooperation, and a dealer names its customers.',
    ),
    remedy: remedy(['sales.change-channel'], '请补充列出的内容', '請補充所列內容', 'Sales: add what is named.'),
    applies: ({ form }) => form === 'dealer' || form === 'platform',
    ...lacks(({ form, cooperationTerms, agreement, customers }) => [
      ...(isBlank(cooperationTerms) && agreement === null ? ['cooperationTerms'] : []),
      ...(form === 'dealer' && customers.length === 0 ? ['customers'] : []),
    ]),
  },
  'SC-02': {
    ...duty('S0§五(四)2', 'sales'),
    sentence: text(
      '渠道评估写明业绩、市场覆盖和客户反馈；要调整或终止的写明措施',
      '通路評鑑載明業績、市場涵蓋與客戶回饋；要調整或終止者載明措施',
      'An evaluation tells of performance, coverage and feedback, and of what is done where the channel is changed.',
    ),
    remedy: remedy(['sales.evaluate-channel'], '请补全评估内容', '請補齊評鑑內容', 'Complete the evaluation.'),
    ...lacksInData((_facts, event) => {
      const told = dataOf(event, 'sales.evaluate-channel');
      const changes = told?.conclusion === 'adjust' || told?.conclusion === 'end';
      return [
        ...(['performance', 'coverage', 'feedback'] as const).filter((aspect) => isBlank(told?.[aspect])),
        ...(changes && isBlank(told.measures) ? ['measures'] : []),
      ];
    }),
  },
  'SC-03': {
    ...gate('product', 'sales'),
    sentence: text('登记的日期不在将来', '登錄的日期不在將來', 'A day on which something was done does not lie ahead.'),
    remedy: remedy([], '请核对日期', '請核對日期', 'Check the day.'),
    ...lacksInData((_facts, event) => {
      const { on } = dataOf(event, 'sales.note-channel-work') ?? dataOf(event, 'sales.open-channel') ?? {};
      return on !== undefined && on > companyDay(event.at) ? ['on'] : [];
    }),
  },
} satisfies Record<string, ProcessRule<ChannelFacts, ChannelEvent>>;

export const channelRules = rulebook<ChannelFacts, ChannelEvent, keyof typeof channelRuleTable>(channelRuleTable, {
  record,
  waived: () => [],
  everywhere: [],
});
