import { useState } from 'react';
import { api } from '../api/client.js';
import type { Acting } from '../order/process-event-drawer.js';
import { ProcessEventDrawer } from '../order/process-event-drawer.js';
import { MoreButton } from '../shared/more-button.js';
import { Answered } from '../shared/states.js';
import { NoticesPanel } from './notices-panel.js';
import { TasksCard } from './tasks-card.js';

const PROCESSES_AT_ONCE = '100';

/** What waits for me, why, since when, until when; and it is done right here. */
export function InboxPage() {
  const [acting, setActing] = useState<Acting | null>(null);
  const asked = api.useInfiniteQuery(
    'get',
    '/api/inbox',
    { params: { query: { limit: PROCESSES_AT_ONCE } } },
    { pageParamName: 'cursor', initialPageParam: undefined, getNextPageParam: ({ nextCursor }) => nextCursor },
  );

  return (
    <div className="columns">
      <Answered asked={asked}>
        {({ pages }) => (
          <TasksCard
            tasks={pages.flatMap(({ items }) => items)}
            onAct={({ kind, process, event }) => setActing({ kind, no: process, event })}
            foot={<MoreButton asked={asked} />}
          />
        )}
      </Answered>
      <NoticesPanel />
      <ProcessEventDrawer acting={acting} onActing={setActing} />
    </div>
  );
}
