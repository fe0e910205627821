import { useNext } from '../api/process-queries.js';
import { Checklist } from '../process/checklist.js';
import type { Acting } from '../process/process-event-drawer.js';
import { QueryBoundary } from '../shared/query-boundary.js';

/** What an order still misses to its next milestone, and whose it is: the checklist of its page, where it is needed. */
export function OrderStanding({ no, onAct }: { no: string; onAct: (acting: Acting) => void }) {
  const asked = useNext({ kind: 'orders', no });
  return (
    <QueryBoundary asked={asked}>
      {(next) => <Checklist next={next} onAct={(event) => onAct({ kind: 'orders', no, event })} />}
    </QueryBoundary>
  );
}
