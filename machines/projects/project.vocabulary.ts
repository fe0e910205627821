import { text } from '../kit/text.js';
import type { Vocabulary } from '../kit/vocabulary.js';
import { projectSchema } from './project.schema.js';
import { projectWords } from './project.words.js';

/** What the fields and choices of a project are called. */
export const projectVocabulary: Vocabulary = {
  kind: 'projects',
  schema: projectSchema,
  words: projectWords,
  facts: {
    leader: text('项目负责人', '專案負責人', 'Leader'),
    milestones: text('里程碑', '里程碑', 'Milestones'),
    'milestones.name': text('里程碑', '里程碑', 'Milestone'),
    designed: text('订单须设计', '訂單須設計', 'Order with design'),
    class: text('订单类别', '訂單類別', 'Class of the order'),
    kickoff: text('项目启动会议', '專案啟動會議', 'Kickoff'),
    action: text('待办事项', '待辦事項', 'Action'),
    plans: text('工作计划', '工作計畫', 'Work plan'),
    ended: text('结果', '結果', 'Ended'),
    counted: text('任务总数', '任務總數', 'Tasks counted'),
    withdrawn: text('撤回的任务', '撤回的任務', 'Withdrawn tasks'),
    started: text('启动', '啟動', 'Started'),
    design: text('设计', '設計', 'Design'),
    'sample.design': text('设计版本', '設計版本', 'Version of the design'),
    version: text('版本', '版本', 'Version'),
    reviews: text('评审', '評審', 'Reviews'),
    released: text('设计发布', '設計發布', 'Released'),
    source: text('来源', '來源', 'Source'),
    closed: text('确认改好', '確認改好', 'Confirmed as mended'),
    rejected: text('未改好', '未改好', 'Not mended'),
    sample: text('样品', '樣品', 'Sample'),
    round: text('样品轮次', '樣品輪次', 'Round'),
    submitted: text('提交客户', '提送客戶', 'Submitted'),
    confirmed: text('客户确认', '客戶確認', 'Confirmed'),
    returned: text('客户退回', '客戶退回', 'Returned'),
    untold: text('订单尚未登记的事项', '訂單尚未登錄的事項', 'What the order has not taken yet'),
    completed: text('完成', '完成', 'Completed'),
    cancelled: text('取消', '取消', 'Cancelled'),
  },
  choices: {
    'ended.verified': text('已核验', '已驗證', 'Verified'),
    'ended.dropped': text('已撤销', '已撤銷', 'Dropped'),
    'source.review': text('设计评审', '設計評審', 'Review'),
    'source.test': text('样品测试', '樣品測試', 'Test'),
    'source.customer': text('客户意见', '客戶意見', 'Customer'),
  },
};
