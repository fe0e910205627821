import { Card, Descriptions, Typography } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { OFFICE_NAMES } from '../../../machines/offices.js';
import type { Office } from '../../../machines/offices.js';
import { useKindOf } from '../api/kinds.js';
import { choiceName } from '../../../machines/names/naming.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { StateTag } from '../process/state-tag.js';
import { addressOf, ORDERS } from '../shared/address.js';
import type { Meeting } from './meeting.js';
import { meetingWords } from './meeting.messages.js';

/** What lies before the meeting for the item in hand: what was handed in, the figures of the day, what is on record of it. */
export function ItemMaterial({ meeting, item }: { meeting: Meeting; item: number }) {
  const say = useWords(meetingWords);
  const { agenda, topics, materials, records, resolutions, pack } = meeting.facts;
  const known = agenda?.items.find(({ no }) => no === item);
  const handed = topics.filter(({ title, withdrawn }) => !withdrawn && title === known?.topic);
  const files = materials.filter(({ topic }) => topic === undefined || topic === known?.topic);
  const said = records.filter((one) => one.item === item);
  return (
    <Card size="small" title={known ? `${known.no}. ${known.topic}` : say('beside')} className="room-material">
      {handed.map(({ no, focus }) => (
        <Typography.Paragraph key={no}>{focus}</Typography.Paragraph>
      ))}
      {files.length > 0 && (
        <ul className="plain-list">
          {files.map(({ title, doc, at }) => (
            <li key={`${title} ${at}`}>{doc ? <a href={`/api/attachments/${doc}`}>{title}</a> : title}</li>
          ))}
        </ul>
      )}
      {pack && (known?.part === 'last-resolutions' ? <OpenActions meeting={meeting} /> : <Figures meeting={meeting} />)}
      <Typography.Title level={3} className="room-heading">
        {say('said')}
      </Typography.Title>
      {said.length === 0 && <Typography.Text type="secondary">{say('nothing')}</Typography.Text>}
      {said.map(({ summary, unresolved, at }) => (
        <Typography.Paragraph key={at}>
          {summary}
          {unresolved && (
            <Typography.Text type="warning" className="room-line">
              {say('open', { path: unresolved.path })}
            </Typography.Text>
          )}
        </Typography.Paragraph>
      ))}
      {resolutions
        .filter((one) => one.item === item)
        .map(({ action, content, office, person, dueOn }) => (
          <Typography.Paragraph key={action} className="room-resolution">
            <strong>{say('resolved')}</strong> {content}
            <Who office={office} name={meeting.people[person] ?? person} dueOn={dueOn} />
          </Typography.Paragraph>
        ))}
    </Card>
  );
}

function Who({ office, name, dueOn }: { office: string; name: string; dueOn: string }) {
  const language = useLanguage();
  const called = OFFICE_NAMES[office as Office][language];
  return (
    <Typography.Text type="secondary" className="room-line">
      {called} · {name} · {dueOn}
    </Typography.Text>
  );
}

function OpenActions({ meeting }: { meeting: Meeting }) {
  const say = useWords(meetingWords);
  const open = meeting.facts.pack?.openActions ?? [];
  return (
    <>
      <Typography.Title level={3} className="room-heading">
        {say('last')}
      </Typography.Title>
      {open.length === 0 && <Typography.Paragraph type="secondary">{say('noOpen')}</Typography.Paragraph>}
      <ul className="plain-list">
        {open.map(({ no, content, office, person, dueOn }) => (
          <li key={no}>
            <Link to={addressOf('actions', no)}>{no}</Link> {content}
            <Who office={office} name={meeting.people[person] ?? person} dueOn={dueOn} />
          </li>
        ))}
      </ul>
    </>
  );
}

const SHOWN = 5;

type MonthlyPlan = NonNullable<NonNullable<Meeting['facts']['pack']>['plans']>[number];

/** The number of a process of any kind, which leads to it. */
function Linked({ no }: { no: string }) {
  const kind = useKindOf()(no);
  return kind === undefined ? <>{no}</> : <Link to={addressOf(kind, no)}>{no}</Link>;
}

/** The plan of a month, where it stands, and what stands against it. */
function Plan({ plan: { no, month, state, objections, adjustment } }: { plan: MonthlyPlan }) {
  const say = useWords(meetingWords);
  const language = useLanguage();
  const kind = useKindOf()(no) ?? '';
  return (
    <div>
      <Linked no={no} /> {month} <StateTag kind={kind} state={state} />
      {objections > 0 && <Typography.Text type="danger">{say('objections', { n: objections })} </Typography.Text>}
      {adjustment !== null && choiceName('status', adjustment, language, kind)}
    </div>
  );
}

/** The figures that were frozen into the agenda. */
function Figures({ meeting }: { meeting: Meeting }) {
  const language = useLanguage();
  const say = useWords(meetingWords);
  const { pack } = meeting.facts;
  if (!pack) return null;
  const { ordersLate, ordersDue, gaps, load, quality, supply = [], bottlenecks = [], forecast, plans = [] } = pack;
  const orders = (rows: { no: string; dueOn: string }[]): ReactNode =>
    rows.slice(0, SHOWN).map(({ no, dueOn }) => (
      <div key={no}>
        <Link to={addressOf(ORDERS, no)}>{no}</Link> {dueOn}
      </div>
    ));
  const items = [
    { key: 'late', label: say('late'), rows: ordersLate.length, children: orders(ordersLate) },
    { key: 'due', label: say('due'), rows: ordersDue.length, children: orders(ordersDue) },
    {
      key: 'gaps',
      label: say('gaps'),
      rows: gaps.length,
      children: gaps.slice(0, SHOWN).map(({ no, item, quantity, neededOn }) => (
        <div key={`${no} ${item}`}>
          {item} {quantity} · {neededOn} · <Link to={addressOf(ORDERS, no)}>{no}</Link>
        </div>
      )),
    },
    {
      key: 'supply',
      label: say('supply'),
      rows: supply.length,
      children: supply.slice(0, SHOWN).map(({ no, item, supplier, expectedOn, late }) => (
        <div key={`${no} ${item}`}>
          <Typography.Text type={late ? 'danger' : undefined}>{expectedOn}</Typography.Text> {item} · {supplier} ·{' '}
          <Linked no={no} />
        </div>
      )),
    },
    {
      key: 'bottlenecks',
      label: say('bottlenecks'),
      rows: bottlenecks.length,
      children: bottlenecks.slice(0, SHOWN).map(({ no, kind, cause, since }) => (
        <div key={`${no} ${cause} ${since}`}>
          <Link to={addressOf(ORDERS, no)}>{no}</Link> {choiceName('kind', kind, language, ORDERS)} · {cause} · {since}
        </div>
      )),
    },
    {
      key: 'forecast',
      label: say('forecast'),
      rows: forecast ? 1 : 0,
      children: forecast && (
        <>
          <Linked no={forecast.no} /> {forecast.period}
          <Typography.Paragraph>{forecast.orders}</Typography.Paragraph>
          <Typography.Paragraph>{forecast.forecast}</Typography.Paragraph>
        </>
      ),
    },
    {
      key: 'plans',
      label: say('plans'),
      rows: plans.length,
      children: plans.map((plan) => <Plan key={plan.no} plan={plan} />),
    },
    {
      key: 'load',
      label: say('load'),
      rows: load.length,
      children: load.slice(0, SHOWN).map(({ week, team, orders: count }) => (
        <div key={`${week} ${team}`}>
          {week} {team} {count}
        </div>
      )),
    },
  ];
  const { passed, failed, nonconformities } = quality;
  return (
    <>
      <Descriptions
        size="small"
        bordered
        column={1}
        className="room-figures"
        items={items.filter(({ rows }) => rows > 0).map(({ rows: _rows, ...shown }) => shown)}
      />
      <Typography.Paragraph type="secondary">
        {say('quality', { passed, failed, open: nonconformities })}
      </Typography.Paragraph>
    </>
  );
}
