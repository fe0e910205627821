import './order.css';
import { Flex, Tabs } from 'antd';
import { useParams, useSearchParams } from 'react-router';
import { useNext, useOrder } from '../api/process-queries.js';
import type { Order } from '../api/types.js';
import { isProcessNo } from '../shared/address.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { NotFoundPage } from '../shared/not-found.page.js';
import { useWords } from '../messages/messages.js';
import { AdvanceTab } from './advance-tab.js';
import { EntryCard } from './entry-card.js';
import { FilesCard } from './files-card.js';
import { HistoryCard } from './history-card.js';
import { LinesCard } from './lines-card.js';
import { OrderEventDrawer } from './order-event-drawer.js';
import { OrderHead } from './order-head.js';
import { orderWords } from './order.messages.js';
import { PastTab } from './past-tab.js';
import { RecordsCard } from './records-card.js';
import { RevisionsCard } from './revisions-card.js';
import { useHistory } from './use-history.js';

const OVER = new Set(['delivered', 'settled', 'cancelled']);

/** One order: where it stands, what is missing, what may be done, and everything that happened. */
export function OrderPage() {
  const { no = '' } = useParams();
  // An address that was mistyped is no order that is missing.
  return isProcessNo(no) ? <Found no={no} /> : <NotFoundPage />;
}

function Found({ no }: { no: string }) {
  const order = useOrder(no);
  return <QueryBoundary asked={order}>{(shown) => <Sheet key={no} order={shown} />}</QueryBoundary>;
}

function Sheet({ order }: { order: Order }) {
  const say = useWords(orderWords);
  // A link can lead straight to what has to be done: `?do=quality.review`.
  const [address, setAddress] = useSearchParams();
  const { no } = order;
  const place = { kind: 'orders', no };
  const tab = address.get('tab') ?? 'advance';
  const put = (changed: Record<string, string | null>): void =>
    setAddress(
      (now) => {
        const then = new URLSearchParams(now);
        for (const [name, value] of Object.entries(changed)) {
          if (value === null) then.delete(name);
          else then.set(name, value);
        }
        return then;
      },
      { replace: true },
    );
  const act = (event: string): void => put({ do: event });
  const show = (key: string): void => put({ tab: key === 'advance' ? null : key, at: null });
  const next = useNext(place);
  const history = useHistory(place, tab === 'history' || tab === 'past');

  const tabs = [
    { key: 'advance', label: say('advance'), children: <AdvanceTab order={order} next={next} onAct={act} /> },
    {
      key: 'content',
      label: say('content'),
      children: (
        <>
          <LinesCard lines={order.lines} currency={order.currency ?? ''} isOver={OVER.has(order.state)} />
          <EntryCard order={order} />
          <RevisionsCard order={order} />
          <RecordsCard order={order} />
        </>
      ),
    },
    {
      key: 'history',
      label: say('history'),
      children: (
        <QueryBoundary asked={history}>
          {(entries) => (
            <HistoryCard
              entries={entries}
              amendments={order.amendments}
              people={order.people}
              onLook={(seq) => put({ tab: 'past', at: String(seq) })}
            />
          )}
        </QueryBoundary>
      ),
    },
    {
      key: 'past',
      label: say('past'),
      children: (
        <QueryBoundary asked={history}>
          {(entries) => (
            <PastTab
              order={order}
              entries={entries}
              at={Number(address.get('at')) || entries.length}
              onAt={(seq) => put({ at: String(seq) })}
            />
          )}
        </QueryBoundary>
      ),
    },
    { key: 'files', label: say('files'), children: <FilesCard order={order} /> },
  ];

  return (
    <Flex vertical className="order-page">
      <OrderHead order={order} onLines={() => show('content')} />
      <Tabs activeKey={tab} onChange={show} items={tabs} destroyOnHidden />
      <OrderEventDrawer no={no} type={address.get('do')} onOther={act} onClose={() => put({ do: null })} />
    </Flex>
  );
}
