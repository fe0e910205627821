import { text } from '../messages/messages.js';

export const planWords = {
  plan: text('计划表', '計畫表', 'Plan'),
  board: text('产能看板', '產能看板', 'Capacity board'),
  production: text('生产计划', '生產計畫', 'Production plan'),
  none: text('尚未编制', '尚未編製', 'Not yet drafted'),
  capacity: text('产能', '產能', 'Capacity'),
  procurement: text('采购计划', '採購計畫', 'Procurement plan'),
  outcome: text('计划与实绩', '計畫與實績', 'Planned and actual'),
  over: text('超负荷', '超負荷', 'Overloaded'),
};
