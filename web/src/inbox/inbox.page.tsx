import { Card, Tabs, Typography } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { usePages } from '../api/pages.js';
import { ChangeNotices } from '../changes/change-notices.js';
import type { Acting } from '../process/process-event-drawer.js';
import { ProcessEventDrawer } from '../process/process-event-drawer.js';
import { MoreButton } from '../shared/more-button.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { useWords } from '../messages/messages.js';
import { inboxWords } from './inbox.messages.js';
import { adviceAsked, tasksAsked } from './list.js';
import { NoticesPanel } from './notices-panel.js';
import { TasksCard } from './tasks-card.js';
import { WaitingCard } from './waiting-card.js';

const WAITING = 'waiting';
const NONE: never[] = [];

/** What waits for me, why, since when, until when; and it is done right here. And what I wait for. */
export function InboxPage() {
  const say = useWords(inboxWords);
  const [address, setAddress] = useSearchParams();
  const shown = address.get('show') === WAITING ? WAITING : 'tasks';
  return (
    <div className="columns">
      <div className="main-column">
        <Card>
          <Typography.Title level={1} className="page-title">
            {say('title')}
          </Typography.Title>
          <Tabs
            activeKey={shown}
            onChange={(key) => setAddress(key === WAITING ? { show: WAITING } : {}, { replace: true })}
            destroyOnHidden
            items={[
              { key: 'tasks', label: say('toDo'), children: <Tasks /> },
              { key: WAITING, label: say('others'), children: <WaitingCard /> },
            ]}
          />
        </Card>
      </div>
      {shown === 'tasks' && (
        <div className="side-column">
          <ChangeNotices />
          <NoticesPanel />
        </div>
      )}
    </div>
  );
}

function Tasks() {
  const [acting, setActing] = useState<Acting | null>(null);
  const asked = usePages(...tasksAsked);
  // What nothing waits for may come later, or not at all: it must not keep back what has to be done.
  const advice = usePages(...adviceAsked);
  return (
    <>
      <QueryBoundary asked={asked}>
        {(tasks) => (
          <TasksCard
            tasks={tasks}
            advice={advice.data ?? NONE}
            onAct={({ kind, process, event }) => setActing({ kind, no: process, event })}
            isWhole={!asked.hasNextPage}
            foot={<MoreButton asked={asked} />}
            adviceFoot={<MoreButton asked={advice} />}
          />
        )}
      </QueryBoundary>
      <ProcessEventDrawer acting={acting} onActing={setActing} />
    </>
  );
}
