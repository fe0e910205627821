import { actors } from '../order.note.js';
import type { OrderEvent, OrderFacts, Stamp } from '../order.types.js';
import type { OrderRules } from './order-rule.js';
import { barring, gate, isQuestion, remedy, text } from './order-rule.js';

type Request = Stamp & { approvedBy: Stamp | null };

const actorsOf = (stamped: Stamp | null): string[] => (stamped ? actors(stamped) : []);

const isOf = (event: OrderEvent) => (request: Request) =>
  actors(request).some((person) => actors(event).includes(person));

/** What the event in hand approved; asked beforehand, what is open to approve. */
const inHand = <Asked extends Request>(requests: readonly Asked[], event: OrderEvent): Asked[] =>
  requests.filter(({ approvedBy }) => (isQuestion(event) ? approvedBy === null : approvedBy?.at === event.at));

/** Who asked for what was approved last: with the approval recorded, the persons who may not have given it. */
function askersOfLatest(requests: readonly Request[]): string[] {
  const approved = requests.filter(({ approvedBy }) => approvedBy !== null);
  const latest = approved
    .map(({ approvedBy }) => approvedBy?.at ?? '')
    .toSorted()
    .at(-1);
  return approved.filter(({ approvedBy }) => approvedBy?.at === latest).flatMap(actorsOf);
}

/** Asked beforehand, one request by somebody else is enough to have something to approve. */
const isApprovable = (requests: readonly Request[], event: OrderEvent): boolean => {
  const asked = inHand(requests, event);
  return asked.length === 0 || !asked.every(isOf(event));
};

const planChangers = ({ planChange }: OrderFacts): string[] => [
  ...actorsOf(planChange),
  ...(planChange?.supportedBy ?? []),
];

/** Four eyes, by person: neither the sender nor whom he stands in for may have had a hand in what he decides on. */
export const fourEyesRules = {
  'FE-01': {
    ...gate('product', 'sales'),
    sentence: text(
      '录入或变更订单的人不做销售评审',
      '登錄或變更訂單者不擔任銷售審查',
      'Who entered or amended the order does not give the sales review.',
    ),
    remedy: remedy(['sales.review'], '请销售部另一人评审', '請銷售部另一人審查', 'Sales: another person reviews.'),
    ...barring(({ authors }) => authors),
  },
  'FE-02': {
    ...gate('S2§三1', 'clerk'),
    sentence: text(
      '提交生产计划的人不审核该计划',
      '提送生產計畫者不審核該計畫',
      'Who submitted the production plan does not approve it.',
    ),
    remedy: remedy(
      ['clerk.approve-production-plan'],
      '请另一位跟单员审核',
      '請另一位跟單員審核',
      'Clerk: another person approves.',
    ),
    ...barring(({ productionPlan }) => actorsOf(productionPlan.content)),
  },
  'FE-03': {
    ...gate('S2§四1', 'clerk'),
    sentence: text(
      '提交采购计划的人不审核该计划',
      '提送採購計畫者不審核該計畫',
      'Who submitted the procurement plan does not approve it.',
    ),
    remedy: remedy(
      ['clerk.approve-procurement-plan'],
      '请另一位跟单员审核',
      '請另一位跟單員審核',
      'Clerk: another person approves.',
    ),
    ...barring(({ procurementPlan }) => actorsOf(procurementPlan.content)),
  },
  'FE-04': {
    ...gate('S4§二(三)1', 'legal'),
    sentence: text(
      '提交合同文本的人不审核该合同',
      '提送合約文本者不審核該合約',
      'Who submitted the contract does not approve it.',
    ),
    remedy: remedy(
      ['legal.approve-contract'],
      '请法务部另一人审核',
      '請法務部另一人審核',
      'Legal: another person approves.',
    ),
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
      ['production.support-plan-change'],
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
      ['management.approve-plan-change'],
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
    remedy: remedy(
      ['quality.pass-final'],
      '请质量部另一人判定',
      '請品質部另一人判定',
      'Quality: another person passes it.',
    ),
    ...barring(({ reports }) => [...new Set(reports.flatMap(actorsOf))]),
  },
  'FE-08': {
    ...gate('product', 'finance'),
    sentence: text(
      '登记收款的人不办理结算',
      '登錄收款者不辦理結算',
      'Who recorded a payment does not settle the order.',
    ),
    remedy: remedy(['finance.settle'], '请财务部另一人结算', '請財務部另一人結算', 'Finance: another person settles.'),
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
      ['management.approve-write-off'],
      '请另一位公司领导批准',
      '請另一位公司領導核准',
      'Management: another person approves.',
    ),
    bars: ({ writeOffs }) => askersOfLatest(writeOffs),
    // One approval covers every open request.
    holds: ({ writeOffs }, event) => !inHand(writeOffs, event).some(isOf(event)),
  },
  'FE-10': {
    ...gate('product', 'management'),
    sentence: text(
      '申请特批放行的人不批准该特批',
      '申請特准放行者不核准該特准',
      'Who requested the waiver does not approve it.',
    ),
    remedy: remedy(
      ['management.approve-waiver'],
      '请另一位公司领导批准',
      '請另一位公司領導核准',
      'Management: another person approves.',
    ),
    bars: ({ waivers }) => askersOfLatest(waivers),
    holds: ({ waivers }, event) => isApprovable(waivers, event),
  },
} satisfies OrderRules;
