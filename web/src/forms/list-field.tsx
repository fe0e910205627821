import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Flex, Form, Pagination, Typography } from 'antd';
import type { ClipboardEvent } from 'react';
import { useState } from 'react';
import type { FormSchema } from '../api/form-schema.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { blankRow, isEntryLine } from './blank.js';
import { cellsOf, isHead, valueOf } from './cells.js';
import type { HolderProps } from './field-props.js';
import { useFormContent } from './form-context.js';
import { formWords } from './forms.messages.js';
import { fieldName } from '../../../machines/names/naming.js';

type Row = Record<string, unknown>;

const ROWS_AT_ONCE = 50;

/** An entry gives its lines their numbers; everywhere else a line is chosen from the order's. */
const columnsOf = (items: FormSchema): [string, FormSchema][] =>
  Object.entries(items.properties ?? {}).map(([name, schema]) =>
    name === 'line' && isEntryLine(items) ? [name, { ...schema, 'x-field': 'count' }] : [name, schema],
  );

/** A list as a table: a row each, and what was copied in a spreadsheet goes in where it is pasted. */
export function ListField({ Field, schema, name, at, words, isRequired }: HolderProps) {
  const language = useLanguage();
  const say = useWords(formWords);
  const { message } = App.useApp();
  const { event } = useFormContent();
  const form = Form.useFormInstance();
  const [page, setPage] = useState(1);
  const { items = {}, maxItems = 200, minItems = 0 } = schema;
  const columns = columnsOf(items);
  const label = fieldName(event, words, language);
  const rowsNow = (): Row[] => (form.getFieldValue(at) as Row[] | undefined) ?? [];

  const paste = (copied: ClipboardEvent<HTMLElement>): void => {
    // What went into a list within a row has been taken there.
    if (copied.isDefaultPrevented()) return;
    const text = copied.clipboardData.getData('text');
    const cell = (copied.target as HTMLElement).closest<HTMLElement>('[data-row]');
    if (!cell || !/[\t\n]/.test(text.trim())) return;
    copied.preventDefault();
    const first = Number(cell.dataset.column);
    const names = columns.slice(first).map(([column]) => column);
    const pasted = cellsOf(text).filter((cells, place) => place > 0 || !isHead(event, names, cells, language));
    const rows = structuredClone(rowsNow());
    const from = Number(cell.dataset.row);
    for (const [offset, cells] of pasted.entries()) {
      const place = from + offset;
      if (place >= maxItems) break;
      rows[place] ??= blankRow(items, rows);
      for (const [index, written] of cells.entries()) {
        const column = columns[first + index];
        if (column) rows[place][column[0]] = valueOf(column[0], column[1], written);
      }
    }
    form.setFieldValue(at, rows);
    if (from + pasted.length > maxItems) void message.warning(say('tooMany', { n: maxItems }));
    else void message.success(say('pasted', { n: pasted.length }));
  };

  return (
    <Form.List name={name}>
      {(fields, { add, remove }, { errors }) => (
        <fieldset className="group field-wide" onPaste={paste}>
          <legend>
            {label}
            {isRequired && minItems > 0 && <span className="star">*</span>}
          </legend>
          {fields.length > 0 && (
            <div className="list-scroll">
              <table className="list">
                <thead>
                  <tr>
                    {columns.map(([column, { 'x-field': kind }]) => (
                      <th key={column} className={`kind-${kind}`} scope="col">
                        {fieldName(event, [...words, column], language)}
                        {items.required?.includes(column) && <span className="star">*</span>}
                      </th>
                    ))}
                    <th aria-hidden />
                  </tr>
                </thead>
                <tbody>
                  {fields.slice((page - 1) * ROWS_AT_ONCE, page * ROWS_AT_ONCE).map((row) => (
                    <tr key={row.key}>
                      {columns.map(([column, inner], place) => (
                        <td
                          key={column}
                          data-row={row.name}
                          data-column={place}
                          data-label={fieldName(event, [...words, column], language)}
                        >
                          <Field
                            schema={inner}
                            name={[row.name, column]}
                            at={[...at, row.name, column]}
                            words={[...words, column]}
                            isRequired={items.required?.includes(column) ?? false}
                            isInRow
                          />
                        </td>
                      ))}
                      <td>
                        <Button
                          type="text"
                          icon={<DeleteOutlined />}
                          aria-label={say('removeRow', { n: row.name + 1 })}
                          onClick={() => remove(row.name)}
                        />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          <Form.ErrorList errors={errors} />
          <Flex gap="small" align="center" wrap className="list-foot">
            <Button
              icon={<PlusOutlined />}
              disabled={fields.length >= maxItems}
              onClick={() => {
                add(blankRow(items, rowsNow()));
                setPage(Math.ceil((fields.length + 1) / ROWS_AT_ONCE));
              }}
            >
              {say('add')}
            </Button>
            {fields.length > 0 && <Typography.Text type="secondary">{say('paste')}</Typography.Text>}
            {fields.length > ROWS_AT_ONCE && (
              <Pagination
                size="small"
                current={page}
                pageSize={ROWS_AT_ONCE}
                total={fields.length}
                showSizeChanger={false}
                onChange={setPage}
              />
            )}
          </Flex>
        </fieldset>
      )}
    </Form.List>
  );
}
