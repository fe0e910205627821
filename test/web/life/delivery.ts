import type { Deed } from '../support/colleague.js';
import { SIGNATURE } from '../support/sheet.js';
import { day } from './days.js';

/** From the customer's acceptance to the settlement. */
export const delivery: Deed[] = [
  { by: 'sales2', does: '约定验收', writes: { 日期: day(2), 方法: '抽检外观与精度', 对方确认人: '李强' } },
  {
    by: 'sales2',
    does: '讲解产品',
    from: 'order',
    writes: { 问题及解答: [{ 问题: '润滑周期？', 答复: '每 2000 小时' }] },
  },
  { by: 'sales2', does: '登记客户验收', writes: { 验收报告编号: 'YS-2027-018', 签字人: '李强', 附件: SIGNATURE } },
  { by: 'production', does: '包装标识', writes: { 件数: '2', 标识: '每箱标明订单号、行号和防潮标志' } },
  { by: 'clerk', does: '确认交货安排', writes: { 客户已做好收货准备: '是' } },
  { by: 'logistics', does: '发货', writes: { 承运人: '顺达物流', 运单号: 'SD20270018' } },
  {
    by: 'logistics',
    does: '登记在途信息',
    from: 'order',
    writes: { 状态: '在途', 当前位置: 'G15 苏通大桥', 预计到达: day(1) },
  },
  {
    by: 'logistics',
    does: '交接',
    writes: { 收货人: '李强', 随货文件: ['使用说明书', '质量合格证', '售后服务承诺书'] },
  },
  { by: 'finance', does: '登记成本', writes: { 生产: '4900', 采购: '5600', 物流: '980' } },
  { by: 'finance', does: '开具发票', writes: { 发票号: '26320018' } },
  { by: 'finance', does: '登记收款', writes: { 类别: '预付款', 金额: '4882.80', 凭证号: '电汇 0018-1' } },
  { by: 'finance', does: '登记收款', writes: { 类别: '尾款', 金额: '11393.20', 凭证号: '电汇 0018-2' } },
  // The customer confirms the account as it stands once everything is paid.
  { by: 'finance', does: '与客户对账', writes: { 对账单号: 'DZ-2027-018', 确认人: '李强' } },
  { by: 'finance2', does: '结算' },
];
