import type { Deed } from '../support/colleague.js';

/** From the preparation of production to goods that passed the inspection. */
export const work: Deed[] = [
  { by: 'quality', does: '来料检验合格', writes: { 来料批次: [{ 检验报告编号: 'IQC-0031' }] } },
  { by: 'production', does: '报告生产准备', writes: { 设备就绪: '是', 人员已培训: '是', 作业指导书: 'WI-BRG-12' } },
  { by: 'quality', does: '发布检验计划' },
  {
    by: 'quality2',
    does: '参与准备检查',
    from: 'order',
    writes: { 检查内容: ['来料标识', '设备点检', '量具检定有效期'] },
  },
  { by: 'production', does: '开始生产' },
  {
    by: 'production',
    does: '生产日报',
    writes: {
      行号: '1 · BRG-25',
      合格数量: '40',
      不合格数量: '0',
      工时: '36',
      用料情况: '坯料 40 件',
      设备状况: '正常',
    },
  },
  {
    by: 'production2',
    does: '生产日报',
    writes: { 行号: '2 · BRG-30', 合格数量: '5', 不合格数量: '0', 工时: '6', 用料情况: '坯料 5 件', 设备状况: '正常' },
  },
  { by: 'quality', does: '记录过程检验', writes: { 工序: '外观与尺寸', 关键工序: '是', 结果: '合格' } },
  { by: 'production', does: '完工报检' },
  {
    by: 'quality',
    does: '终检合格',
    writes: {
      检验方面: { 外观: '合格', 尺寸: '合格', 性能: '合格', 功能: '合格', 安全: '合格' },
      检验项目: [{ 结果: '合格' }, { 结果: '合格' }],
    },
  },
];
