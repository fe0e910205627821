import writeWorkbook from 'write-excel-file/node';
import type { ProcessDefinition } from '../../../machines/process.js';
import type { Language } from '../../../machines/rulebook.js';
import { text } from '../../../machines/kit/text.js';
import type { RowColumn } from './row.columns.js';
import { titleOf } from './row.columns.js';

const SHEETS = { notes: text('说明', '說明', 'Notes') };

const NOTES = {
  rows: text(
    '一行一条资料；表头可用任一语言。',
    '一列一筆資料；表頭可用任一語言。',
    'A row each; the header may be in any language.',
  ),
  column: text('列', '欄', 'Column'),
  needed: text('必填', '必填', 'Needed'),
  example: text('示例', '範例', 'Example'),
};

const title = (value: string) => ({ value, type: String, fontWeight: 'bold' as const });

/** As one writes it into a cell. */
function exampleOf(shown: unknown): string {
  if (Array.isArray(shown)) return shown.map(exampleOf).join('；');
  return typeof shown === 'string' || typeof shown === 'number' || typeof shown === 'boolean' ? String(shown) : '';
}

/** The empty sheet for a kind, with its columns in the language asked for, and another one that explains them. */
export function rowTemplate(
  { name, schema, examples }: ProcessDefinition,
  type: string,
  columns: readonly RowColumn[],
  language: Language,
): Promise<Buffer> {
  const example = (examples[type] ?? {}) as Readonly<Record<string, unknown>>;
  const told = columns.flatMap(({ field, isRequired }) => {
    const property = schema[type].properties.get(field);
    const shown = example[field];
    return property
      ? [
          {
            name: titleOf(property, language),
            isRequired,
            example: exampleOf(shown),
          },
        ]
      : [];
  });
  return writeWorkbook([
    {
      sheet: name[language],
      stickyRowsCount: 1,
      columns: told.map((column) => ({ width: Math.max(8, 2 * column.name.length, column.example.length) + 2 })),
      data: [told.map((column) => title(column.name))],
    },
    {
      sheet: SHEETS.notes[language],
      columns: [{ width: 24 }, { width: 10 }, { width: 48 }],
      data: [
        [title(NOTES.rows[language])],
        [title(NOTES.column[language]), title(NOTES.needed[language]), title(NOTES.example[language])],
        ...told.map((column) => [column.name, column.isRequired ? '*' : '', column.example]),
      ],
    },
  ]).toBuffer();
}
