import { Card, Flex, Table, Tag, Typography } from 'antd';
import type { OrderLine } from '../api/types.js';
import { DueDay } from '../shared/due-day.js';
import { grouped } from '../shared/figures.js';
import type { RowColumn } from '../shared/rows.js';
import { Rows } from '../shared/rows.js';
import { useNarrow } from '../shared/use-narrow.js';
import { useWords } from '../messages/messages.js';
import { LineBars } from './line-bars.js';
import { orderWords } from './order.messages.js';

const { Text } = Typography;

interface Props {
  lines: readonly OrderLine[];
  currency: string;
  isOver: boolean;
}

/** The order's lines, with what has become of each. */
export function LinesCard({ lines, currency, isOver }: Props) {
  const say = useWords(orderWords);
  const isNarrow = useNarrow();
  const hasPrices = lines.some(({ unitPrice }) => unitPrice !== undefined);
  const columns: RowColumn<OrderLine>[] = [
    {
      key: 'product',
      title: say('product'),
      width: 260,
      render: ({ line, productNo, description, specification, quantities }) => (
        <Flex vertical gap={2}>
          <span>
            <Text type="secondary">{line}</Text> <Text strong>{productNo}</Text> {description}{' '}
            {quantities.ordered === '0' && <Tag>{say('givenUp')}</Tag>}
          </span>
          <Text type="secondary" className="small">
            {specification}
          </Text>
        </Flex>
      ),
    },
    {
      key: 'ordered',
      title: say('ordered'),
      width: 110,
      align: 'right',
      render: ({ quantities, unit }) => `${grouped(quantities.ordered)} ${unit ?? ''}`,
    },
    ...(hasPrices
      ? [
          {
            key: 'price',
            title: `${say('unitPrice')} ${currency}`,
            width: 130,
            align: 'right' as const,
            render: ({ unitPrice, discount }: OrderLine) => (
              <Flex vertical>
                <span>{unitPrice === undefined ? '' : grouped(unitPrice)}</span>
                {discount !== undefined && (
                  <Text type="secondary" className="small">
                    −{grouped(discount)}%
                  </Text>
                )}
              </Flex>
            ),
          },
        ]
      : []),
    {
      key: 'due',
      title: say('delivery'),
      width: 120,
      render: ({ dueDate }) => (dueDate ? <DueDay day={dueDate} isOver={isOver} /> : null),
    },
    { key: 'bars', title: say('stands'), width: 280, render: (line) => <LineBars line={line} /> },
  ];
  return (
    <Card title={say('lines')} className="block">
      {isNarrow ? (
        <Rows rows={lines} rowKey={({ line }) => String(line)} columns={columns} />
      ) : (
        <Table<OrderLine>
          rowKey="line"
          size="small"
          columns={columns.map(({ render, ...column }) => ({ ...column, render: (_, line) => render(line) }))}
          dataSource={[...lines]}
          pagination={lines.length > 10 ? { pageSize: 10, size: 'small' } : false}
          scroll={{ x: 860 }}
        />
      )}
    </Card>
  );
}
