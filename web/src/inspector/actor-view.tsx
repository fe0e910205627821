import { Alert, Button, Empty, Tabs } from 'antd';
import { useMemo, useState } from 'react';
import { Canvas } from '../chart/statechart.js';
import { useWords } from '../messages/messages.js';
import { machineOf } from './definition.js';
import type { Actor } from './inspected.js';
import { snapshotAt } from './inspected.js';
import { inspectorWords } from './inspector.messages.js';
import { JsonTree } from './json-tree.js';
import { StepList } from './step-list.js';

const CHART_PX = 640;

/** One actor: its chart with the present states lit, its events, its data; at any moment that was told. */
export function ActorView({ actor }: { actor: Actor }) {
  const say = useWords(inspectorWords);
  /** A moment in the past; null follows the newest. */
  const [chosen, setChosen] = useState<number | null>(null);
  const { steps, definition, name } = actor;
  const last = steps.length - 1;
  const found = chosen === null ? last : steps.findIndex(({ key }) => key === chosen);
  const place = found < 0 ? last : found;
  const machine = useMemo(() => machineOf(definition), [definition]);
  const values = useMemo(
    () => steps.slice(0, place + 1).flatMap(({ snapshot }) => (snapshot ? [snapshot.value] : [])),
    [steps, place],
  );
  const snapshot = snapshotAt(steps, place);
  const before = place > 0 ? snapshotAt(steps, place - 1) : null;

  return (
    <div className="inspector-actor">
      <section className="inspector-chart" aria-label={`${actor.id} ${name}`}>
        {place < last && (
          <Alert
            type="info"
            title={say('standsEarlier')}
            action={
              <Button size="small" onClick={() => setChosen(null)}>
                {say('latest')}
              </Button>
            }
          />
        )}
        {machine ? (
          <Canvas kind={name} machine={machine} values={values} waits={[]} height={CHART_PX} />
        ) : (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={say('noChart')} />
        )}
      </section>
      <section className="inspector-steps" aria-label={say('steps')}>
        <h2>{say('steps')}</h2>
        <StepList
          steps={steps}
          place={place}
          onChoose={(index) => setChosen(index === last ? null : steps[index].key)}
        />
      </section>
      <section className="inspector-data" aria-label={say('snapshot')}>
        <Tabs
          size="small"
          items={[
            {
              key: 'snapshot',
              label: say('snapshot'),
              children: (
                <>
                  <JsonTree name={say('state')} value={snapshot?.value ?? snapshot?.status} isOpen />
                  <JsonTree
                    name={say('context')}
                    value={snapshot?.context}
                    before={before ? (before.context ?? null) : undefined}
                    isOpen
                  />
                </>
              ),
            },
            {
              key: 'event',
              label: say('event'),
              children: (
                <JsonTree name={steps[place]?.event?.type ?? say('begin')} value={steps[place]?.event} isOpen />
              ),
            },
          ]}
        />
      </section>
    </div>
  );
}
