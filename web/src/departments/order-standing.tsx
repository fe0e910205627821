import { useNext } from '../api/process-queries.js';
import { Checklist } from '../process/checklist.js';
import type { Acting } from '../process/process-event-drawer.js';
import { QueryBoundary } from '../shared/query-boundary.js';

interface Props {
  /** Orders, or their batches. */
  kind: string;
  no: string;
  onAct: (acting: Acting) => void;
}

/** What an order still misses to its next milestone, and whose it is: the checklist of its page, where it is needed. */
export function OrderStanding({ kind, no, onAct }: Props) {
  const asked = useNext({ kind, no });
  return (
    <QueryBoundary asked={asked}>
      {(next) => <Checklist next={next} onAct={(event) => onAct({ kind, no, event })} />}
    </QueryBoundary>
  );
}
