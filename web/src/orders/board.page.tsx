import { Card, Flex, Progress, Typography } from 'antd';
import { Link } from 'react-router';
import { MILESTONES } from '../../../machines/order/order.types.js';
import type { Milestone } from '../../../machines/order/order.types.js';
import { client } from '../api/client.js';
import { usePages } from '../api/pages.js';
import type { OrderItem } from '../api/types.js';
import { DueDay } from '../shared/due-day.js';
import { MoreButton } from '../shared/more-button.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { Nothing } from '../shared/states.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { OrderMarks, StateTag } from './order-tags.js';
import { MILESTONE_NAMES } from '../../../machines/order/order.state-names.js';
import { ordersWords } from './orders.messages.js';
import { progressOf } from './progress.js';

const PATH = '/api/orders';
const CARDS_AT_ONCE = '20';
/** What is settled needs nobody any more; it is in the list. */
const SHOWN = MILESTONES.filter((state) => state !== 'settled');

/** Every open order in the column of its state, the one due next on top. */
export function BoardPage() {
  const say = useWords(ordersWords);
  return (
    <>
      <Flex gap="middle" align="baseline" className="page-head">
        <Typography.Title level={1} className="page-title">
          {say('board')}
        </Typography.Title>
        <Typography.Text type="secondary">{say('boardHint')}</Typography.Text>
      </Flex>
      <div className="board">
        {SHOWN.map((state) => (
          <Column key={state} state={state} />
        ))}
      </div>
    </>
  );
}

function Column({ state }: { state: Milestone }) {
  const say = useWords(ordersWords);
  const language = useLanguage();
  const query = { state, sort: 'due' } as const;
  const asked = usePages([PATH, { query: { ...query, limit: CARDS_AT_ONCE } }], (cursor) =>
    client.GET(PATH, { params: { query: { ...query, cursor, limit: CARDS_AT_ONCE } } }),
  );
  const count = asked.data ? `${asked.data.length}${asked.hasNextPage ? '+' : ''}` : '';
  return (
    <section className="board-column" aria-label={MILESTONE_NAMES[state][language]}>
      <h2>
        <Link to={`/orders?state=${state}`}>
          <StateTag state={state} name={MILESTONE_NAMES[state][language]} />
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
    <Link to={`/orders/${order.no}`} className="board-card">
      <Card size="small" hoverable>
        <Flex justify="space-between" gap="small">
          <Typography.Text strong>{order.no}</Typography.Text>
          <span>
            <OrderMarks order={order} />
          </span>
        </Flex>
        <Typography.Text ellipsis={{ tooltip: order.customer.name }}>{order.customer.name}</Typography.Text>
        <Typography.Text type="secondary" className="small" ellipsis={{ tooltip: order.products }}>
          {order.products}
        </Typography.Text>
        <DueDay day={order.deliveryDate} isOver={order.state === 'delivered'} />
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
