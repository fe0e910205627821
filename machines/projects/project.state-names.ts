import { text } from '../kit/text.js';
import type { Text } from '../rulebook.js';

/** The regions of a project and their states, in the company's words. */
export const stateNames: Readonly<Record<string, Text>> = {
  tasks: text('项目任务', '專案任務', 'Tasks'),
  'tasks.assigning': text('分配中', '分派中', 'Being assigned'),
  'tasks.planning': text('制定工作计划', '訂定工作計畫', 'Being planned'),
  'tasks.working': text('办理中', '辦理中', 'In work'),
  'tasks.done': text('均已了结', '均已結案', 'Done'),
  'tasks.over': text('项目已结束', '專案已結束', 'Over'),
  design: text('产品设计', '產品設計', 'Design'),
  'design.waiting': text('待启动', '待啟動', 'Waits for the start'),
  'design.not-needed': text('无需设计', '無需設計', 'Not needed'),
  'design.designing': text('设计中', '設計中', 'Being designed'),
  'design.reviewing': text('评审中', '評審中', 'Under review'),
  'design.released': text('已发布', '已發布', 'Released'),
  'design.frozen': text('已随样品送客户', '已隨樣品送客戶', 'With the customer'),
  'design.over': text('项目已结束', '專案已結束', 'Over'),
  sample: text('样品', '樣品', 'Sample'),
  'sample.waiting': text('待设计发布', '待設計發布', 'Waits for the design'),
  'sample.not-needed': text('无需样品', '無需樣品', 'Not needed'),
  'sample.making': text('制作中', '製作中', 'Being made'),
  'sample.made': text('待测试', '待測試', 'Made'),
  'sample.tested': text('已测试', '已測試', 'Tested'),
  'sample.submitted': text('待客户确认', '待客戶確認', 'Submitted'),
  'sample.confirmed': text('客户已确认', '客戶已確認', 'Confirmed'),
  'sample.to-improve': text('待改进', '待改善', 'To be bettered'),
  'sample.over': text('项目已结束', '專案已結束', 'Over'),
};
