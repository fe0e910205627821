import { text } from '../messages/messages.js';

export const toolWords = {
  larger: text('放大', '放大', 'Zoom in'),
  smaller: text('缩小', '縮小', 'Zoom out'),
  whole: text('显示全图', '顯示全圖', 'Show the whole chart'),
  detail: text('详细程度', '詳細程度', 'Detail'),
  now: text('当前', '目前', 'Now'),
  inside: text('当前各部门', '目前各部門', 'Inside'),
  all: text('全部', '全部', 'All'),
  lit: text('当前所在', '目前所在', 'Is here'),
  waiting: text('有人待办', '有人待辦', 'Somebody has to act'),
  visited: text('已经过', '已經過', 'Was here'),
  ahead: text('未到', '未到', 'Not yet'),
  taken: text('走过的路径', '走過的路徑', 'Way taken'),
  waitsFor: text('待 {office}', '待 {office}', '{office} to act'),
  exits: text('从多个状态可到达', '從多個狀態可到達', 'From many states'),
  hint: text(
    '拖动平移，Ctrl+滚轮或双指缩放，点击方框展开或收起',
    '拖曳平移，Ctrl+滾輪或雙指縮放，點擊方框展開或收合',
    'Drag to move, Ctrl+wheel or two fingers to zoom, click a box to open or close it',
  ),
  standsAt: text('状态图，当前：{states}', '狀態圖，目前：{states}', 'Statechart, now: {states}'),
  cannotDraw: text('状态图无法绘制', '狀態圖無法繪製', 'The chart cannot be drawn'),
};
