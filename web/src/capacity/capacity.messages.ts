import { text } from '../messages/messages.js';

export const capacityWords = {
  title: text('产能看板', '產能看板', 'Capacity board'),
  hint: text(
    '负荷：有效订单计划中班组任务的工时；可用：工作日历的工时，减去设备停机。点击单元格查看订单。',
    '負荷：有效訂單計畫中班組任務的工時；可用：工作行事曆的工時，減去設備停機。點選儲存格檢視訂單。',
    'Load: hours of the tasks of effective order plans; available: hours of the work calendar without what is down. A cell leads to its orders.',
  ),
  team: text('生产线/班组', '產線/班組', 'Line or team'),
  week: text('第 {n} 周', '第 {n} 週', 'W{n}'),
  of: text('{team}，第 {n} 周：', '{team}，第 {n} 週：', '{team}, W{n}: '),
  over: text('超负荷', '超負荷', 'Overloaded'),
  overOnly: text('只看超负荷的班组', '只看超負荷的班組', 'Overloaded only'),
  down: text('设备停机', '設備停機', 'Down'),
  free: text('空闲', '空閒', 'Free'),
  hours: text('小时', '小時', 'h'),
  period: text('期间', '期間', 'Period'),
  thisStretch: text('{from} 至 {to}', '{from} 至 {to}', '{from} to {to}'),
  empty: text(
    '这段时间没有有效计划的班组任务',
    '這段時間沒有有效計畫的班組任務',
    'No team has a task of an effective plan in this time',
  ),
  noOver: text('没有超负荷的班组', '沒有超負荷的班組', 'No team is overloaded'),
  tasks: text('{team} · 第 {n} 周的任务', '{team} · 第 {n} 週的任務', '{team}: tasks of W{n}'),
  order: text('订单', '訂單', 'Order'),
  work: text('工作', '工作', 'Work'),
  start: text('开始', '開始', 'Start'),
  finish: text('完成', '完成', 'Finish'),
  noTasks: text('本周没有任务', '本週沒有任務', 'Nothing to do in this week'),
};
