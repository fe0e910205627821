import { Button, Card, Flex, Table, Tag, Typography } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Order } from '../api/types.js';
import type { Say } from '../messages/messages.js';
import { text, useWords } from '../messages/messages.js';
import { Marks, StateTag } from '../process/state-tag.js';
import { addressOf } from '../shared/address.js';
import { DueDay } from '../shared/due-day.js';
import { grouped } from '../shared/figures.js';
import { orderWords } from './order.messages.js';

const BATCHES = 'delivery-batches';

const batchWords = {
  batches: text('交货批次', '交貨批次', 'Delivery batches'),
  batch: text('批次', '批次', 'Batch'),
  state: text('状态', '狀態', 'State'),
  deliveredOn: text('首次交接', '首次交接', 'First handed over'),
  contents: text('内容', '內容', 'Contents'),
};

type Batch = Order['inBatches'][number];
type Row = Batch['lines'][number];

/** How far the goods of a batch are, each stage told once something has come to it. */
const STAGES = [
  ['produced', 'produced'],
  ['passed', 'passed'],
  ['accepted', 'accepted'],
  ['dispatched', 'dispatched'],
  ['delivered', 'quantityDelivered'],
] as const;

interface Words {
  say: Say<keyof typeof batchWords>;
  ofOrder: Say<keyof typeof orderWords>;
}

const AT_ONCE = 3;

/** What is in a batch; of many lines the first, and all at a click. */
function Contents({ rows, lines }: { rows: readonly Row[]; lines: Order['lines'] }) {
  const ofOrder = useWords(orderWords);
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen || rows.length <= AT_ONCE + 1 ? rows : rows.slice(0, AT_ONCE);
  return (
    <>
      {shown.map((row) => (
        <Content key={row.line} {...{ row, lines, ofOrder }} />
      ))}
      {shown.length < rows.length && (
        <Button type="link" className="flush" onClick={() => setOpen(true)}>
          {ofOrder('allLines', { n: rows.length })}
        </Button>
      )}
    </>
  );
}

function Content({ row, lines, ofOrder }: { row: Row; lines: Order['lines'] } & Pick<Words, 'ofOrder'>) {
  const known = lines.find(({ line }) => line === row.line);
  const come = STAGES.filter(([stage]) => (row[stage] ?? '0') !== '0');
  return (
    <Flex vertical>
      <span>
        <Typography.Text type="secondary">{row.line}</Typography.Text> {known?.productNo} {known?.description}{' '}
        <strong>
          {grouped(row.quantity)} {known?.unit}
        </strong>
      </span>
      <Typography.Text type="secondary" className="small">
        {come.map(([stage, word]) => `${ofOrder(word)} ${grouped(row[stage] ?? '0')}`).join(' · ')}
      </Typography.Text>
    </Flex>
  );
}

const columnsOf = (order: Order, { say, ofOrder }: Words): ColumnsType<Batch> => [
  {
    key: 'no',
    title: say('batch'),
    width: 160,
    render: (_, { no }) => (
      <Link to={addressOf(BATCHES, no)} className="nowrap">
        {no}
      </Link>
    ),
  },
  {
    key: 'state',
    title: say('state'),
    width: 170,
    render: (_, { state, held, invoiced }) => (
      <Flex gap={4} wrap>
        <StateTag kind={BATCHES} state={state} />
        <Marks of={{ held }} />
        {invoiced && <Tag color="green">{ofOrder('invoiced')}</Tag>}
      </Flex>
    ),
  },
  {
    key: 'dueOn',
    title: ofOrder('delivery'),
    width: 130,
    render: (_, { dueOn, state }) => (
      <DueDay day={dueOn} isOver={['delivered', 'closed', 'cancelled'].includes(state)} />
    ),
  },
  { key: 'deliveredOn', title: say('deliveredOn'), width: 120, render: (_, { deliveredOn }) => deliveredOn ?? '—' },
  {
    key: 'contents',
    title: say('contents'),
    render: (_, { lines }) => <Contents rows={lines} lines={order.lines} />,
  },
];

/** The parts in which an order is delivered: each with its day, what is in it, and how far it is. */
export function BatchesCard({ order }: { order: Order }) {
  const say = useWords(batchWords);
  const ofOrder = useWords(orderWords);
  if (order.inBatches.length === 0) return null;
  return (
    <Card title={say('batches')} className="block">
      <Table<Batch>
        size="small"
        pagination={false}
        rowKey="no"
        columns={columnsOf(order, { say, ofOrder })}
        dataSource={order.inBatches}
        scroll={{ x: 'max-content' }}
      />
    </Card>
  );
}
