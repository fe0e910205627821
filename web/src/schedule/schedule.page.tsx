import './schedule.css';
import { Card, Flex, Segmented, Typography } from 'antd';
import { useSearchParams } from 'react-router';
import { client } from '../api/client.js';
import { usePages } from '../api/pages.js';
import { MoreButton } from '../shared/more-button.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { Nothing } from '../shared/states.js';
import { useWords } from '../messages/messages.js';
import { Gantt } from './gantt.js';
import { Month } from './month.js';
import { scheduleWords } from './schedule.messages.js';

const ORDERS = '/api/departments/clerk/follow-ups';
const JOBS = '/api/departments/production/jobs';
const AT_ONCE = '100';
const MOST_JOBS = '200';

type View = 'gantt' | 'month';

/** When every open order is due, against when its plan makes it. */
export function SchedulePage() {
  const say = useWords(scheduleWords);
  const [address, setAddress] = useSearchParams();
  const view: View = address.get('view') === 'month' ? 'month' : 'gantt';
  const query = { open: 'true' } as const;
  const orders = usePages([ORDERS, { query }], (cursor) =>
    client.GET(ORDERS, { params: { query: { ...query, cursor, limit: AT_ONCE } } }),
  );
  const jobs = usePages([JOBS, { query }], (cursor) =>
    client.GET(JOBS, { params: { query: { ...query, cursor, limit: MOST_JOBS } } }),
  );
  const starts = new Map((jobs.data ?? []).map(({ orderNo, plannedStart }) => [orderNo, plannedStart]));

  return (
    <Card>
      <Flex className="list-head" gap="middle" align="center" justify="space-between" wrap>
        <Typography.Title level={1} className="page-title">
          {say('title')}
        </Typography.Title>
        <Segmented<View>
          value={view}
          onChange={(chosen) => setAddress(chosen === 'month' ? { view: chosen } : {}, { replace: true })}
          options={[
            { value: 'gantt', label: say('gantt') },
            { value: 'month', label: say('month') },
          ]}
        />
      </Flex>
      <QueryBoundary asked={orders}>
        {(found) => {
          if (found.length === 0) return <Nothing told={say('nothing')} />;
          const scheduled = found.map((order) => ({ ...order, plannedStart: starts.get(order.orderNo) ?? null }));
          return view === 'month' ? <Month orders={scheduled} /> : <Gantt orders={scheduled} />;
        }}
      </QueryBoundary>
      <MoreButton
        asked={{
          hasNextPage: orders.hasNextPage,
          isFetchingNextPage: orders.isFetchingNextPage,
          isFetchNextPageError: orders.isFetchNextPageError,
          fetchNextPage: () => {
            void jobs.fetchNextPage();
            return orders.fetchNextPage();
          },
        }}
      />
    </Card>
  );
}
