import { Alert, Card, Table, Tag, Typography } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { Link } from 'react-router';
import type { components } from '../api/schema.js';
import type { Order, Process } from '../api/types.js';
import { asOrder } from '../api/types.js';
import { api } from '../api/client.js';
import type { Say } from '../messages/messages.js';
import { text, useWords } from '../messages/messages.js';
import { addressOf } from '../shared/address.js';
import { DueDay } from '../shared/due-day.js';
import { daysBetween, grouped } from '../shared/figures.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { Nothing } from '../shared/states.js';
import { LeftToOrder } from './left-to-order.js';

type Bought = components['schemas']['PurchaseLine'];

const PURCHASES = 'purchase-orders';
/** An order has fewer rows than that; of more, the first to come are shown. */
const MOST = '200';

export const materialWords = {
  materials: text('物料', '物料', 'Materials'),
  item: text('物料', '物料', 'Item'),
  purchase: text('采购订单', '採購單', 'Purchase order'),
  supplier: text('供应商', '供應商', 'Supplier'),
  wanted: text('订购', '訂購', 'Ordered'),
  arrived: text('到货', '到貨', 'Arrived'),
  passed: text('合格', '合格', 'Passed'),
  expectedOn: text('预计到货', '預計到貨', 'Expected'),
  here: text('已到齐', '已到齊', 'All here'),
  notPlaced: text('未下单', '未下單', 'Not placed'),
  late: text('逾期', '逾期', 'Late'),
  none: text('没有为本订单下达采购订单', '沒有為本訂單下採購單', 'Nothing was ordered for this order'),
  afterStart: text(
    '最晚的物料 {day} 才到，比生产计划的首道工序 {start} 晚 {n} 天：请调整计划，或与客户商定新的交货日期',
    '最晚的物料 {day} 才到，比生產計畫的首道工序 {start} 晚 {n} 天：請調整計畫，或與客戶商定新的交貨日期',
    'The last material comes on {day}, {n} days after the first work of the production plan, {start}: change the plan, or agree on another day with the customer',
  ),
  afterDelivery: text(
    '最晚的物料 {day} 才到，已过承诺的交货日期 {start}',
    '最晚的物料 {day} 才到，已過承諾的交貨日期 {start}',
    'The last material comes on {day}, after the day promised to the customer, {start}',
  ),
};

/** The first day of work for which the material has to be there. */
const firstWork = ({ plans }: Order): string | undefined =>
  plans.production.content?.tasks
    .map(({ start }) => start)
    .sort()
    .at(0);

/** What the latest material does to the plan and to the promised day. */
function Effect({ rows, order }: { rows: readonly Bought[]; order: Order }) {
  const say = useWords(materialWords);
  const day = rows
    .flatMap(({ expectedOn }) => expectedOn ?? [])
    .sort()
    .at(-1);
  const [start, promised] = [firstWork(order), order.deliveryDate];
  if (day === undefined) return null;
  if (promised && day > promised)
    return <Alert type="error" showIcon className="block" title={say('afterDelivery', { day, start: promised })} />;
  if (start === undefined || day <= start) return null;
  const told = say('afterStart', { day, start, n: daysBetween(start, day) });
  return <Alert type="warning" showIcon className="block" title={told} />;
}

const columnsOf = (say: Say<keyof typeof materialWords>): ColumnsType<Bought> => [
  {
    key: 'item',
    title: say('item'),
    render: (_, { item, supplier }) => (
      <>
        {item}
        <br />
        <Typography.Text type="secondary">{supplier}</Typography.Text>
      </>
    ),
  },
  {
    key: 'purchase',
    title: say('purchase'),
    width: 120,
    render: (_, { purchaseOrder }) => <Link to={addressOf(PURCHASES, purchaseOrder)}>{purchaseOrder}</Link>,
  },
  ...(['wanted', 'arrived', 'passed'] as const).map((figure) => ({
    key: figure,
    title: say(figure),
    width: 90,
    align: 'right' as const,
    render: (_: unknown, row: Bought) => `${grouped(row[figure])} ${row.unit}`,
  })),
  {
    key: 'expectedOn',
    title: say('expectedOn'),
    width: 150,
    render: (_, { expectedOn, open, late, state }) => (
      <>
        {open ? <DueDay day={expectedOn} /> : <Tag>{say(state === 'drafted' ? 'notPlaced' : 'here')}</Tag>}
        {late && <Tag color="red">{say('late')}</Tag>}
      </>
    ),
  },
];

/** Where the material of an order is: what was ordered for it, what came, and what is late. */
export function MaterialsCard({ process }: { process: Process }) {
  const say = useWords(materialWords);
  const query = { order: process.no, limit: MOST };
  const asked = api.useQuery('get', '/api/departments/procurement/purchases', { params: { query } });
  return (
    <Card title={say('materials')} className="block">
      <LeftToOrder order={process.no} />
      <QueryBoundary asked={asked}>
        {({ items }) => {
          const rows = items.filter(({ state }) => state !== 'cancelled');
          if (rows.length === 0) return <Nothing told={say('none')} />;
          return (
            <>
              <Effect rows={rows} order={asOrder(process)} />
              <Table<Bought>
                size="small"
                pagination={false}
                rowKey={({ purchaseOrder, line }) => `${purchaseOrder} ${line}`}
                columns={columnsOf(say)}
                dataSource={rows}
                scroll={{ x: 'max-content' }}
              />
            </>
          );
        }}
      </QueryBoundary>
    </Card>
  );
}
