import { text } from '../../../machines/kit/text.js';
import type { Language } from '../../../machines/rulebook.js';
import type { ProcessItem } from './process-list.service.js';
import type { SheetColumn } from './workbook.js';
import { asDay, asMoment, asText, MOST_EXPORTED, written } from './workbook.js';

const COLUMNS: readonly SheetColumn<ProcessItem>[] = [
  { head: text('编号', '編號', 'No.'), width: 14, cell: ({ no }) => asText(no) },
  { head: text('名称', '名稱', 'Title'), width: 40, cell: ({ title }) => asText(title) },
  { head: text('状态', '狀態', 'State'), width: 14, cell: ({ stateName }) => asText(stateName) },
  { head: text('版次', '版次', 'Revision'), width: 8, cell: ({ revision }) => ({ type: Number, value: revision }) },
  { head: text('到期日', '到期日', 'Due'), width: 12, cell: ({ dueOn }) => asDay(dueOn) },
  { head: text('逾期', '逾期', 'Overdue'), width: 8, cell: ({ overdue }) => asText(overdue ? '✓' : '') },
  { head: text('暂停', '暫停', 'On hold'), width: 8, cell: ({ held }) => asText(held ? '✓' : '') },
  {
    head: text('等待', '等待', 'Waits for'),
    width: 40,
    cell: ({ waits }) => asText(waits.map(({ officeName, label }) => `${officeName} · ${label}`).join('; ')),
  },
  { head: text('状态起始', '狀態起始', 'In state since'), width: 18, cell: ({ stateSince }) => asMoment(stateSince) },
  { head: text('更新时间', '更新時間', 'Updated'), width: 18, cell: ({ updatedAt }) => asMoment(updatedAt) },
];

/** A workbook of the processes of a kind; one row more than fits says that there are more. */
export const processWorkbook = (items: readonly ProcessItem[], language: Language): Promise<Buffer> =>
  written(items.slice(0, MOST_EXPORTED), COLUMNS, { isCut: items.length > MOST_EXPORTED, language });
