import { text } from '../../kit/text.js';
import { advice, duty, gate, isPositive } from '../../kit/rules.js';
import type { OrderEventType } from '../order.schema.js';
import type { OrderFacts } from '../order.types.js';
import type { OrderRules } from './order-rule.js';
import { blankFields, blankIn, isEmpty, isProject, lacks, remedy } from './order-rule.js';

/** Production may declare that nothing needs to be bought; then no procurement plan is asked for. */
const isPurchased = ({ procurementPlan }: OrderFacts): boolean => procurementPlan.status !== 'not-needed';

const purchased = ({ procurementPlan: { status, content } }: OrderFacts) =>
  status === 'submitted' || status === 'effective' ? content?.items : undefined;

/** A plan with the clerk has to come back before it can be bettered; with stock at hand, production may declare it away. */
function draftPurchase({ procurementPlan: { status }, reviews }: OrderFacts): readonly OrderEventType[] {
  if (status === 'submitted') return ['clerk.return-procurement-plan'];
  return reviews.production?.stock.sufficient
    ? ['procurement.submit-plan', 'production.declare-no-purchase']
    : ['procurement.submit-plan'];
}

const transport = ({ logisticsPlan: { status, content } }: OrderFacts) =>
  status === 'effective' ? (content ?? undefined) : undefined;

/** What brings the design one step on: reviewed, sampled, confirmed by the customer (S4§二(五)). */
function nextOfDesign({ designReview, sample }: OrderFacts): readonly OrderEventType[] {
  if (!designReview || designReview.stale || designReview.reviewers.length === 0)
    return ['engineering.pass-design-review'];
  if (!sample || sample.stale || sample.returned !== null) return ['engineering.submit-sample'];
  const isPassed = sample.tests.length > 0 && sample.tests.every(({ result }) => result === 'pass');
  return isPassed ? ['sales.confirm-sample'] : ['sales.return-sample'];
}

/** `reviewed` → `planned`: procurement, logistics, the kickoff of a project, design and sample. */
export const supplyPlanRules = {
  'PL-09': {
    ...duty('S2§四1; S3§四2; S0§四(一)1', 'procurement'),
    sentence: text(
      '采购计划列明名称、规格、数量、采购时间和供应商',
      '採購計畫列明品名、規格、數量、採購時間與供應商',
      'The procurement plan gives name, specification, quantity, time and supplier of each item.',
    ),
    remedy: remedy(
      draftPurchase,
      '请采购部编制并提交采购计划；无需采购的，由生产部声明',
      '請採購部編製並提送採購計畫；無需採購者，由生產部聲明',
      'Procurement: submit the plan; or Production: declare that no purchase is needed.',
    ),
    applies: isPurchased,
    ...lacks((facts) => [
      ...blankIn(purchased(facts), ['item', 'specification', 'by', 'supplier'], 'items'),
      ...(purchased(facts) ?? []).flatMap(({ quantity }, index) =>
        isPositive(quantity) ? [] : [`items[${index}].quantity`],
      ),
    ]),
  },
  'PL-10': {
    ...gate('S2§四1', 'clerk'),
    sentence: text(
      '采购计划已经跟单员审核通过，正式生效',
      '採購計畫已經跟單員審核通過，正式生效',
      'The clerk has approved the procurement plan: it is in force.',
    ),
    remedy: remedy(
      (facts) =>
        facts.procurementPlan.status === 'submitted' ? ['clerk.approve-procurement-plan'] : draftPurchase(facts),
      '请采购部提交采购计划，由跟单员审核；无需采购的，由生产部声明',
      '請採購部提送採購計畫，由跟單員審核；無需採購者，由生產部聲明',
      'Procurement: submit the plan; Clerk: approve it; or Production: declare that no purchase is needed.',
    ),
    applies: isPurchased,
    holds: ({ procurementPlan: { status } }) => status === 'effective',
  },
  'PL-11': {
    ...duty('S3§四2; S0§四(二)3', 'procurement'),
    sentence: text(
      '关键物料均已签订详细的采购合同',
      '關鍵物料均已簽訂詳細的採購合約',
      'A detailed purchase contract is signed for every key material.',
    ),
    remedy: remedy(
      draftPurchase,
      '请采购部为列出的关键物料签订采购合同，填入合同编号后重新提交计划',
      '請採購部就所列關鍵物料簽訂採購合約，填入合約編號後重新提送計畫',
      'Procurement: sign contracts for the items named and submit the plan with their numbers.',
    ),
    applies: isPurchased,
    ...lacks((facts) => {
      const items = purchased(facts);
      if (!items) return ['items'];
      return items.filter(({ key, contractNo }) => key && isEmpty(contractNo)).map(({ item }) => item);
    }),
  },
  'PL-12': {
    ...duty('S2§四2; S0§四(二)1', 'procurement'),
    sentence: text(
      '所用供应商均已评估并选定',
      '所用供應商均已評鑑並選定',
      "Every supplier of the plan was assessed in procurement's review.",
    ),
    remedy: remedy(
      draftPurchase,
      '请采购部改用评审中已评估的供应商，重新提交计划',
      '請採購部改用評審時已評鑑的供應商，重新提送計畫',
      'Procurement: submit the plan with suppliers that the review assessed.',
    ),
    applies: isPurchased,
    ...lacks((facts) => {
      const assessed = facts.reviews.procurement?.suppliers.map(({ name }) => name) ?? [];
      const used = purchased(facts)?.map(({ supplier }) => supplier) ?? ['items'];
      return [...new Set(used)].filter((supplier) => !assessed.includes(supplier));
    }),
  },
  'PL-13': {
    ...duty('S3§四3', 'logistics'),
    sentence: text(
      '物流配送计划已定：运输方式、路线、装卸和配送时间',
      '物流配送計畫已定：運輸方式、路線、裝卸與配送時間',
      'The logistics plan gives mode, route, loading and schedule.',
    ),
    remedy: remedy(
      ['logistics.submit-plan'],
      '请物流部编制并提交物流配送计划',
      '請物流部編製並提送物流配送計畫',
      'Logistics: submit the plan with mode, route, loading and schedule.',
    ),
    ...lacks((facts) => blankFields(transport(facts), ['mode', 'route', 'loading', 'schedule'])),
  },
  'PL-14': {
    ...duty('S3§四3', 'logistics'),
    sentence: text(
      '长途或跨国运输已提前订妥运力，并考虑保险和仓储',
      '長途或跨國運輸已提前訂妥艙位或車輛，並考量保險與倉儲',
      'Long-haul or cross-border transport is booked ahead, with insurance and storage considered.',
    ),
    remedy: remedy(
      ['logistics.submit-plan'],
      '请物流部落实运力、保险和仓储，或注明非长途运输',
      '請物流部落實運能、保險與倉儲，或註明非長途運輸',
      'Logistics: book, insure and arrange storage, or state that it is no long haul.',
    ),
    ...lacks((facts) => {
      const haul = transport(facts)?.longHaul;
      if (haul === false) return [];
      return (['booked', 'insured', 'storage'] as const)
        .filter((name) => !haul?.[name])
        .map((name) => `longHaul.${name}`);
    }),
  },
  'PL-15': {
    ...advice('S3§四3', 'logistics'),
    sentence: text(
      '已将预计到货时间、运输方式等告知客户',
      '已將預計到貨時間、運輸方式等告知客戶',
      'The customer was told the expected arrival and the mode of transport.',
    ),
    remedy: remedy(
      ['logistics.submit-plan'],
      '请物流部告知客户物流信息并登记',
      '請物流部告知客戶物流資訊並登錄',
      'Logistics: inform the customer and record it with the plan.',
    ),
    ...lacks((facts) => (transport(facts)?.customerInformed ? [] : ['customerInformed'])),
  },
  'PL-16': {
    ...duty('S4§二(四)', 'sales'),
    sentence: text(
      '项目启动会议已召开，分工、进度和里程碑已明确',
      '專案啟動會議已召開，分工、時程與里程碑已明確',
      'The kickoff meeting was held, with duties, schedule and milestones set.',
    ),
    remedy: remedy(
      ['sales.hold-kickoff'],
      '请销售部召开项目启动会议并登记里程碑',
      '請銷售部召開專案啟動會議並登錄里程碑',
      'Sales: hold the kickoff meeting and record its milestones.',
    ),
    applies: isProject,
    ...lacks(({ kickoff }) => [
      ...blankFields(kickoff ?? undefined, ['heldOn']),
      ...blankIn(kickoff?.milestones, ['name', 'on'], 'milestones'),
    ]),
  },
  'PL-17': {
    ...duty('S4§二(五)', 'engineering'),
    sentence: text(
      '设计已评审修改，样品测试合格，客户已确认样品',
      '設計已評審修正，樣品測試合格，客戶已確認樣品',
      'The design is reviewed, the sample tested, and the customer confirmed the sample.',
    ),
    remedy: remedy(
      nextOfDesign,
      '请技术部完成设计评审和样品测试，请销售部取得客户对样品的确认',
      '請技術部完成設計評審與樣品測試，請銷售部取得客戶對樣品的確認',
      'Engineering: pass the design review and test the sample; Sales: have the customer confirm it.',
    ),
    applies: ({ entry }) => entry.design === true,
    ...lacks(({ designReview, sample, sampleConfirmation }) => [
      ...(designReview && !designReview.stale && designReview.reviewers.length > 0 ? [] : ['designReview']),
      ...(sample && !sample.stale && sample.returned === null && sample.tests.length > 0 ? [] : ['sample']),
      ...(sample?.tests ?? []).flatMap(({ result }, index) => (result === 'pass' ? [] : [`sample.tests[${index}]`])),
      ...blankFields(sampleConfirmation ?? undefined, ['confirmedBy', 'on'], 'sampleConfirmation.'),
    ]),
  },
} satisfies OrderRules;
