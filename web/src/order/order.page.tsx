import { Card, Tabs } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { useNext, useOrder } from '../api/process-queries.js';
import type { Next, Order } from '../api/types.js';
import { Statechart } from '../chart/statechart.js';
import { Answered, Loading } from '../shared/states.js';
import { useWords } from '../words/words.js';
import { Actions } from './actions.js';
import { Checklist } from './checklist.js';
import { EntryCard } from './entry-card.js';
import { FilesCard } from './files-card.js';
import { HistoryCard } from './history-card.js';
import { LinesCard } from './lines-card.js';
import { OrderEventDrawer } from './order-event-drawer.js';
import { OrderHead } from './order-head.js';
import { orderWords } from './order.words.js';
import { RevisionsCard } from './revisions-card.js';
import { RoadCard } from './road-card.js';
import { useHistory } from './use-history.js';
import { WaitsCard } from './waits-card.js';

const OVER = new Set(['delivered', 'settled', 'cancelled']);

/** One order: where it stands, what is missing, what may be done, and everything that happened. */
export function OrderPage() {
  const { no = '' } = useParams();
  const order = useOrder(no);
  const next = useNext({ kind: 'orders', no });
  return <Answered asked={order}>{(shown) => <Sheet key={no} order={shown} next={next.data} />}</Answered>;
}

function Sheet({ order, next }: { order: Order; next: Next | undefined }) {
  const say = useWords(orderWords);
  // A link can lead straight to what has to be done: `?do=quality.review`.
  const [address, setAddress] = useSearchParams();
  const { no } = order;
  const tab = address.get('tab') ?? 'advance';
  const put = (name: string, value: string | null): void =>
    setAddress(
      (now) => {
        const then = new URLSearchParams(now);
        if (value === null) then.delete(name);
        else then.set(name, value);
        return then;
      },
      { replace: true },
    );
  const act = (event: string): void => put('do', event);
  const isOver = OVER.has(order.state);
  const history = useHistory({ kind: 'orders', no }, tab === 'history' || tab === 'chart');

  const tabs = [
    {
      key: 'advance',
      label: say('advance'),
      children: (
        <div className="columns">
          <div className="main-column">
            {next ? (
              <>
                <Checklist next={next} onAct={act} />
                <Actions next={next} onAct={act} />
              </>
            ) : (
              <Loading />
            )}
          </div>
          <aside className="side-column">
            <WaitsCard waits={order.waits} />
            <RoadCard no={no} />
            <Requisitions order={order} />
          </aside>
        </div>
      ),
    },
    {
      key: 'content',
      label: say('content'),
      children: (
        <>
          <LinesCard lines={order.lines} currency={order.currency ?? ''} isOver={isOver} />
          <EntryCard order={order} />
          <RevisionsCard order={order} />
        </>
      ),
    },
    {
      key: 'chart',
      label: say('chart'),
      children: (
        <Card className="block">
          <Statechart
            kind="orders"
            value={order.value}
            visited={[...new Set((history.data ?? []).map(({ to }) => to))]}
          />
        </Card>
      ),
    },
    {
      key: 'history',
      label: say('history'),
      children: <Answered asked={history}>{(entries) => <HistoryCard entries={entries} />}</Answered>,
    },
    { key: 'files', label: say('files'), children: <FilesCard order={order} /> },
  ];

  return (
    <>
      <OrderHead order={order} />
      <Tabs activeKey={tab} onChange={(key) => put('tab', key === 'advance' ? null : key)} items={tabs} />
      <OrderEventDrawer no={no} type={address.get('do')} onOther={act} onClose={() => put('do', null)} />
    </>
  );
}

/** The purchases that the order has caused. */
function Requisitions({ order: { requisitions = [] } }: { order: Order }) {
  const say = useWords(orderWords);
  if (requisitions.length === 0) return null;
  return (
    <Card size="small" title={say('requisitions')} className="block">
      <ul className="plain">
        {requisitions.map(({ no }) => (
          <li key={no}>
            <Link to={`/processes/purchase-requisitions/${no}`}>{no}</Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
