import './dashboard.css';
import { Alert, Card, Flex, Segmented, Statistic, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { api } from '../api/client.js';
import type { RowColumn } from '../shared/rows.js';
import { Rows } from '../shared/rows.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { Nothing } from '../shared/states.js';
import { useWords } from '../messages/messages.js';
import { Chart } from './chart.js';
import { dashboardWords } from './dashboard.messages.js';
import type { Figures } from './options.js';
import { byState, deliveries, reworkRounds, timeByState } from './options.js';

const STRETCHES = ['30', '90', '180'] as const;
type Stretch = (typeof STRETCHES)[number];
const AGAIN_MS = 60_000;

const stretchOf = (given: string | null): Stretch => STRETCHES.find((stretch) => stretch === given) ?? '90';

/** The company's orders in figures: how they stand, how long they take, what holds them. */
export function DashboardPage() {
  const say = useWords(dashboardWords);
  const [address, setAddress] = useSearchParams();
  const days = stretchOf(address.get('days'));
  const asked = api.useQuery('get', '/api/dashboard', { params: { query: { days } } }, { refetchInterval: AGAIN_MS });
  return (
    <>
      <Flex className="page-head" gap="middle" align="center" justify="space-between" wrap>
        <Flex gap="middle" align="baseline" wrap>
          <Typography.Title level={1} className="page-title">
            {say('title')}
          </Typography.Title>
          <Typography.Text type="secondary">{say('fromLog')}</Typography.Text>
        </Flex>
        <Segmented<Stretch>
          value={days}
          onChange={(chosen) => setAddress({ days: chosen }, { replace: true })}
          options={STRETCHES.map((value) => ({ value, label: say('days', { n: value }) }))}
        />
      </Flex>
      <QueryBoundary asked={asked}>{(figures) => <Board figures={figures} />}</QueryBoundary>
    </>
  );
}

const share = (part: number, whole: number): string => (whole === 0 ? '—' : `${Math.round((part / whole) * 100)}%`);

const OVER = new Set(['delivered', 'settled', 'cancelled']);

function Board({ figures }: { figures: Figures }) {
  const say = useWords(dashboardWords);
  const navigate = useNavigate();
  const { states, stages, weeks, rework, rules, dueSoon, capped } = figures;
  const open = states.filter(({ state }) => !OVER.has(state)).reduce((sum, { orders }) => sum + orders, 0);
  const overdue = states.reduce((sum, state) => sum + state.overdue, 0);
  const delivered = weeks.reduce((sum, { orders }) => sum + orders, 0);
  const onTime = weeks.reduce((sum, week) => sum + week.onTime, 0);
  const reworked = rework.filter(({ rounds }) => rounds > 0).reduce((sum, { orders }) => sum + orders, 0);
  const charts = useMemo(
    () => ({
      states: byState(figures, say),
      stages: timeByState(figures, say),
      weeks: deliveries(figures, say),
      rework: reworkRounds(figures, say),
    }),
    [figures, say],
  );
  const ofDelivered = say('ofDelivered', { n: delivered });

  return (
    <>
      {capped && <Alert className="refusal" type="info" showIcon title={say('capped')} />}
      <div className="tiles">
        <Tile title={say('open')} value={String(open)} to="/board" />
        <Tile title={say('overdue')} value={String(overdue)} to="/orders?overdue=true&sort=due" isBad={overdue > 0} />
        <Tile title={say('dueSoon')} value={String(dueSoon)} to="/calendar?of=company&view=list" />
        <Tile title={say('onTime')} value={share(onTime, delivered)} note={ofDelivered} />
        <Tile title={say('reworked')} value={share(reworked, delivered)} note={ofDelivered} />
      </div>
      <div className="charts">
        <Panel title={say('byState')} wide>
          <Chart
            option={charts.states}
            label={`${say('byState')}: ${states.map(({ name, orders }) => `${name} ${orders}`).join(', ')}`}
            onChoose={(index) => void navigate(`/orders?state=${states[index]?.state ?? ''}`)}
          />
        </Panel>
        <Panel title={say('delivery')}>
          {weeks.length === 0 ? (
            <Nothing told={say('noDeliveries')} />
          ) : (
            <Chart
              option={charts.weeks}
              label={`${say('delivery')}: ${weeks.map((week) => `${week.week} ${week.onTime}/${week.orders}`).join(', ')}`}
            />
          )}
        </Panel>
        <Panel title={say('stageTime')} wide>
          {stages.length === 0 ? (
            <Nothing told={say('noStays')} />
          ) : (
            <Chart
              height={320}
              option={charts.stages}
              label={`${say('stageTime')}: ${stages.map(({ name, medianHours }) => `${name} ${medianHours}`).join(', ')}`}
            />
          )}
        </Panel>
        <Panel title={say('rework')}>
          {rework.length === 0 ? (
            <Nothing told={say('noDeliveries')} />
          ) : (
            <Chart
              height={320}
              option={charts.rework}
              label={`${say('rework')}: ${rework.map(({ rounds, orders }) => `${rounds} × ${orders}`).join(', ')}`}
            />
          )}
        </Panel>
        <Panel title={say('rules')} full>
          <Stopping rules={rules} />
        </Panel>
      </div>
    </>
  );
}

interface TileProps {
  title: string;
  value: string;
  note?: string;
  to?: string;
  isBad?: boolean;
}

function Tile({ title, value, note, to, isBad = false }: TileProps) {
  const shown = (
    <Card size="small" hoverable={to !== undefined} className={isBad ? 'tile tile-bad' : 'tile'}>
      <Statistic title={title} value={value} />
      <Typography.Text type="secondary" className="small">
        {note ?? ' '}
      </Typography.Text>
    </Card>
  );
  return to === undefined ? shown : <Link to={to}>{shown}</Link>;
}

function Panel({
  title,
  wide,
  full,
  children,
}: {
  title: string;
  wide?: boolean;
  full?: boolean;
  children: ReactNode;
}) {
  return (
    <Card size="small" title={title} className={full ? 'panel-full' : wide ? 'panel-wide' : undefined}>
      {children}
    </Card>
  );
}

function Stopping({ rules }: Pick<Figures, 'rules'>) {
  const say = useWords(dashboardWords);
  const most = Math.max(1, ...(rules ?? []).map(({ held }) => held));
  const columns: RowColumn<NonNullable<Figures['rules']>[number]>[] = [
    {
      key: 'rule',
      title: say('rule'),
      width: 460,
      render: ({ rule, clause, sentence }) => (
        <>
          <Link to={`/rules?rule=${rule}`} className="in-text">
            {rule}
          </Link>{' '}
          {sentence}{' '}
          {clause !== 'product' && (
            <Typography.Text type="secondary" className="small">
              {clause}
            </Typography.Text>
          )}
        </>
      ),
    },
    { key: 'owner', title: say('owner'), width: 120, render: ({ ownerName }) => ownerName },
    {
      key: 'held',
      title: say('held'),
      width: 220,
      render: ({ held }) => (
        <span className="held">
          <span className="bar-rail">
            <span className="bar-fill held-fill" style={{ width: `${(held / most) * 100}%` }} />
          </span>
          {held}
        </span>
      ),
    },
    { key: 'hours', title: say('heldOn'), width: 130, render: ({ hours }) => say('hours', { n: hours }) },
  ];
  return (
    <Rows
      rows={rules ?? []}
      rowKey={({ process, rule }) => `${process} ${rule}`}
      columns={columns}
      size="small"
      empty={say(rules === null ? 'counting' : 'nothingHeld')}
    />
  );
}
