import './order.css';
import { Card, Descriptions, Flex, Tag, Typography } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { useNext, useProcess } from '../api/process-queries.js';
import { Statechart } from '../chart/statechart.js';
import { EventDrawer } from '../forms/event-drawer.js';
import { DueDay } from '../shared/due-day.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { useLanguage } from '../messages/language.js';
import { fieldName } from '../../../machines/names/naming.js';
import { useWords } from '../messages/messages.js';
import { Actions } from './actions.js';
import { Checklist } from './checklist.js';
import { FactView, isTold } from './fact-view.js';
import { HistoryCard } from './history-card.js';
import { orderWords } from './order.messages.js';
import { useHistory } from './use-history.js';
import { useTrace } from './use-trace.js';
import { VerifiedBadge } from './verified-badge.js';
import { UrgeableWaits } from './urgeable-waits.js';

/** What the page's head tells already. */
const TOLD_ABOVE = new Set(['no', 'revision', 'milestone', 'order', 'draft', 'authors']);

/** The order that caused the process, where one did. */
const orderOf = (facts: object): string | null =>
  'order' in facts && typeof facts.order === 'string' ? facts.order : null;

const CHART_PX = 380;

/** Any process that has no page of its own: what is known of it, what is missing, what may be done, what happened. */
export function ProcessPage() {
  const { kind = '', no = '' } = useParams();
  const place = { kind, no };
  const say = useWords(orderWords);
  const language = useLanguage();
  const [address, setAddress] = useSearchParams();
  const process = useProcess(place);
  const next = useNext(place);
  const history = useHistory(place, true);
  const trace = useTrace(place);
  const act = (event: string): void => setAddress({ do: event }, { replace: true });

  return (
    <QueryBoundary asked={process}>
      {({ stateName, value, revision, machineVersion, dueOn, facts, waits, people = {} }) => (
        <>
          <Card className="block">
            <Flex gap="small" align="center" wrap>
              <Typography.Title level={1} className="page-title order-no">
                {no}
              </Typography.Title>
              <Tag color="blue">{stateName}</Tag>
              <Tag>{say('revision', { n: revision })}</Tag>
              {dueOn !== null && <DueDay day={dueOn} />}
              {orderOf(facts) !== null && (
                <Link to={`/orders/${orderOf(facts)}`}>{say('causedBy', { no: orderOf(facts) ?? '' })}</Link>
              )}
              <VerifiedBadge place={place} />
            </Flex>
          </Card>
          <div className="columns">
            <div className="main-column">
              <QueryBoundary asked={next}>
                {(offered) => (
                  <>
                    <Checklist next={offered} onAct={act} />
                    <Actions next={offered} onAct={act} />
                  </>
                )}
              </QueryBoundary>
              <Card title={say('details')} className="block">
                <Descriptions
                  size="small"
                  bordered
                  column={1}
                  items={Object.entries(facts)
                    .filter(([name, fact]) => isTold(fact) && !TOLD_ABOVE.has(name))
                    .map(([name, fact]) => ({
                      key: name,
                      label: fieldName('', [name], language),
                      children: <FactView name={name} value={fact} people={people} />,
                    }))}
                />
              </Card>
              <QueryBoundary asked={history}>
                {(entries) => <HistoryCard entries={entries} people={people} />}
              </QueryBoundary>
            </div>
            <aside className="side-column">
              <UrgeableWaits no={no} waits={waits} />
              <Card size="small" title={say('chart')}>
                <QueryBoundary asked={trace}>
                  {({ steps }) => (
                    <Statechart
                      kind={kind}
                      version={machineVersion}
                      values={[...steps.map((step) => step.value), value]}
                      waits={waits}
                      height={CHART_PX}
                    />
                  )}
                </QueryBoundary>
              </Card>
            </aside>
          </div>
          <EventDrawer
            place={place}
            type={address.get('do')}
            onOther={act}
            onClose={() => setAddress({}, { replace: true })}
          />
        </>
      )}
    </QueryBoundary>
  );
}
