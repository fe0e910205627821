import { companyDay, companyInstant, daysAfter } from '../calendar.js';
import { passing } from '../kit/beside.js';
import { defineProcess } from '../kit/define.js';
import { eventsOf } from '../kit/events.js';
import { text } from '../kit/text.js';
import type { Policy } from '../rulebook.js';
import { channelStories } from './channel.demo.js';
import { SOLD_THROUGH, soldThrough } from './channel.facts.js';
import { channelMachine } from './channel.machine.js';
import { channelRules, SHIPPED } from './channel.rules.js';
import type { ChannelData } from './channel.schema.js';
import { channelExamples, channelSchema } from './channel.schema.js';
import type { ChannelEvent, ChannelFacts } from './channel.types.js';

const EVALUATION_DAYS = 'sales-channels.evaluation-days';

const events = eventsOf<ChannelFacts, keyof ChannelData>(
  {
    'sales.register-channel': [text('登记销售渠道', '登錄銷售通路', 'Register channel')],
    'sales.change-channel': [text('修改渠道资料', '修改通路資料', 'Change channel')],
    'sales.open-channel': [text('启用渠道', '啟用通路', 'Open channel'), { goal: true, head: true }],
    'sales.note-channel-work': [text('登记渠道合作', '登錄通路合作', 'Note work with channel')],
    'sales.evaluate-channel': [text('评估渠道', '評鑑通路', 'Evaluate channel'), { goal: ({ due }) => due }],
    'sales.end-channel': [text('终止渠道', '終止通路', 'End channel'), { head: true, reason: true }],
    'clock.fall-due': [text('渠道评估到期', '通路評鑑到期', 'Evaluation due'), { internal: true }],
  },
  { clock: { sender: 'any' } },
);

/** The day from which on the next evaluation is counted. */
const lastLook = ({ opened, evaluations }: ChannelFacts): string | null => {
  const last = evaluations.at(-1);
  return last ? companyDay(last.at) : (opened?.on ?? null);
};

/** So many days after it was opened or evaluated last it is to be evaluated again. */
function dueAgain(facts: ChannelFacts, { thresholds }: Pick<Policy, 'thresholds'>): { at: string; event: string }[] {
  const last = lastLook(facts);
  if (last === null || facts.due || facts.ended !== null) return [];
  const day = daysAfter(last, Number(thresholds[EVALUATION_DAYS] ?? SHIPPED[EVALUATION_DAYS]));
  return day === null ? [] : [{ at: companyInstant(day, '00:00'), event: 'clock.fall-due' }];
}

/** Where the figure of the performance comes from; what it is, only those are told who see prices. */
const WHERE_FROM = text(
  '近一年订单金额：近一年本渠道客户的订单金额和订单数，按币种',
  '近一年訂單金額：近一年本通路客戶的訂單金額與訂單數，按幣別',
  'Performance: what its customers ordered in a year, by currency, and in how many orders',
);

/** A channel of sales 销售渠道: how goods come to the market, and how well (S0§五(四)). */
export const salesChannel = defineProcess<ChannelFacts, ChannelEvent>({
  kind: 'sales-channels',
  subject: 'sales',
  prefix: 'SC',
  sequence: 'sales_channel_no',
  name: text('销售渠道', '銷售通路', 'Sales channel'),
  version: 1,
  machine: channelMachine,
  rules: channelRules,
  events,
  schema: channelSchema,
  examples: channelExamples,
  entry: ['sales.register-channel'],
  milestones: {
    candidate: text('待启用', '待啟用', 'Candidate'),
    active: text('合作中', '合作中', 'Active'),
    due: text('待评估', '待評鑑', 'Evaluation due'),
    ended: text('已终止', '已終止', 'Ended'),
  },
  ends: ['ended'],
  stateNames: {},
  titleOf: ({ channel, regions }) => [channel, regions.slice(0, 3).join('、')],
  requestedBy: () => 'sales',
  followedBy: ({ responsible, registered }) => [responsible, registered?.by],
  belongsTo: ({ responsible }) => [{ role: 'responsible', person: responsible, office: 'sales' }],
  beside: passing(({ responsible }, instead) => ({ responsible: instead(responsible) })),
  road: [
    { event: 'sales.open-channel', within: 'candidate', reaches: 'active' },
    { event: 'sales.evaluate-channel', within: 'due', reaches: 'active' },
  ],
  timers: dueAgain,
  observes: { 'sales.evaluate-channel': SOLD_THROUGH },
  notices: [
    { to: 'due', tell: ['sales'], clause: 'S0§五(四)2' },
    { on: ['sales.evaluate-channel'], tell: ['management', 'market'], clause: 'S0§五(四)2' },
    { to: 'ended', tell: ['management', 'market', 'finance'], clause: 'S0§五(四)2' },
  ],
  secrets: { sold: 'price', [SOLD_THROUGH]: 'price' },
  demo: channelStories,
  suggestions: {
    'sales.change-channel': ({ regions, customers, responsible, cooperationTerms, agreement }) => ({
      regions,
      customers,
      responsible,
      cooperationTerms: cooperationTerms ?? undefined,
      agreement: agreement ?? undefined,
    }),
    'sales.open-channel': (_facts, { today }) => ({ on: today }),
    'sales.note-channel-work': (_facts, { today }) => ({ on: today }),
    'sales.evaluate-channel': (_facts, { today, observed }) => {
      const sold = soldThrough(observed);
      return {
        period: today.slice(0, 4),
        orderFigures:
          sold?.map(({ currency, amount, orders }) => `${currency} ${amount} (${orders})`).join('；') || undefined,
      };
    },
  },
  origins: {
    'sales.evaluate-channel': (_facts, { observed }, language) =>
      soldThrough(observed) === null ? [] : [WHERE_FROM[language]],
  },
  thresholds: {
    [EVALUATION_DAYS]: {
      unit: 'days',
      lowered: 'higher',
      shipped: SHIPPED[EVALUATION_DAYS],
      label: text(
        '销售渠道的评估间隔（天）',
        '銷售通路的評鑑間隔（天）',
        'Days after which a channel of sales is evaluated again',
      ),
    },
  },
});
