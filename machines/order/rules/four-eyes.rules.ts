import type { Stamp } from '../../kit/record.js';
import { text } from '../../kit/text.js';
import { actors, gate, isQuestion } from '../../kit/rules.js';
import type { OrderEventType } from '../order.schema.js';
import type { OrderEvent, OrderFacts } from '../order.types.js';
import type { OrderRules } from './order-rule.js';
import { barring, remedy } from './order-rule.js';

type Request = Stamp & { approvedBy: Stamp | null };

const actorsOf = (stamped: Stamp | null): string[] => (stamped ? actors(stamped) : []);

/** Requests that the event in hand approved. */
const approvedBy = <Asked extends Request>(requests: readonly Asked[], { at }: OrderEvent): Asked[] =>
  requests.filter((request) => request.approvedBy?.at === at);

const open = (requests: readonly Request[]): Request[] => requests.filter((request) => request.approvedBy === null);

/** One approval takes every open write-off: whoever asked for one of them may not give it. */
const askersOfAny = (requests: readonly Request[]): string[] => open(requests).flatMap(actorsOf);

/** An approval takes one waiver: only who asked for all that are open has none to approve. */
const askersOfAll = (requests: readonly Request[]): string[] => {
  const [first, ...others] = open(requests).map(actorsOf);
  return (first ?? []).filter((person) => others.every((askers) => askers.includes(person)));
};

/** Judged on the request that the event approved; asked beforehand, on whom no choice is left to. */
const approving = (requestsOf: (facts: OrderFacts) => readonly Request[], barred: typeof askersOfAny) => ({
  bars: (facts: OrderFacts) => barred(requestsOf(facts)),
  holds: (facts: OrderFacts, event: OrderEvent): boolean => {
    const askers = isQuestion(event)
      ? barred(requestsOf(facts))
      : approvedBy(requestsOf(facts), event).flatMap(actorsOf);
    return !actors(event).some((person) => askers.includes(person));
  },
});

const planChangers = ({ planChange }: OrderFacts): string[] => [
  ...actorsOf(planChange),
  ...(planChange?.supportedBy ?? []),
];

/** No event of a barred person settles it: somebody else has to send the same one. */
const ANOTHER_PERSON: readonly OrderEventType[] = [];

/** Four eyes, by person: neither the sender nor whom he stands in for may have had a hand in what he decides on. */
export const fourEyesRules = {
  'FE-01': {
    ...gate('product', 'sales'),
    sentence: text(
      '录入或变更订单的人不做销售评审',
      '輸入或變更訂單者不擔任銷售評審',
      'Who entered or amended the order does not give the sales review.',
    ),
    remedy: remedy(ANOTHER_PERSON, '请销售部另一人评审', '請銷售部另一人評審', 'Sales: another person reviews.'),
    ...barring(({ authors }) => authors),
  },
  'FE-02': {
    ...gate('S2§三1', 'clerk'),
    sentence: text(
      '提交生产计划的人不审核该计划',
      '提送生產計畫者不審核該計畫',
      'Who submitted the production plan does not approve it.',
    ),
    remedy: remedy(ANOTHER_PERSON, '请另一位跟单员审核', '請另一位跟單員審核', 'Clerk: another person approves.'),
    ...barring(({ productionPlan }) => actorsOf(productionPlan.content)),
  },
  'FE-03': {
    ...gate('S2§四1', 'clerk'),
    sentence: text(
      '提交采购计划的人不审核该计划',
      '提送採購計畫者不審核該計畫',
      'Who submitted the procurement plan does not approve it.',
    ),
    remedy: remedy(ANOTHER_PERSON, '请另一位跟单员审核', '請另一位跟單員審核', 'Clerk: another person approves.'),
    ...barring(({ procurementPlan }) => actorsOf(procurementPlan.content)),
  },
  'FE-04': {
    ...gate('S4§二(三)1', 'legal'),
    sentence: text(
      '提交合同文本的人不审核该合同',
      '提送合約文本者不審核該合約',
      'Who submitted the contract does not approve it.',
    ),
    remedy: remedy(ANOTHER_PERSON, '请法务部另一人审核', '請法務部另一人審核', 'Legal: another person approves.'),
    ...barring(({ contract }) => actorsOf(contract.text)),
  },
  'FE-05': {
    ...gate('S0§三(三)2', 'production'),
    sentence: text(
      '申请调整计划的人不审核该申请',
      '申請調整計畫者不審核該申請',
      'Who requested the plan change does not support it.',
    ),
    remedy: remedy(
      ANOTHER_PERSON,
      '请生产部负责人审核；负责人本人申请的，由其代理人审核',
      '請生產部主管審核；主管本人提出者，由其代理人審核',
      'Production: the head, or his deputy where the head requested it, supports.',
    ),
    ...barring(({ planChange }) => actorsOf(planChange)),
  },
  'FE-06': {
    ...gate('S0§三(三)2', 'management'),
    sentence: text(
      '申请或审核计划调整的人不批准该调整',
      '申請或審核計畫調整者不核准該調整',
      'Who requested or supported the plan change does not approve it.',
    ),
    remedy: remedy(
      ANOTHER_PERSON,
      '请另一位公司领导批准',
      '請另一位公司領導核准',
      'Management: another person approves.',
    ),
    ...barring(planChangers),
  },
  'FE-07': {
    ...gate('product', 'quality'),
    sentence: text(
      '报工的人不做最终检验合格判定',
      '回報產量者不做最終檢驗的合格判定',
      'Who reported production does not pass the final inspection.',
    ),
    remedy: remedy(ANOTHER_PERSON, '请质量部另一人判定', '請品質部另一人判定', 'Quality: another person passes it.'),
    ...barring(({ reports }) => [...new Set(reports.flatMap(actorsOf))]),
  },
  'FE-08': {
    ...gate('product', 'finance'),
    sentence: text(
      '登记收款的人不办理结算',
      '登錄收款者不辦理結算',
      'Who recorded a payment does not settle the order.',
    ),
    remedy: remedy(ANOTHER_PERSON, '请财务部另一人结算', '請財務部另一人結算', 'Finance: another person settles.'),
    ...barring(({ payments }) => [...new Set(payments.flatMap(actorsOf))]),
  },
  'FE-09': {
    ...gate('product', 'management'),
    sentence: text(
      '申请核销的人不批准该核销',
      '申請沖銷者不核准該沖銷',
      'Who requested the write-off does not approve it.',
    ),
    remedy: remedy(
      ANOTHER_PERSON,
      '请另一位公司领导批准',
      '請另一位公司領導核准',
      'Management: another person approves.',
    ),
    ...approving(({ writeOffs }) => writeOffs, askersOfAny),
  },
  'FE-10': {
    ...gate('product', 'management'),
    sentence: text(
      '申请特批放行的人不批准该特批',
      '申請特批放行者不核准該特批',
      'Who requested the waiver does not approve it.',
    ),
    remedy: remedy(
      ANOTHER_PERSON,
      '请另一位公司领导批准',
      '請另一位公司領導核准',
      'Management: another person approves.',
    ),
    ...approving(({ waivers }) => waivers, askersOfAll),
  },
} satisfies OrderRules;
