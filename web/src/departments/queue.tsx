import type { Office } from '../../../machines/offices.js';
import { client } from '../api/client.js';
import { usePages } from '../api/pages.js';
import { TasksCard } from '../inbox/tasks-card.js';
import { WaitingTable } from '../inbox/waiting-card.js';
import type { Acting } from '../process/process-event-drawer.js';
import { MoreButton } from '../shared/more-button.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { useWords } from '../messages/messages.js';
import { departmentsWords } from './departments.messages.js';

const INBOX = '/api/inbox';
const WAITING = '/api/waiting';
const PROCESSES_AT_ONCE = '100';

/** What waits for one's own office, to be done here. */
export function OwnQueue({ office, onAct }: { office: Office; onAct: (acting: Acting) => void }) {
  const query = { office };
  const asked = usePages([INBOX, { query }], (cursor) =>
    client.GET(INBOX, { params: { query: { ...query, cursor, limit: PROCESSES_AT_ONCE } } }),
  );
  return (
    <QueryBoundary asked={asked}>
      {(tasks) => (
        <TasksCard
          tasks={tasks}
          onAct={({ kind, process, event }) => onAct({ kind, no: process, event })}
          isWhole={!asked.hasNextPage}
          foot={<MoreButton asked={asked} />}
        />
      )}
    </QueryBoundary>
  );
}

/** What waits for another office, to be seen and urged. */
export function OfficeQueue({ office }: { office: Office }) {
  const say = useWords(departmentsWords);
  const query = { office };
  const asked = usePages([WAITING, { query }], (cursor) =>
    client.GET(WAITING, { params: { query: { ...query, cursor, limit: PROCESSES_AT_ONCE } } }),
  );
  return (
    <>
      <QueryBoundary asked={asked}>
        {(waits) => <WaitingTable waits={waits} empty={say('nothingToDo')} />}
      </QueryBoundary>
      <MoreButton asked={asked} />
    </>
  );
}
