import { Flex, Statistic, Typography } from 'antd';
import { useState } from 'react';
import { api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { ORDERS } from '../shared/address.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import type { SortedColumn } from '../shared/rows.js';
import { Rows } from '../shared/rows.js';
import { Nothing } from '../shared/states.js';
import type { Say } from '../messages/messages.js';
import { useWords } from '../messages/messages.js';
import { ClauseLinks } from './clause-links.js';
import { ConcernedList } from './concerned.js';
import { KindChoice, usePeriod } from './effects-filter.js';
import { effectsWords } from './effects.messages.js';

type Ways = components['schemas']['Ways'];
type Way = components['schemas']['Way'];
type Departure = components['schemas']['Departure'];
type Step = components['schemas']['WayStep'];

/** What a list is asked by: the period and the kind. */
interface Asked {
  from: string;
  to: string;
  process: string;
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** The ways that processes really went, beside the one that the regulations have; what led off it, with its clause. */
export function WaysTab({ onClause }: { onClause: (clause: string) => void }) {
  const { stretch, choice } = usePeriod();
  const [process, setProcess] = useState<string>(ORDERS);
  const query = { ...stretch, process };
  const asked = api.useQuery('get', '/api/effects/ways', { params: { query } });
  return (
    <>
      <Flex className="list-head" gap="small" align="center" wrap>
        {choice}
        <KindChoice value={process} onChange={(kind) => setProcess(kind ?? ORDERS)} />
      </Flex>
      <QueryBoundary asked={asked}>{(ways) => <Told ways={ways} query={query} onClause={onClause} />}</QueryBoundary>
    </>
  );
}

function Told({ ways, query, onClause }: { ways: Ways; query: Asked; onClause: (clause: string) => void }) {
  const say = useWords(effectsWords);
  if (ways.processes === 0) return <Nothing told={say('noEnded')} />;
  return (
    <>
      <Flex gap="large" wrap className="ways-figures">
        <Statistic title={say('ended')} value={ways.processes} />
        <Statistic title={say('straight')} value={`${ways.straight} · ${percent(ways.straight / ways.processes)}`} />
        <Statistic title={say('averageDays')} value={ways.days} />
      </Flex>
      <section className="rule-part" aria-label={say('road')}>
        <Typography.Title level={3}>{say('road')}</Typography.Title>
        <Steps steps={ways.road} />
      </section>
      <section className="rule-part" aria-label={say('waysGone')}>
        <Typography.Title level={3}>{say('waysGone')}</Typography.Title>
        <WayRows ways={ways.ways} query={query} />
      </section>
      <section className="rule-part" aria-label={say('departures')}>
        <Typography.Title level={3}>{say('departures')}</Typography.Title>
        <DepartureRows departures={ways.departures} query={query} onClause={onClause} />
      </section>
    </>
  );
}

/** Steps in a row, as they were come to; what led off the way stands out by its frame and its sign, not by its colour alone. */
const Steps = ({ steps }: { steps: readonly Step[] }) => (
  <ol className="way">
    {steps.map(({ step, name, isDeparture }, at) => (
      <li key={`${at} ${step}`} className={isDeparture ? 'way-step way-off' : 'way-step'}>
        {isDeparture ? `⚠ ${name}` : name}
      </li>
    ))}
  </ol>
);

/** How many processes, and of all of them which share. */
const manyOf = <Row extends { processes: number; share: number }>(
  say: Say<keyof typeof effectsWords>,
  bar: string,
): SortedColumn<Row> => ({
  key: 'many',
  title: say('many'),
  width: 190,
  orderBy: ({ processes }) => processes,
  render: ({ processes, share }) => (
    <span className="share">
      <span className={bar} style={{ width: `${Math.max(2, share * 90)}px` }} />
      {processes} · {percent(share)}
    </span>
  ),
});

function WayRows({ ways, query }: { ways: readonly Way[]; query: Asked }) {
  const say = useWords(effectsWords);
  const columns: SortedColumn<Way>[] = [
    { key: 'way', title: say('way'), width: 640, render: ({ steps }) => <Steps steps={steps} /> },
    manyOf<Way>(say, 'share-bar'),
    {
      key: 'days',
      title: say('days'),
      width: 110,
      align: 'right',
      orderBy: ({ days }) => days,
      render: ({ days }) => days,
    },
  ];
  return (
    <Rows
      rows={ways}
      rowKey={({ way }) => way}
      columns={columns}
      size="small"
      inside={({ way }) => <Gone query={{ ...query, way }} />}
      insideTitle={say('concerned')}
    />
  );
}

interface DepartureProps {
  departures: readonly Departure[];
  query: Asked;
  onClause: (clause: string) => void;
}

function DepartureRows({ departures, query, onClause }: DepartureProps) {
  const say = useWords(effectsWords);
  const columns: SortedColumn<Departure>[] = [
    { key: 'departure', title: say('departure'), width: 220, render: ({ name }) => name },
    {
      key: 'clause',
      title: say('clause'),
      width: 150,
      render: ({ clause }) =>
        clause === null ? (
          '—'
        ) : clause === 'product' ? (
          say('product')
        ) : (
          <ClauseLinks clauses={clause.split(';').map((part) => part.trim())} onClause={onClause} />
        ),
    },
    manyOf<Departure>(say, 'share-bar share-off'),
    {
      key: 'times',
      title: say('times'),
      width: 90,
      align: 'right',
      orderBy: ({ times }) => times,
      render: ({ times }) => times,
    },
    {
      key: 'days',
      title: say('averageDays'),
      width: 130,
      align: 'right',
      orderBy: ({ days }) => days,
      render: ({ days }) => days,
    },
  ];
  return (
    <Rows
      rows={departures}
      rowKey={({ departure }) => departure}
      columns={columns}
      size="small"
      inside={({ departure }) => <Gone query={{ ...query, departure }} />}
      insideTitle={say('concerned')}
      empty={say('noDepartures')}
    />
  );
}

function Gone({ query }: { query: Asked & { way?: string; departure?: string } }) {
  const asked = api.useQuery('get', '/api/effects/ways/processes', { params: { query } });
  return <ConcernedList asked={asked} told="days" />;
}
