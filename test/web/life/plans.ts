import type { Deed } from '../support/colleague.js';
import { day } from './days.js';

/** From the issue of the order to the plans that are in force. */
export const plans: Deed[] = [
  { by: 'clerk', does: '下达订单' },
  { by: 'production', does: '生产确认接单', writes: { 本部门职责: '二车间加工装配，按计划日期完工' } },
  { by: 'procurement', does: '采购确认接单', writes: { 本部门职责: '坯料一周内到厂' } },
  { by: 'quality', does: '质量确认接单', writes: { 本部门职责: '来料、过程和最终检验，出具报告' } },
  { by: 'logistics', does: '物流确认接单', writes: { 本部门职责: '专车送货' } },
  {
    by: 'production',
    does: '提交生产计划',
    writes: {
      计划节点: [
        { 阶段: '采购', 开始: day(1), 完成: day(8), 责任人: '冯丽娟' },
        { 阶段: '零件加工', 开始: day(8), 完成: day(16), 责任人: '孙海涛' },
        { 阶段: '装配', 开始: day(16), 完成: day(22), 责任人: '郑大勇' },
        { 阶段: '调试', 开始: day(22), 完成: day(23), 责任人: '郑大勇' },
        { 阶段: '检验', 开始: day(23), 完成: day(24), 责任人: '卫思敏' },
      ],
      物料: [{ 规格: 'GCr15 Φ60' }],
      班组任务: [{ 班组: '二车间加工班', 工作内容: '加工与装配', 开始: day(8), 完成: day(23) }],
      机动天数: '2',
      已征求意见: { 销售部: '是', 采购部: '是' },
    },
  },
  { by: 'clerk', does: '审核通过生产计划' },
  {
    by: 'procurement',
    does: '提交采购计划',
    writes: {
      采购项目: [{ 到货日期: day(7), 供应商: '宁波恒力钢材有限公司', 关键: '是', 合同编号: 'PC-2027-031' }],
    },
  },
  { by: 'clerk', does: '审核通过采购计划' },
  {
    by: 'logistics',
    does: '提交物流计划',
    writes: {
      运输方式: '厢式货车',
      运输路线: '工厂—G15—上海嘉定',
      装卸安排: '叉车装卸，防雨',
      时间安排: '交货日前一天装车',
      长途运输: '否',
      已告知客户: '是',
    },
  },
  { by: 'clerk', does: '计划放行' },
];
