import { useState } from 'react';
import { client } from '../api/client.js';
import { usePages } from '../api/pages.js';
import type { Acting } from '../order/process-event-drawer.js';
import { ProcessEventDrawer } from '../order/process-event-drawer.js';
import { MoreButton } from '../shared/more-button.js';
import { Answered } from '../shared/states.js';
import { NoticesPanel } from './notices-panel.js';
import { TasksCard } from './tasks-card.js';

const PATH = '/api/inbox';
const PROCESSES_AT_ONCE = '100';

/** What waits for me, why, since when, until when; and it is done right here. */
export function InboxPage() {
  const [acting, setActing] = useState<Acting | null>(null);
  const asked = usePages([PATH, {}], (cursor) =>
    client.GET(PATH, { params: { query: { cursor, limit: PROCESSES_AT_ONCE } } }),
  );

  return (
    <div className="columns">
      <div className="main-column">
        <Answered asked={asked}>
          {(tasks) => (
            <TasksCard
              tasks={tasks}
              onAct={({ kind, process, event }) => setActing({ kind, no: process, event })}
              foot={<MoreButton asked={asked} />}
            />
          )}
        </Answered>
      </div>
      <NoticesPanel />
      <ProcessEventDrawer acting={acting} onActing={setActing} />
    </div>
  );
}
