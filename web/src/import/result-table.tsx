import { Flex, Table, Tag, Typography } from 'antd';
import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { CellError, ImportedOrder } from '../api/types.js';
import { UnmetRules } from '../shared/unmet-rules.js';
import { valueText } from '../../../machines/names/value-text.js';
import { useLanguage } from '../words/language.js';
import { pathName } from '../../../machines/names/naming.js';
import { useWords } from '../words/words.js';
import { importWords } from './import.words.js';

const problemsOf = ({ errors, unmet }: ImportedOrder): number => errors.length + unmet.length;

/** Where exactly: the cell as the spreadsheet names it. */
function Cells({ cells, type }: { cells: readonly CellError[]; type: 'danger' | 'warning' }) {
  const say = useWords(importWords);
  return (
    <ul className="plain">
      {cells.map(({ sheet, row, column, title, message }) => (
        <li key={`${sheet} ${row} ${column} ${message}`}>
          <Tag>
            {column === null ? say('row', { sheet, row }) : say('cell', { sheet, column, row })}
            {title ? ` · ${title}` : ''}
          </Tag>
          <Typography.Text type={type}>{message}</Typography.Text>
        </li>
      ))}
    </ul>
  );
}

/** Everything that is wrong with an order of the file, or odd about it. */
function Details({ order: { errors, unmet, warnings, defaults } }: { order: ImportedOrder }) {
  const say = useWords(importWords);
  const language = useLanguage();
  return (
    <Flex vertical gap="small">
      {errors.length > 0 && <Cells cells={errors} type="danger" />}
      {unmet.length > 0 && <UnmetRules rules={unmet} />}
      {unmet.length > 0 && <Cells cells={unmet.flatMap(({ cells }) => cells)} type="danger" />}
      {warnings.length > 0 && <Cells cells={warnings} type="warning" />}
      {defaults.length > 0 && (
        <Typography.Text type="secondary">
          {say('defaults')}
          {defaults
            .map(({ field, value }) => `${pathName(field, language)} ${valueText(field, value, language)}`)
            .join('；')}
        </Typography.Text>
      )}
    </Flex>
  );
}

interface Props {
  results: readonly ImportedOrder[];
  isDryRun: boolean;
}

/** What became of each order of the file, or would. */
export function ResultTable({ results, isDryRun }: Props) {
  const say = useWords(importWords);
  const outcome = ({ ok, already }: ImportedOrder) => {
    if (already) return <Tag>{say('already')}</Tag>;
    if (ok) return <Tag color="green">{say(isDryRun ? 'good' : 'entered')}</Tag>;
    return <Tag color="red">{say('refused')}</Tag>;
  };
  const columns: TableColumnsType<ImportedOrder> = [
    { key: 'place', title: say('place'), width: 170, render: (_, { sheet, row }) => say('row', { sheet, row }) },
    {
      key: 'no',
      title: say('externalNo'),
      width: 190,
      render: (_, { externalNo, no }) => (
        <>
          {externalNo} {no && <Link to={`/orders/${no}`}>{no}</Link>}
        </>
      ),
    },
    { key: 'outcome', title: say('outcome'), width: 130, render: (_, order) => outcome(order) },
    {
      key: 'problems',
      render: (_, order) => (
        <Flex gap={4}>
          {problemsOf(order) > 0 && <Tag color="red">{say('problems', { n: problemsOf(order) })}</Tag>}
          {order.warnings.length > 0 && <Tag color="gold">{say('warnings', { n: order.warnings.length })}</Tag>}
        </Flex>
      ),
    },
  ];
  return (
    <Table<ImportedOrder>
      rowKey={({ sheet, row }) => `${sheet} ${row}`}
      size="small"
      columns={columns}
      dataSource={[...results]}
      pagination={{ pageSize: 50, hideOnSinglePage: true, size: 'small' }}
      expandable={{
        expandedRowRender: (order) => <Details order={order} />,
        rowExpandable: (order) => problemsOf(order) + order.warnings.length + order.defaults.length > 0,
        defaultExpandedRowKeys: results
          .filter((order) => problemsOf(order) > 0)
          .slice(0, 20)
          .map(({ sheet, row }) => `${sheet} ${row}`),
      }}
    />
  );
}
