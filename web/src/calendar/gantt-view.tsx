import { client } from '../api/client.js';
import { usePages } from '../api/pages.js';
import { useWords } from '../messages/messages.js';
import { MoreButton } from '../shared/more-button.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { Nothing } from '../shared/states.js';
import { calendarWords } from './calendar.messages.js';
import { Gantt } from './gantt.js';

const ORDERS = '/api/departments/clerk/follow-ups';
const JOBS = '/api/departments/production/jobs';
const AT_ONCE = '100';
const MOST_JOBS = '200';

/** When every open order is due, against when its plan makes it. */
export function GanttView() {
  const say = useWords(calendarWords);
  const query = { open: 'true' } as const;
  const orders = usePages([ORDERS, { query }], (cursor) =>
    client.GET(ORDERS, { params: { query: { ...query, cursor, limit: AT_ONCE } } }),
  );
  const jobs = usePages([JOBS, { query }], (cursor) =>
    client.GET(JOBS, { params: { query: { ...query, cursor, limit: MOST_JOBS } } }),
  );
  const starts = new Map((jobs.data ?? []).map(({ orderNo, plannedStart }) => [orderNo, plannedStart]));
  return (
    <>
      <QueryBoundary asked={orders}>
        {(found) =>
          found.length === 0 ? (
            <Nothing told={say('nothing')} />
          ) : (
            <Gantt orders={found.map((order) => ({ ...order, plannedStart: starts.get(order.orderNo) ?? null }))} />
          )
        }
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
    </>
  );
}
