import { Card, Flex, Table, Tag, Tooltip, Typography } from 'antd';
import type { TableColumnsType } from 'antd';
import type { OrderLine } from '../api/types.js';
import { shareOf } from '../orders/progress.js';
import { DueDay } from '../shared/due-day.js';
import { grouped } from '../shared/figures.js';
import type { Say } from '../words/words.js';
import { useWords } from '../words/words.js';
import { orderWords } from './order.words.js';

const { Text } = Typography;

/** The stages of a quantity, each a bar of its own beside the ordered one. */
const STAGES = [
  ['produced', 'produced'],
  ['passed', 'passed'],
  ['accepted', 'accepted'],
  ['delivered', 'quantityDelivered'],
  ['invoiced', 'invoiced'],
] as const;

/** How far the line has come, stage by stage: the bars fill towards what is ordered. */
function Bars({ line: { quantities, unit = '' }, say }: { line: OrderLine; say: Say<keyof typeof orderWords> }) {
  return (
    <div className="bars">
      {STAGES.map(([stage, word]) => {
        const told = `${say(word)} ${quantities[stage]} / ${quantities.ordered} ${unit}`;
        return (
          <Tooltip key={stage} title={told}>
            <div className="bar" role="img" aria-label={told}>
              <span className="bar-name">{say(word)}</span>
              <span className="bar-rail">
                <span className={`bar-fill bar-${stage}`} style={{ width: `${shareOf(quantities, stage) * 100}%` }} />
              </span>
              <span className="bar-figure">{grouped(quantities[stage])}</span>
            </div>
          </Tooltip>
        );
      })}
      {quantities.rejected !== '0' && (
        <Tag color="red">
          {say('rejected')} {grouped(quantities.rejected)}
        </Tag>
      )}
    </div>
  );
}

interface Props {
  lines: readonly OrderLine[];
  currency: string;
  isOver: boolean;
}

/** The order's lines, with what has become of each. */
export function LinesCard({ lines, currency, isOver }: Props) {
  const say = useWords(orderWords);
  const hasPrices = lines.some(({ unitPrice }) => unitPrice !== undefined);
  const columns: TableColumnsType<OrderLine> = [
    { key: 'line', title: '#', dataIndex: 'line', width: 50 },
    {
      key: 'product',
      title: say('product'),
      render: (_, { productNo, description, specification, quantities }) => (
        <Flex vertical gap={2}>
          <span>
            <Text strong>{productNo}</Text> {description} {quantities.ordered === '0' && <Tag>{say('givenUp')}</Tag>}
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
      render: (_, { quantities, unit }) => `${grouped(quantities.ordered)} ${unit ?? ''}`,
    },
    ...(hasPrices
      ? [
          {
            key: 'price',
            title: `${say('unitPrice')} ${currency}`,
            width: 130,
            align: 'right' as const,
            render: (_: unknown, { unitPrice }: OrderLine) => (unitPrice === undefined ? '' : grouped(unitPrice)),
          },
        ]
      : []),
    {
      key: 'due',
      title: say('delivery'),
      width: 120,
      render: (_, { dueDate }) => <DueDay day={dueDate ?? null} isOver={isOver} />,
    },
    { key: 'bars', width: 280, render: (_, line) => <Bars line={line} say={say} /> },
  ];
  return (
    <Card title={say('lines')} className="block">
      <Table<OrderLine>
        rowKey="line"
        size="small"
        columns={columns}
        dataSource={[...lines]}
        pagination={lines.length > 20 ? { pageSize: 20, size: 'small' } : false}
        scroll={{ x: 760 }}
      />
    </Card>
  );
}
