import { Card, Flex, Progress, Typography } from 'antd';
import { Link } from 'react-router';
import { useKind } from '../api/kinds.js';
import { usePages } from '../api/pages.js';
import type { OrderItem } from '../api/types.js';
import { DueDay } from '../shared/due-day.js';
import { MoreButton } from '../shared/more-button.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { Nothing } from '../shared/states.js';
import { useWords } from '../messages/messages.js';
import { Marks, StateTag } from '../process/state-tag.js';
import { Waits } from '../process/waits.js';
import { addressOf, listOf, ORDERS } from '../shared/address.js';
import { ordersAsked } from './list.js';
import { ordersWords } from './orders.messages.js';
import { progressOf } from './progress.js';

const CARDS_AT_ONCE = '20';

/** Every open order in the column of its state, the one due next on top. */
export function BoardPage() {
  const say = useWords(ordersWords);
  const { milestones = [] } = useKind(ORDERS) ?? {};
  // What is over needs nobody any more; it is in the list.
  const shown = milestones.filter(({ onWay, final }) => onWay && !final);
  return (
    <>
      <Flex gap="middle" align="baseline" className="page-head">
        <Typography.Title level={1} className="page-title">
          {say('board')}
        </Typography.Title>
        <Typography.Text type="secondary">{say('boardHint')}</Typography.Text>
      </Flex>
      <div className="board">
        {shown.map(({ state, name }) => (
          <Column key={state} state={state} name={name} />
        ))}
      </div>
    </>
  );
}

function Column({ state, name }: { state: string; name: string }) {
  const say = useWords(ordersWords);
  const asked = usePages(...ordersAsked({ state, sort: 'due' }, CARDS_AT_ONCE));
  const count = asked.data ? `${asked.data.length}${asked.hasNextPage ? '+' : ''}` : '';
  return (
    <section className="board-column" aria-label={name}>
      <h2>
        <Link to={`${listOf(ORDERS)}?state=${state}`}>
          <StateTag kind={ORDERS} state={state} name={name} />
        </Link>
        <Typography.Text type="secondary">{count}</Typography.Text>
      </h2>
      <QueryBoundary asked={asked}>
        {(orders) =>
          orders.length === 0 ? (
            <Nothing told={say('empty')} />
          ) : (
            <>
              {orders.map((order) => (
                <OrderCard key={order.no} order={order} />
              ))}
              <MoreButton asked={asked} />
            </>
          )
        }
      </QueryBoundary>
    </section>
  );
}

function OrderCard({ order }: { order: OrderItem }) {
  const say = useWords(ordersWords);
  return (
    <Link to={addressOf(ORDERS, order.no)} className="board-card">
      <Card size="small" hoverable>
        <Flex justify="space-between" gap="small">
          <Typography.Text strong>{order.no}</Typography.Text>
          <span>
            <Marks of={order} />
          </span>
        </Flex>
        <Typography.Text ellipsis={{ tooltip: order.customer.name }}>{order.customer.name}</Typography.Text>
        <Typography.Text type="secondary" className="small" ellipsis={{ tooltip: order.products }}>
          {order.products}
        </Typography.Text>
        <DueDay day={order.deliveryDate} isOver={order.state === 'delivered'} />
        <Waits waits={order.waits} />
        <Progress
          aria-label={say('progress')}
          size="small"
          percent={Math.round(progressOf(order.lines, 'produced') * 100)}
          success={{ percent: Math.round(progressOf(order.lines, 'delivered') * 100) }}
        />
      </Card>
    </Link>
  );
}
