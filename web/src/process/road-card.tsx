import { Card, Collapse, Tag, Timeline, Typography } from 'antd';
import { api } from '../api/client.js';
import { useKind } from '../api/kinds.js';
import type { Place } from '../api/process-queries.js';
import { useNext } from '../api/process-queries.js';
import { Awaited } from './awaited.js';
import type { Path } from '../api/types.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { useWords } from '../messages/messages.js';
import { processWords } from './process.messages.js';

type Step = Path['steps'][number];

/** The steps up to each milestone; the milestone's own step is the last of its leg. */
function legsOf(steps: readonly Step[]): Step[][] {
  const legs: Step[][] = [[]];
  for (const step of steps) {
    legs.at(-1)?.push(step);
    if (step.reaches) legs.push([]);
  }
  return legs.filter((leg) => leg.length > 0);
}

/** The shortest way to a milestone: whose each step is, and which rules it settles. The next milestone stands open. */
export function RoadCard({ place, to }: { place: Place; to?: string }) {
  const say = useWords(processWords);
  const { milestones = [] } = useKind(place.kind) ?? {};
  const asked = api.useQuery('get', '/api/processes/{kind}/{no}/path', { params: { path: place, query: { to } } });
  const { awaits = [] } = useNext(place).data ?? {};
  const named = (goal: string | undefined): string => milestones.find(({ state }) => state === goal)?.name ?? '';
  const hasLeft = milestones.some(({ state, final, onWay }) => state === asked.data?.state && final && !onWay);
  return (
    <Card title={say('road', { state: named(asked.data?.to ?? to) })} className="block">
      <QueryBoundary asked={asked}>
        {({ steps, to: goal }) =>
          steps.length === 0 && awaits.length > 0 ? (
            <Awaited awaits={awaits} />
          ) : steps.length === 0 ? (
            <Typography.Text type="secondary">
              {say(hasLeft ? 'roadClosed' : 'roadDone', { state: named(goal) })}
            </Typography.Text>
          ) : (
            <Collapse
              ghost
              size="small"
              className="legs"
              defaultActiveKey={['0']}
              items={legsOf(steps).map((leg, place) => {
                const goal = leg.at(-1);
                return {
                  key: String(place),
                  label: goal?.reachesName ? say('reaches', { state: goal.reachesName }) : goal?.label,
                  extra: (
                    <Typography.Text type="secondary" className="small">
                      {say('steps', { n: leg.length })}
                    </Typography.Text>
                  ),
                  children: <Leg steps={leg} />,
                };
              })}
            />
          )
        }
      </QueryBoundary>
    </Card>
  );
}

function Leg({ steps }: { steps: readonly Step[] }) {
  const say = useWords(processWords);
  return (
    <Timeline
      className="road"
      items={steps.map(({ event, label, officeName, head, settles, reachesName }) => ({
        key: event,
        color: reachesName ? 'green' : 'blue',
        content: (
          <>
            <Typography.Text strong={reachesName !== null}>{label}</Typography.Text>{' '}
            <Tag>
              {officeName}
              {head && ` · ${say('headOnly')}`}
            </Tag>
            <div>
              {[...new Map(settles.map((rule) => [rule.rule, rule])).values()].map(({ rule, clause, sentence }) => (
                <Typography.Text key={rule} type="secondary" className="small" title={`${sentence} ${clause}`}>
                  {rule}{' '}
                </Typography.Text>
              ))}
            </div>
          </>
        ),
      }))}
    />
  );
}
