import { text } from '../../../machines/kit/text.js';
import type { Language } from '../../../machines/rulebook.js';
import { asText, MOST_EXPORTED, type SheetColumn, written } from '../processes/workbook.js';
import type { RuleEffect } from './effects.view.js';

const figure = (value: number) => ({ type: Number, value });

const COLUMNS: readonly SheetColumn<RuleEffect>[] = [
  { head: text('条款', '條款', 'Clause'), width: 20, cell: ({ clauses }) => asText(clauses.join('; ')) },
  { head: text('规则', '規則', 'Rule'), width: 8, cell: ({ rule }) => asText(rule) },
  { head: text('要求', '要求', 'What it asks'), width: 50, cell: ({ sentence }) => asText(sentence) },
  { head: text('流程', '流程', 'Process'), width: 12, cell: ({ processName }) => asText(processName) },
  { head: text('责任部门', '責任部門', 'Owner'), width: 14, cell: ({ ownerName }) => asText(ownerName) },
  { head: text('拒绝次数', '拒絕次數', 'Refusals'), width: 10, cell: ({ refusals }) => figure(refusals) },
  { head: text('等待次数', '等待次數', 'Waits'), width: 10, cell: ({ waits }) => figure(waits) },
  { head: text('涉及单据', '涉及單據', 'Processes'), width: 10, cell: ({ processes }) => figure(processes) },
  { head: text('等待工时', '等待工時', 'Working hours'), width: 12, cell: ({ hours }) => figure(hours) },
  { head: text('最长工时', '最長工時', 'Longest'), width: 12, cell: ({ longest }) => figure(longest) },
  {
    head: text('占全部等待', '占全部等待', 'Of all waiting'),
    width: 12,
    cell: ({ share }) => ({ type: Number, value: share, format: '0.0%' }),
  },
  { head: text('仍在等待', '仍在等待', 'Waiting now'), width: 10, cell: ({ open }) => figure(open) },
];

/** What the rules did, as a workbook. */
export const effectsWorkbook = (items: readonly RuleEffect[], language: Language): Promise<Buffer> =>
  written(items.slice(0, MOST_EXPORTED), COLUMNS, { isCut: items.length > MOST_EXPORTED, language });
