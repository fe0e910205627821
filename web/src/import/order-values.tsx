import { Descriptions, Table } from 'antd';
import { pathName } from '../../../machines/names/naming.js';
import { valueText } from '../../../machines/names/value-text.js';
import type { ImportedOrder } from '../api/types.js';
import { useLanguage } from '../messages/language.js';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `customer.name` and the like beside the order's own fields; its lines stand in a table of their own. */
const fieldsOf = (values: Fields): [path: string, value: unknown][] =>
  Object.entries(values).flatMap(([field, value]): [string, unknown][] => {
    if (field === 'lines') return [];
    if (!isFields(value)) return [[field, value]];
    return Object.entries(value).map(([inner, part]) => [`${field}.${inner}`, part]);
  });

const LINE_FIELDS = ['line', 'productNo', 'description', 'specification', 'quantity', 'unit', 'unitPrice', 'dueDate'];
const FIGURES = new Set(['quantity', 'unitPrice']);

/** The order as it was understood, field by field and line by line, before anything is entered. */
export function OrderValues({ order: { values } }: { order: ImportedOrder }) {
  const language = useLanguage();
  const lines = Array.isArray(values.lines) ? (values.lines as Fields[]) : [];
  const used = LINE_FIELDS.filter((field) => lines.some((line) => line[field] !== undefined));
  return (
    <>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2, xl: 3 }}
        items={fieldsOf(values).map(([path, value]) => ({
          key: path,
          label: pathName(path, language),
          children: valueText(path.split('.').at(-1) ?? path, value, language),
        }))}
      />
      {lines.length > 0 && (
        <Table<Fields>
          size="small"
          rowKey={(line) => String(lines.indexOf(line))}
          columns={used.map((field) => ({
            key: field,
            title: pathName(`lines.${field}`, language).split(/[·›/]/).at(-1)?.trim(),
            align: FIGURES.has(field) ? 'right' : 'left',
            render: (_, line) => valueText(field, line[field], language),
          }))}
          dataSource={lines}
          scroll={{ x: 'max-content' }}
          pagination={{ pageSize: 20, hideOnSinglePage: true, size: 'small' }}
        />
      )}
    </>
  );
}
