import type { EventTable as KitTable, Particular } from '../kit/events.js';
import { eventsOf } from '../kit/events.js';
import type { OrderDataV1 } from './order.schema.js';
import type { OrderFacts } from './order.types.js';
import { text } from '../kit/text.js';

type Extra = Particular<OrderFacts>;

/** Events by their type: what each is called, and what is particular about it. */
export type EventTable<Type extends string> = KitTable<OrderFacts, Type>;

const WITH_REASON: Extra = { reason: true };
const GOAL: Extra = { goal: true };

const openObjection = ({ objections }: OrderFacts): boolean => objections.some(({ solution }) => solution === null);
/** Every event of an order: what it is called, and what is particular about it. Its prefix is the office that sends it. */
const table: EventTable<keyof OrderDataV1> = {
  'sales.enter-order': [text('录入订单', '輸入訂單', 'Enter order'), GOAL],
  'market.enter-order': [text('录入订单', '輸入訂單', 'Enter order'), GOAL],
  'clerk.enter-order': [text('录入订单', '輸入訂單', 'Enter order'), GOAL],

  'clerk.confirm-check': [text('确认初审', '確認初審', 'Confirm preliminary check'), GOAL],
  'clerk.return-to-entry': [text('退回录入', '退回輸入', 'Return to entry'), WITH_REASON],
  'sales.correct-entry': [text('更正录入', '更正輸入', 'Correct entry'), GOAL],
  'sales.review': [text('销售评审', '銷售評審', 'Sales review')],
  'production.review': [text('生产评审', '生產評審', 'Production review')],
  'sales.clear-delivery-date': [text('与客户确认交期', '與客戶確認交期', 'Clear delivery date with customer')],
  'procurement.review': [text('采购评审', '採購評審', 'Procurement review')],
  'quality.review': [text('质量评审', '品質評審', 'Quality review')],
  'engineering.review': [text('技术评审', '技術評審', 'Engineering review')],
  'sales.quote': [text('提交报价', '提交報價', 'Submit quotation')],
  'sales.submit-contract': [text('提交合同文本', '提交合約文本', 'Submit contract text')],
  'legal.return-contract': [text('退回合同', '退回合約', 'Return contract'), WITH_REASON],
  'legal.approve-contract': [text('合同审核通过', '合約審核通過', 'Approve contract')],
  'sales.sign-contract': [text('签订合同', '簽訂合約', 'Sign contract')],
  'sales.file-contract': [text('合同归档', '合約歸檔', 'File contract')],
  'sales.hold-strategy-meeting': [text('召开承接策略会议', '召開承接策略會議', 'Hold strategy meeting')],
  'sales.hold-review-meeting': [text('召开评审会议', '召開評審會議', 'Hold review meeting')],
  'sales.resolve-objection': [text('解决异议', '解決異議', 'Resolve objection'), { awaited: openObjection }],
  'sales.pass-review': [text('评审通过', '評審通過', 'Pass review'), GOAL],
  'sales.decline': [text('放弃订单', '放棄訂單', 'Decline order'), WITH_REASON],

  'clerk.issue-order': [text('下达订单', '下達訂單', 'Issue order')],
  'production.acknowledge-order': [text('生产确认接单', '生產確認接單', 'Production acknowledges order')],
  'procurement.acknowledge-order': [text('采购确认接单', '採購確認接單', 'Procurement acknowledges order')],
  'quality.acknowledge-order': [text('质量确认接单', '品質確認接單', 'Quality acknowledges order')],
  'logistics.acknowledge-order': [text('物流确认接单', '物流確認接單', 'Logistics acknowledges order')],
  'production.submit-plan': [text('提交生产计划', '提交生產計畫', 'Submit production plan')],
  'clerk.approve-production-plan': [text('审核通过生产计划', '審核通過生產計畫', 'Approve production plan')],
  'clerk.return-production-plan': [text('退回生产计划', '退回生產計畫', 'Return production plan'), WITH_REASON],
  'production.declare-no-purchase': [text('确认无需采购', '確認無需採購', 'Confirm no purchase needed'), WITH_REASON],
  'procurement.submit-plan': [text('提交采购计划', '提交採購計畫', 'Submit procurement plan')],
  'clerk.approve-procurement-plan': [text('审核通过采购计划', '審核通過採購計畫', 'Approve procurement plan')],
  'clerk.return-procurement-plan': [text('退回采购计划', '退回採購計畫', 'Return procurement plan'), WITH_REASON],
  'logistics.submit-plan': [text('提交物流计划', '提交物流計畫', 'Submit logistics plan')],
  'sales.hold-kickoff': [text('召开项目启动会', '召開專案啟動會', 'Hold kickoff meeting')],
  'engineering.pass-design-review': [text('设计评审通过', '設計評審通過', 'Pass design review')],
  'engineering.submit-sample': [text('提交样品', '提交樣品', 'Submit sample')],
  'sales.confirm-sample': [text('客户确认样品', '客戶確認樣品', 'Customer confirms sample')],
  'sales.return-sample': [text('客户退回样品', '客戶退回樣品', 'Customer returns sample'), WITH_REASON],
  'clerk.release': [text('计划放行', '計畫放行', 'Release plans'), GOAL],

  'quality.pass-incoming': [text('来料检验合格', '進料檢驗合格', 'Pass incoming inspection')],
  'quality.fail-incoming': [text('来料检验不合格', '進料檢驗不合格', 'Fail incoming inspection')],
  'production.report-preparation': [text('报告生产准备', '回報生產準備', 'Report preparation')],
  'quality.release-inspection-plan': [text('发布检验计划', '發布檢驗計畫', 'Release inspection plan')],
  'quality.join-preparation': [text('参与准备检查', '參與準備檢查', 'Join preparation check')],
  'production.start': [text('开始生产', '開始生產', 'Start production'), GOAL],
  'production.report-progress': [text('生产日报', '生產日報', 'Report daily progress'), { daily: true }],
  'production.raise-exception': [text('上报生产异常', '提報生產異常', 'Raise exception')],
  'production.close-exception': [text('关闭生产异常', '關閉生產異常', 'Close exception')],
  'quality.record-in-process': [text('记录过程检验', '記錄製程檢驗', 'Record in-process inspection')],
  'production.finish': [text('完工报检', '完工報檢', 'Finish production'), GOAL],
  'quality.pass-final': [text('终检合格', '終檢合格', 'Pass final inspection'), GOAL],
  'quality.fail-final': [text('终检不合格', '終檢不合格', 'Fail final inspection')],
  'production.finish-rework': [text('返工完成', '重工完成', 'Finish rework'), GOAL],
  'production.request-plan-change': [text('申请调整计划', '申請調整計畫', 'Request plan change')],
  'production.support-plan-change': [
    text('审核计划调整', '審核計畫調整', 'Support plan change'),
    { head: true, awaited: ({ planChange }) => planChange?.status === 'requested' },
  ],
  'management.approve-plan-change': [
    text('批准计划调整', '核准計畫調整', 'Approve plan change'),
    { awaited: ({ planChange }) => planChange?.status === 'supported' },
  ],
  'management.reject-plan-change': [text('驳回计划调整', '駁回計畫調整', 'Reject plan change'), WITH_REASON],
  'production.assess-cancellation': [text('评估取消影响', '評估取消影響', 'Assess cancellation')],

  'sales.arrange-acceptance': [text('约定验收', '約定驗收', 'Arrange acceptance')],
  'sales.present-product': [text('讲解产品', '講解產品', 'Present product')],
  'sales.record-acceptance': [text('登记客户验收', '登錄客戶驗收', 'Record acceptance'), GOAL],
  'sales.record-objection': [text('登记客户异议', '登錄客戶異議', 'Record customer objection')],
  'sales.close-objection': [text('关闭客户异议', '關閉客戶異議', 'Close customer objection')],
  'sales.return-for-rework': [text('退回返工', '退回重工', 'Return for rework'), WITH_REASON],
  'production.pack': [text('包装标识', '包裝標示', 'Pack and label')],
  'clerk.confirm-delivery': [text('确认交货安排', '確認交貨安排', 'Confirm delivery')],
  'logistics.dispatch': [text('发货', '出貨', 'Dispatch')],
  'logistics.report-transit': [text('登记在途信息', '登錄在途資訊', 'Report transit')],
  'logistics.report-transport-exception': [text('上报运输异常', '提報運輸異常', 'Report transport exception')],
  'logistics.hand-over': [text('交接', '交接', 'Hand over'), GOAL],

  'finance.record-payment': [text('登记收款', '登錄收款', 'Record payment')],
  'finance.record-costs': [text('登记成本', '登錄成本', 'Record costs')],
  'finance.issue-invoice': [text('开具发票', '開立發票', 'Issue invoice')],
  'finance.reconcile': [text('与客户对账', '與客戶對帳', 'Reconcile with customer')],
  'finance.request-write-off': [text('申请核销', '申請沖銷', 'Request write-off'), WITH_REASON],
  'management.approve-write-off': [
    text('批准核销', '核准沖銷', 'Approve write-off'),
    { awaited: ({ writeOffs }) => writeOffs.some(({ approvedBy }) => approvedBy === null) },
  ],
  'finance.settle': [text('结算', '結算', 'Settle'), GOAL],

  'sales.amend': [text('变更订单', '變更訂單', 'Amend order'), WITH_REASON],
  'management.cancel': [text('取消订单', '取消訂單', 'Cancel order'), WITH_REASON],
  'clerk.hold': [text('暂停', '暫停', 'Hold'), WITH_REASON],
  'clerk.resume': [text('解除暂停', '解除暫停', 'Resume'), { reason: true, awaited: ({ hold }) => hold !== null }],
  'management.request-waiver': [text('申请特批放行', '申請特批放行', 'Request waiver'), WITH_REASON],
  'management.approve-waiver': [
    text('批准特批放行', '核准特批放行', 'Approve waiver'),
    { awaited: ({ waivers }) => waivers.some(({ approvedBy }) => approvedBy === null) },
  ],
};

/** The events of versions 1 and 2. */
export const orderEvents = eventsOf<OrderFacts, keyof OrderDataV1>(table);
