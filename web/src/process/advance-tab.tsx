import { Card } from 'antd';
import type { ReactNode } from 'react';
import type { useNext } from '../api/process-queries.js';
import type { Process } from '../api/types.js';
import { Statechart } from '../chart/statechart.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { useWords } from '../messages/messages.js';
import { Actions } from './actions.js';
import { Checklist } from './checklist.js';
import { LinksCard } from './links-card.js';
import { OffersCard } from './offers-card.js';
import { processWords } from './process.messages.js';
import { RoadCard } from './road-card.js';
import { useTrace } from './use-trace.js';
import { UrgeableWaits } from './urgeable-waits.js';

const CHART_PX = 520;

interface Props {
  process: Process;
  next: ReturnType<typeof useNext>;
  goal?: string;
  onAct: (event: string) => void;
  /** What is known of it, where that needs no tab of its own. */
  children?: ReactNode;
}

/** What is missing and what may be done, beside the chart on which the process moves. */
export function AdvanceTab({ process, next, goal, onAct, children }: Props) {
  const say = useWords(processWords);
  const { kind, no, waits } = process;
  const trace = useTrace({ kind, no });
  return (
    <div className="advance">
      <div className="advance-work">
        <QueryBoundary asked={next}>
          {(offered) => (
            <>
              <Actions next={offered} onAct={onAct} />
              <Checklist next={offered} onAct={onAct} />
            </>
          )}
        </QueryBoundary>
        <UrgeableWaits process={process} />
        <OffersCard process={process} />
        <LinksCard process={process} />
        {children}
      </div>
      <aside className="advance-way">
        <Card title={say('chart')} className="block">
          <QueryBoundary asked={trace}>
            {({ steps }) => (
              <Statechart
                kind={kind}
                version={process.machineVersion}
                values={[...steps.map(({ value }) => value), process.value]}
                waits={waits}
                height={CHART_PX}
              />
            )}
          </QueryBoundary>
        </Card>
        <RoadCard place={{ kind, no }} to={goal} />
      </aside>
    </div>
  );
}
