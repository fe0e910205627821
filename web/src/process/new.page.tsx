import { Flex, Segmented } from 'antd';
import { useState } from 'react';
import { Link, Navigate, useLocation, useParams, useSearchParams } from 'react-router';
import { api } from '../api/client.js';
import { listOf, ORDERS } from '../shared/address.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { NoPermission } from '../shared/states.js';
import { useWords } from '../messages/messages.js';
import type { Entry, EntryEvent } from './entry.js';
import { isRow } from './entry-row.js';
import { EntryForm } from './entry-form.js';
import { entryWords } from './entry.messages.js';
import { offeredIn } from './offered.js';

/** What the address remembers of the form that made its draft, so that the draft is not read again over what is being written. */
interface Remembered {
  round: string;
  made: string;
}

/** Drafts made since the page was loaded: after a reload the form is gone, and the draft has to be read. */
const madeHere = new Set<string>();

const PLAIN: Entry = {};

/** Begins a process of any kind: by the event that is mine, or by which of them I choose. */
export function NewPage({ entry = PLAIN }: { entry?: Entry }) {
  const { kind = ORDERS } = useParams();
  const location = useLocation();
  const { pathname, search } = location;
  const asked = api.useQuery(
    'get',
    '/api/processes/{kind}/entries',
    { params: { path: { kind } } },
    { staleTime: Infinity },
  );
  const address = `${listOf(kind)}/new`;
  if (pathname !== address) return <Navigate to={address + search} replace state={location.state} />;
  return (
    <QueryBoundary asked={asked}>
      {({ items }) => {
        const mine = (items as unknown as EntryEvent[]).filter((event) => event.mine);
        return mine.length === 0 ? <NoPermission /> : <Chosen kind={kind} events={mine} entry={entry} />;
      }}
    </QueryBoundary>
  );
}

interface Props {
  kind: string;
  events: readonly EntryEvent[];
  entry: Entry;
}

function Chosen({ kind, events, entry }: Props) {
  const say = useWords(entryWords);
  const state: unknown = useLocation().state;
  const [type, setType] = useState(events.find((event) => offeredIn(state, event.type))?.type ?? events[0]?.type);
  const event = events.find((known) => known.type === type) ?? events[0];
  if (!event) return null;
  const props = { kind, event, entry };
  // A draft is entered by the first of its author's offices that may.
  if (entry.isDrafted) return <Drafted {...props} />;
  return (
    <>
      {events.length > 1 && (
        <Segmented
          className="block"
          aria-label={say('how')}
          value={event.type}
          onChange={setType}
          options={events.map(({ type: value, label }) => ({ value, label }))}
        />
      )}
      {isRow(event.schema) && (
        <Flex justify="end" className="list-head">
          <Link to={`${listOf(kind)}/import`}>{say('fromSheet')}</Link>
        </Flex>
      )}
      <EntryForm key={event.type} {...props} draft={null} content={undefined} offered={offeredIn(state, event.type)} />
    </>
  );
}

/** A new one, or the draft that the address names. */
function Drafted(props: Omit<Props, 'events'> & { event: EntryEvent }) {
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
  if (draft === null || isOwn)
    return <EntryForm key={round} {...props} draft={draft} content={undefined} onCreated={onCreated} />;
  return (
    <QueryBoundary asked={asked}>
      {({ id, content }) => <EntryForm key={id} {...props} draft={id} content={content} onCreated={onCreated} />}
    </QueryBoundary>
  );
}
