import { Badge, Card, Tabs, Typography } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { api } from '../api/client.js';
import { usePages } from '../api/pages.js';
import { ChangeNotices } from '../changes/change-notices.js';
import type { Acting } from '../process/process-event-drawer.js';
import { ProcessEventDrawer } from '../process/process-event-drawer.js';
import { MoreButton } from '../shared/more-button.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { useWords } from '../messages/messages.js';
import { inboxWords } from './inbox.messages.js';
import { DueMoneyCard } from './due-money-card.js';
import { EscalatedCard } from './escalated-card.js';
import { adviceAsked, tasksAsked } from './list.js';
import { NoticesPanel } from './notices-panel.js';
import { TasksCard } from './tasks-card.js';
import { WaitingCard } from './waiting-card.js';

const WAITING = 'waiting';
const ESCALATED = 'escalated';
const SHOWN = ['tasks', ESCALATED, WAITING];
const NONE: never[] = [];

/** What waits for me, why, since when, until when; and it is done right here. And what I wait for. */
export function InboxPage() {
  const say = useWords(inboxWords);
  const [address, setAddress] = useSearchParams();
  const asked = address.get('show') ?? 'tasks';
  const shown = SHOWN.includes(asked) ? asked : 'tasks';
  const { data: counts } = api.useQuery('get', '/api/inbox/counts');
  const badge = (n: number | undefined) => n !== undefined && n > 0 && <Badge count={n} overflowCount={200} />;
  const isTold = shown === ESCALATED || (counts?.escalated ?? 0) > 0;
  return (
    <div className="columns">
      <div className="main-column">
        <Card>
          <Typography.Title level={1} className="page-title">
            {say('title')}
          </Typography.Title>
          <Tabs
            activeKey={shown}
            onChange={(key) => setAddress(key === 'tasks' ? {} : { show: key }, { replace: true })}
            destroyOnHidden
            items={[
              {
                key: 'tasks',
                label: (
                  <>
                    {say('toDo')} {badge(counts?.processes)}
                  </>
                ),
                children: <Tasks />,
              },
              ...(isTold
                ? [
                    {
                      key: ESCALATED,
                      label: (
                        <>
                          {say('escalated')} {badge(counts?.escalated)}
                        </>
                      ),
                      children: <EscalatedCard />,
                    },
                  ]
                : []),
              { key: WAITING, label: say('others'), children: <WaitingCard /> },
            ]}
          />
        </Card>
      </div>
      {shown === 'tasks' && (
        <div className="side-column">
          <ChangeNotices />
          <DueMoneyCard />
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
