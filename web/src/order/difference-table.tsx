import { Table } from 'antd';
import type { Order } from '../api/types.js';
import { useLanguage } from '../messages/language.js';
import { fieldName } from '../../../machines/names/naming.js';
import { valueText } from '../../../machines/names/value-text.js';
import { useWords } from '../messages/messages.js';
import type { Difference } from './difference.js';
import { differences } from './difference.js';
import { orderWords } from './order.messages.js';

/** What an amendment changed, field by field: what it was beside what it is. */
export function DifferenceTable({ amendment }: { amendment: Order['amendments'][number] }) {
  const say = useWords(orderWords);
  const language = useLanguage();
  const nameOf = ({ path, line }: Difference): string => {
    const [first = '', ...rest] = path.map((_, depth) => fieldName('', path.slice(0, depth + 1), language));
    return [first, ...(line === undefined ? [] : [`#${line}`]), ...rest].join(' ');
  };
  const told = ({ path }: Difference, value: unknown): string => valueText(path.at(-1) ?? '', value, language);
  return (
    <Table<Difference>
      rowKey={({ path, line }) => `${path.join('.')} ${line ?? ''}`}
      size="small"
      pagination={false}
      dataSource={differences({ ...amendment.before }, { ...amendment.changes })}
      columns={[
        { key: 'field', title: say('field'), width: '24%', render: (_, row) => nameOf(row) },
        { key: 'before', title: say('before'), className: 'was', render: (_, row) => told(row, row.before) },
        { key: 'after', title: say('after'), className: 'is', render: (_, row) => told(row, row.after) },
      ]}
    />
  );
}
