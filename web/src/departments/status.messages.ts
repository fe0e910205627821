import type { Text } from '../../../machines/rulebook.js';
import { text } from '../messages/messages.js';

interface Status {
  text: Text;
  colour?: string;
}

const on = (colour: string | undefined, ...words: [string, string, string]): Status => ({
  text: text(...words),
  colour,
});

/** What the states of departments' rows are called; the same word means the same everywhere. */
export const statusWords = {
  drafting: on(undefined, '拟稿', '擬稿', 'Drafting'),
  submitted: on('gold', '待审', '待審', 'Submitted'),
  returned: on('orange', '已退回', '已退回', 'Returned'),
  effective: on('green', '已生效', '已生效', 'In force'),
  approved: on('green', '已批准', '已批准', 'Approved'),
  signed: on('green', '已签订', '已簽訂', 'Signed'),
  filed: on('blue', '已归档', '已歸檔', 'Filed'),
  outdated: on('orange', '已过期', '已過期', 'Outdated'),

  'not-needed': on(undefined, '不需要', '不需要', 'Not needed'),
  drafted: on('gold', '待完善', '待補齊', 'Drafted'),
  'awaiting-leader': on('gold', '待领导审批', '待領導核准', 'Awaiting leader'),
  ordered: on('green', '已下单', '已下單', 'Ordered'),
  withdrawn: on(undefined, '已撤回', '已撤回', 'Withdrawn'),

  applied: on('gold', '已申请', '已申請', 'Applied'),
  supported: on('gold', '生产部已审核', '生產部已審核', 'Supported'),
  implemented: on('green', '已实施', '已實施', 'Implemented'),

  preparing: on('gold', '准备中', '準備中', 'Preparing'),
  running: on('cyan', '生产中', '生產中', 'Running'),
  'awaiting-inspection': on('blue', '待检验', '待檢驗', 'Awaiting inspection'),
  rework: on('red', '返工', '返工', 'Rework'),
  replanning: on('orange', '重新计划', '重新計畫', 'Replanning'),
  packing: on('blue', '待包装', '待包裝', 'To be packed'),
  packed: on('green', '已包装', '已包裝', 'Packed'),
  done: on('green', '已完成', '已完成', 'Done'),
  inspected: on('green', '检验合格', '檢驗合格', 'Inspected'),
  cancelled: on(undefined, '已取消', '已取消', 'Cancelled'),

  'in-batches': on('blue', '分批进行', '分批進行', 'In batches'),
  waiting: on('gold', '待处理', '待處理', 'Waiting'),
  passed: on('green', '合格', '合格', 'Passed'),
  failed: on('red', '不合格', '不合格', 'Failed'),
  pass: on('green', '合格', '合格', 'Pass'),
  fail: on('red', '不合格', '不合格', 'Fail'),
  incoming: on(undefined, '来料检验', '進料檢驗', 'Incoming'),
  'in-process': on(undefined, '过程检验', '過程檢驗', 'In process'),
  final: on(undefined, '最终检验', '最終檢驗', 'Final'),
  customer: on(undefined, '客户', '客戶', 'Customer'),
  review: on(undefined, '评审', '評審', 'Review'),
  scrap: on('red', '报废', '報廢', 'Scrap'),
  'use-as-is': on('gold', '让步接收', '讓步接收', 'Use as is'),
  return: on('orange', '退货', '退貨', 'Return'),

  delay: on('gold', '进度', '進度', 'Delay'),
  quality: on('gold', '质量', '品質', 'Quality'),
  material: on('gold', '物料', '物料', 'Material'),
  equipment: on('gold', '设备', '設備', 'Equipment'),

  breakdown: on('red', '故障停机', '故障停機', 'Breakdown'),
  upkeep: on('blue', '停机保养', '停機保養', 'Maintenance'),

  shortage: on('gold', '短缺', '短缺', 'Shortage'),
  plan: on(undefined, '计划', '計畫', 'Plan'),
  purchase: on('blue', '采购', '採購', 'Purchase'),
  'adjust-plan': on('gold', '调整计划', '調整計畫', 'Adjust the plan'),

  planning: on(undefined, '计划中', '計畫中', 'Planning'),
  due: on('gold', '待安排', '待安排', 'Due'),
  ready: on('cyan', '可发运', '可發運', 'Ready'),
  'under-way': on('blue', '在途', '在途', 'Under way'),
  'partly-handed-over': on('cyan', '部分交接', '部分交接', 'Partly handed over'),
  'came-back': on('orange', '已退回', '已退回', 'Came back'),
  lost: on('red', '遗失', '遺失', 'Lost'),
  'handed-over': on('green', '已交接', '已交接', 'Handed over'),
  delivered: on('green', '已交付', '已交付', 'Delivered'),

  open: on('gold', '未结', '未結', 'Open'),
  invoiced: on('blue', '已开票', '已開票', 'Invoiced'),
  balanced: on('green', '已收清', '已收清', 'Balanced'),
  settled: on('purple', '已结算', '已結算', 'Settled'),
  prepayment: on(undefined, '预付款', '預付款', 'Prepayment'),
  balance: on(undefined, '尾款', '尾款', 'Balance'),
  penalty: on('red', '违约金', '違約金', 'Penalty'),
  refund: on('orange', '退款', '退款', 'Refund'),
  'price-reduction': on('orange', '验收后降价', '驗收後降價', 'Price reduction'),
  goods: on(undefined, '货款', '貨款', 'Goods'),
  'credit-note': on('orange', '红字发票', '折讓單', 'Credit note'),
  'cancellation-charge': on('blue', '取消费用', '取消費用', 'Cancellation charge'),
  requested: on('gold', '待批准', '待核准', 'Requested'),
  'carried-out': on('green', '已办结', '已辦結', 'Carried out'),
  adjustment: on(undefined, '减免与退款', '減免與退款', 'Adjustment'),

  feasibility: on(undefined, '可行性', '可行性', 'Feasibility'),
  design: on(undefined, '设计评审', '設計評審', 'Design'),
  sample: on(undefined, '样品', '樣品', 'Sample'),
  objected: on('red', '有异议', '有異議', 'Objected'),

  asked: on('gold', '待决定', '待決定', 'To be decided'),
  rejected: on('red', '已驳回', '已駁回', 'Rejected'),
  lapsed: on(undefined, '已失效', '已失效', 'Lapsed'),
  'plan-change': on(undefined, '计划调整', '計畫調整', 'Plan change'),
  'write-off': on(undefined, '差额核销', '差額核銷', 'Write-off'),
  waiver: on(undefined, '特批放行', '特批放行', 'Waiver'),
  cancellation: on(undefined, '取消订单', '取消訂單', 'Cancellation'),

  written: on(undefined, '书面', '書面', 'Written'),
  electronic: on(undefined, '电子', '電子', 'Electronic'),
  oral: on(undefined, '口头', '口頭', 'Oral'),

  overdue: on('red', '逾期', '逾期', 'Overdue'),
  'planned-too-late': on('red', '计划晚于交期', '計畫晚於交期', 'Planned too late'),
  'start-late': on('volcano', '开工延误', '開工延誤', 'Start late'),
  'finish-late': on('volcano', '完工延误', '完工延誤', 'Finish late'),
  'materials-late': on('orange', '物料延误', '物料延誤', 'Materials late'),
  exceptions: on('orange', '异常未关闭', '異常未關閉', 'Exceptions open'),
  'over-cost': on('orange', '成本超支', '成本超支', 'Over cost'),
} as const satisfies Record<string, Status>;
