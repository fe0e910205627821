import { Flex, Table, Tag, Typography } from 'antd';
import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { ImportedOrder } from '../api/types.js';
import { UnmetRules } from '../shared/unmet-rules.js';
import { valueText } from '../../../machines/names/value-text.js';
import { useLanguage } from '../messages/language.js';
import { pathName } from '../../../machines/names/naming.js';
import { useWords } from '../messages/messages.js';
import { money } from '../shared/figures.js';
import { Cells } from './cells.js';
import { canBeEntered, rowKeyOf } from './choice.js';
import { importWords } from './import.messages.js';
import { OrderValues } from './order-values.js';

const problemsOf = ({ errors, unmet }: ImportedOrder): number => errors.length + unmet.length;

/** What was understood of an order of the file, and everything that is wrong with it, to be confirmed, or odd. */
function Details({ order }: { order: ImportedOrder }) {
  const { errors, unmet, confirm, warnings, defaults } = order;
  const say = useWords(importWords);
  const language = useLanguage();
  return (
    <Flex vertical gap="small">
      {errors.length > 0 && <Cells cells={errors} type="danger" />}
      {unmet.length > 0 && <UnmetRules rules={unmet} />}
      {unmet.length > 0 && <Cells cells={unmet.flatMap(({ cells }) => cells)} type="danger" />}
      {confirm.length > 0 && (
        <div>
          <Typography.Text strong>{say('confirm')}</Typography.Text>
          <Cells cells={confirm} type="warning" />
        </div>
      )}
      {warnings.length > 0 && <Cells cells={warnings} type="warning" />}
      {defaults.length > 0 && (
        <Typography.Text type="secondary">
          {say('defaults')}
          {defaults
            .map(({ field, value }) => `${pathName(field, language)} ${valueText(field, value, language)}`)
            .join('；')}
        </Typography.Text>
      )}
      <Typography.Text strong>{say('values')}</Typography.Text>
      <OrderValues order={order} />
    </Flex>
  );
}

/** Of the table in pixels: what is unfolded below a row does not stretch it. */
const WIDTH = 1200;

interface Props {
  results: readonly ImportedOrder[];
  isDryRun: boolean;
  /** Keys of rows. */
  ticked: readonly string[];
  onTicked: (ticked: string[]) => void;
}

const customerOf = ({ values: { customer } }: ImportedOrder): string =>
  typeof customer === 'object' && customer !== null && 'name' in customer ? String(customer.name) : '—';

/** What became of each order of the file, or would; in a preview each has its tick. */
export function ResultTable({ results, isDryRun, ticked, onTicked }: Props) {
  const say = useWords(importWords);
  const tag = ({ outcome }: ImportedOrder) => {
    switch (outcome) {
      case 'already':
        return <Tag>{say('already')}</Tag>;
      case 'imported':
        return <Tag color="green">{say(isDryRun ? 'good' : 'entered')}</Tag>;
      case 'unconfirmed':
        return <Tag color="gold">{say('doubtful')}</Tag>;
      case 'left':
        return <Tag>{say('leftOut')}</Tag>;
      default:
        return <Tag color="red">{say('refused')}</Tag>;
    }
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
    { key: 'customer', title: say('customer'), render: (_, order) => customerOf(order) },
    { key: 'lines', title: say('lines'), width: 80, align: 'right', render: (_, { summary }) => summary.lines },
    {
      key: 'amount',
      title: say('amount'),
      width: 170,
      align: 'right',
      render: (_, { summary: { amount, currency } }) =>
        amount === null ? '—' : `${money(amount, currency)} ${currency ?? ''}`,
    },
    {
      key: 'due',
      title: say('due'),
      width: 130,
      render: (_, { summary: { firstDate, lastDate } }) =>
        firstDate === lastDate ? (firstDate ?? '—') : `${firstDate} – ${lastDate}`,
    },
    { key: 'outcome', title: say('outcome'), width: 130, render: (_, order) => tag(order) },
    {
      key: 'problems',
      render: (_, order) => (
        <Flex gap={4}>
          {problemsOf(order) > 0 && <Tag color="red">{say('problems', { n: problemsOf(order) })}</Tag>}
          {order.confirm.length > 0 && <Tag color="gold">{say('doubts', { n: order.confirm.length })}</Tag>}
          {order.warnings.length > 0 && <Tag color="gold">{say('warnings', { n: order.warnings.length })}</Tag>}
        </Flex>
      ),
    },
  ];
  return (
    <Table<ImportedOrder>
      rowKey={rowKeyOf}
      size="small"
      columns={columns}
      dataSource={[...results]}
      pagination={{ pageSize: 50, hideOnSinglePage: true, size: 'small' }}
      tableLayout="fixed"
      scroll={{ x: WIDTH }}
      rowSelection={
        isDryRun
          ? {
              selectedRowKeys: [...ticked],
              preserveSelectedRowKeys: true,
              onChange: (keys) => onTicked(keys.map(String)),
              getCheckboxProps: (order) => ({
                disabled: !canBeEntered(order),
                'aria-label': say('tick', {
                  no: order.externalNo || say('row', { sheet: order.sheet, row: order.row }),
                }),
              }),
            }
          : undefined
      }
      expandable={{
        expandedRowRender: (order) => <Details order={order} />,
        defaultExpandedRowKeys: results
          .filter((order) => problemsOf(order) + order.confirm.length > 0)
          .slice(0, 20)
          .map(rowKeyOf),
      }}
    />
  );
}
