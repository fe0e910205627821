import writeWorkbook from 'write-excel-file/node';
import { order } from '../../machines/order/order.process.js';
import type { Language } from '../../machines/rulebook.js';
import { COLUMNS } from './template.columns.js';
import { text } from '../../machines/kit/text.js';

const SHEETS = { orders: text('订单', '訂單', 'Orders'), notes: text('说明', '說明', 'Notes') };

const NOTES = {
  column: text('列', '欄', 'Column'),
  asked: text('谁要求', '誰要求', 'Asked for by'),
  example: text('示例', '範例', 'Example'),
  optional: text('可不填', '可不填', 'may be left out'),
  rows: text(
    '一行一个订单行；同一订单各行的外部订单号相同，订单栏只需在第一行填写。',
    '一列一筆明細；同一訂單各列的外部訂單號相同，訂單欄只需在第一列填寫。',
    'One row a line; the rows of an order have the same external number, and its other fields may stand on the first row alone.',
  ),
};

const title = (value: string) => ({ value, type: String, fontWeight: 'bold' as const });

/** The empty template with its columns in the language asked for, and a sheet that explains them. */
export function templateFile(language: Language): Promise<Buffer> {
  const asked = (rule: string | undefined): string =>
    rule === undefined ? NOTES.optional[language] : `${rule} ${order.rules.find(rule).sentence[language]}`;
  return writeWorkbook([
    {
      sheet: SHEETS.orders[language],
      stickyRowsCount: 1,
      columns: COLUMNS.map(({ example, titles }) => ({
        width: Math.max(8, 2 * titles[language].length, String(example).length) + 2,
      })),
      data: [COLUMNS.map(({ titles }) => title(titles[language]))],
    },
    {
      sheet: SHEETS.notes[language],
      columns: [{ width: 20 }, { width: 60 }, { width: 40 }],
      data: [
        [title(NOTES.rows[language])],
        [title(NOTES.column[language]), title(NOTES.asked[language]), title(NOTES.example[language])],
        ...COLUMNS.map(({ titles, rule, example }) => [titles[language], asked(rule), example]),
      ],
    },
  ]).toBuffer();
}
