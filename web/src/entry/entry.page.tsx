import { useLocation, useSearchParams } from 'react-router';
import { api } from '../api/client.js';
import { OnlyFor } from '../session/me.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { EntryForm } from './entry-form.js';

/** What the address remembers of the form that made its draft, so that the draft is not read again over what is being written. */
interface Remembered {
  round: string;
  made: string;
}

/** Drafts made since the page was loaded: after a reload the form is gone, and the draft has to be read. */
const madeHere = new Set<string>();

/** Enters a new order, or goes on with a draft. */
export function EntryPage() {
  const [address, setAddress] = useSearchParams();
  const location = useLocation();
  const remembered = location.state as Remembered | null;
  const draft = address.get('draft');
  const isOwn = draft !== null && remembered?.made === draft && madeHere.has(draft);
  const round = isOwn ? remembered.round : location.key;
  const asked = api.useQuery(
    'get',
    '/api/order-drafts/{id}',
    { params: { path: { id: draft ?? '' } } },
    { enabled: draft !== null && !isOwn, gcTime: 0, staleTime: Infinity },
  );
  const onCreated = (id: string): void => {
    madeHere.add(id);
    setAddress({ draft: id }, { replace: true, state: { round, made: id } satisfies Remembered });
  };

  return (
    <OnlyFor offices={['sales', 'market', 'clerk']}>
      {draft === null || isOwn ? (
        <EntryForm key={round} draft={draft} content={undefined} onCreated={onCreated} />
      ) : (
        <QueryBoundary asked={asked}>
          {({ id, content }) => <EntryForm key={id} draft={id} content={content} onCreated={onCreated} />}
        </QueryBoundary>
      )}
    </OnlyFor>
  );
}
