import { text as named } from '../kit/text.js';
import type { Vocabulary } from '../kit/vocabulary.js';
import { maintenanceSchema } from './maintenance.schema.js';
import { maintenanceWords } from './maintenance.words.js';

export const maintenanceVocabulary: Vocabulary = {
  kind: 'maintenance',
  schema: maintenanceSchema,
  words: maintenanceWords,
  facts: {
    registered: named('建档', '建檔', 'Registered'),
    due: named('到期的保养项', '到期的保養項', 'Items due'),
    plannedOn: named('计划日期', '計畫日期', 'Planned for'),
    nextOn: named('下次保养', '下次保養', 'Next on'),
    stops: named('停机次数', '停機次數', 'Times it stood still'),
    stop: named('停机序号', '停機序號', 'Stop no.'),
    scheduled: named('已安排的停机保养', '已安排的停機保養', 'Scheduled maintenance'),
    doneOn: named('完成日期', '完成日期', 'Done on'),
    records: named('保养记录', '保養紀錄', 'Records of maintenance'),
    postponed: named('保养延期', '保養延期', 'Postponed'),
    breakdowns: named('故障停机记录', '故障停機紀錄', 'Breakdowns'),
    overExpected: named('超过预计恢复日期', '超過預計恢復日期', 'Past the day expected'),
    running: named('在产的订单', '在產的訂單', 'Orders being made'),
    repaired: named('修复', '修復', 'Repaired'),
    downHours: named('停机时长（小时）', '停機時長（小時）', 'Hours down'),
    checked: named('质量检查', '品質檢查', 'Checked by quality'),
    retired: named('报废停用', '報廢停用', 'Retired'),
  },
  choices: {},
};
