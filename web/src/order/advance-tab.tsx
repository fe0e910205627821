import { Card } from 'antd';
import { Link } from 'react-router';
import type { useNext } from '../api/process-queries.js';
import type { Order } from '../api/types.js';
import { Statechart } from '../chart/statechart.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { useWords } from '../messages/messages.js';
import { Actions } from './actions.js';
import { Checklist } from './checklist.js';
import { orderWords } from './order.messages.js';
import { RoadCard } from './road-card.js';
import { useTrace } from './use-trace.js';
import { UrgeableWaits } from './urgeable-waits.js';

const CHART_PX = 520;

interface Props {
  order: Order;
  next: ReturnType<typeof useNext>;
  onAct: (event: string) => void;
}

/** What is missing and what may be done, beside the chart on which the order moves. */
export function AdvanceTab({ order, next, onAct }: Props) {
  const say = useWords(orderWords);
  const trace = useTrace({ kind: 'orders', no: order.no });
  return (
    <div className="advance">
      <div className="advance-work">
        <QueryBoundary asked={next}>
          {(offered) => (
            <>
              <Checklist next={offered} onAct={onAct} />
              <Actions next={offered} onAct={onAct} />
            </>
          )}
        </QueryBoundary>
        <UrgeableWaits no={order.no} waits={order.waits} />
        <Requisitions order={order} />
      </div>
      <aside className="advance-way">
        <Card title={say('chart')} className="block">
          <QueryBoundary asked={trace}>
            {({ steps }) => (
              <Statechart
                kind="orders"
                version={order.machineVersion}
                values={[...steps.map(({ value }) => value), order.value]}
                waits={order.waits}
                height={CHART_PX}
              />
            )}
          </QueryBoundary>
        </Card>
        <RoadCard no={order.no} />
      </aside>
    </div>
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
