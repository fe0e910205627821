import './calendar.css';
import { LeftOutlined, LinkOutlined, RightOutlined } from '@ant-design/icons';
import { Alert, Button, Card, Flex, Segmented, Select, Tag, Typography } from 'antd';
import type { CSSProperties } from 'react';
import { Link, useSearchParams } from 'react-router';
import { OFFICE_NAMES, OFFICES } from '../../../machines/offices.js';
import { useKinds } from '../api/kinds.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { today } from '../shared/figures.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { useNarrow } from '../shared/use-narrow.js';
import { useAgenda, useKindLook, usual, WHATS } from './agenda.js';
import { calendarWords } from './calendar.messages.js';
import { DayList } from './day-list.js';
import { DayTable } from './day-table.js';
import { FeedsDrawer } from './feeds.drawer.js';
import { GanttView } from './gantt-view.js';
import { dayAfter, monthAfter, weekOf, weeksOf } from './time-axis.js';

const VIEWS = ['month', 'week', 'list', 'gantt'] as const;
type View = (typeof VIEWS)[number];
const SHOWN_A_DAY = 4;
const IS_DAY = /^\d{4}-\d\d-\d\d$/;

interface Shown {
  view: Exclude<View, 'gantt'>;
  /** A day of the week or of the month that is shown. */
  day: string;
  of: string;
  kinds: readonly string[];
  whats: readonly string[];
}

/** What is due, takes place or is handed over: mine, an office's, the company's; by month, week or day. */
export function CalendarPage() {
  const say = useWords(calendarWords);
  const [address, setAddress] = useSearchParams();
  const view = VIEWS.find((one) => one === address.get('view')) ?? 'month';
  const asked = address.get('day') ?? '';
  const day = IS_DAY.test(asked) ? asked : today();
  const of = address.get('of') ?? 'me';
  const kinds = address.get('kind')?.split(',') ?? [];
  const whats = address.get('what')?.split(',') ?? usual(of);
  const change = (changes: Readonly<Record<string, string | null>>): void => {
    const next = new URLSearchParams(address);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) next.delete(name);
      else next.set(name, value);
    }
    setAddress(next, { replace: true });
  };
  return (
    <Card>
      <Flex className="list-head" gap="middle" align="center" justify="space-between" wrap>
        <Typography.Title level={1} className="page-title">
          {say('title')}
        </Typography.Title>
        <Flex gap="small" wrap>
          <Button icon={<LinkOutlined />} onClick={() => change({ feeds: 'open' })}>
            {say('feeds')}
          </Button>
          <Segmented<View>
            aria-label={say('view')}
            value={view}
            onChange={(chosen) => change({ view: chosen === 'month' ? null : chosen })}
            options={VIEWS.map((value) => ({ value, label: say(value) }))}
          />
        </Flex>
      </Flex>
      {view === 'gantt' ? <GanttView /> : <Days shown={{ view, day, of, kinds, whats }} change={change} />}
      <FeedsDrawer open={address.get('feeds') === 'open'} onClose={() => change({ feeds: null })} />
    </Card>
  );
}

type Change = (changes: Readonly<Record<string, string | null>>) => void;

function Days({ shown, change }: { shown: Shown; change: Change }) {
  const { view, day, of, kinds, whats } = shown;
  const isNarrow = useNarrow();
  const month = day.slice(0, 7);
  const weeks = view === 'week' ? [weekOf(day)] : weeksOf(month);
  const whole = weeks.flat();
  const isTable = view !== 'list' && !isNarrow;
  // A list needs no days of other months to fill its weeks.
  const days = isTable || view === 'week' ? whole : whole.filter((one) => one.startsWith(month));
  const query = { from: days[0] ?? day, to: days.at(-1) ?? day, of, what: whats.join(',') };
  const agenda = useAgenda(kinds.length > 0 ? { ...query, kind: kinds.join(',') } : query);
  const step = (offset: 1 | -1): void =>
    change({ day: view === 'week' ? dayAfter(day, 7 * offset) : `${monthAfter(month, offset)}-01` });
  return (
    <>
      <Bar
        shown={shown}
        title={view === 'week' ? `${query.from} – ${query.to.slice(5)}` : month}
        step={step}
        change={change}
      />
      <QueryBoundary asked={agenda}>
        {(found) => (
          <>
            <Notes days={found.days} cutAt={found.isCut ? found.items.length : null} />
            {isTable ? (
              <DayTable
                agenda={found}
                weeks={weeks}
                month={view === 'week' ? null : month}
                most={view === 'week' ? Infinity : SHOWN_A_DAY}
                onDay={(chosen) => change({ view: 'week', day: chosen })}
              />
            ) : (
              <DayList agenda={found} days={days} />
            )}
          </>
        )}
      </QueryBoundary>
    </>
  );
}

interface BarProps {
  shown: Shown;
  title: string;
  step: (offset: 1 | -1) => void;
  change: Change;
}

/** Which days, whose, of which kinds. */
function Bar({ shown: { of, kinds, whats }, title, step, change }: BarProps) {
  const say = useWords(calendarWords);
  const language = useLanguage();
  const all = useKinds();
  const lookOf = useKindLook();
  const choose = (kind: string, isChosen: boolean): void => {
    const next = isChosen ? [...kinds, kind] : kinds.filter((one) => one !== kind);
    change({ kind: next.length > 0 ? next.join(',') : null });
  };
  const chooseWhat = (what: string, isChosen: boolean): void => {
    const next = WHATS.filter((one) => (one === what ? isChosen : whats.includes(one)));
    const isUsual = next.length === 0 || next.join(',') === usual(of).join(',');
    change({ what: isUsual ? null : next.join(',') });
  };
  return (
    <>
      <Flex className="list-head" gap="small" align="center" wrap>
        <Button icon={<LeftOutlined />} aria-label={say('earlier')} onClick={() => step(-1)} />
        <Typography.Title level={2} className="month-title">
          {title}
        </Typography.Title>
        <Button icon={<RightOutlined />} aria-label={say('later')} onClick={() => step(1)} />
        <Button onClick={() => change({ day: null })}>{say('today')}</Button>
        <Select
          aria-label={say('whose')}
          className="choosing"
          value={of}
          onChange={(chosen) => change({ of: chosen === 'me' ? null : chosen })}
          options={[
            { value: 'me', label: say('mine') },
            { value: 'company', label: say('company') },
            ...OFFICES.map((office) => ({ value: `office:${office}`, label: OFFICE_NAMES[office][language] })),
          ]}
        />
      </Flex>
      <Flex className="list-head calendar-kinds" gap="small" wrap role="group" aria-label={say('whats')}>
        {WHATS.map((what) => (
          <Tag.CheckableTag
            key={what}
            checked={whats.includes(what)}
            onChange={(isChosen) => chooseWhat(what, isChosen)}
          >
            {say(`what-${what}`)}
          </Tag.CheckableTag>
        ))}
      </Flex>
      <Flex className="list-head calendar-kinds" gap="small" wrap role="group" aria-label={say('kinds')}>
        {all.map(({ id }) => {
          const { colour, name } = lookOf(id);
          return (
            <span key={id} style={{ '--kind': colour } as CSSProperties}>
              <Tag.CheckableTag checked={kinds.includes(id)} onChange={(isChosen) => choose(id, isChosen)}>
                {name}
              </Tag.CheckableTag>
            </span>
          );
        })}
      </Flex>
    </>
  );
}

/** What has to be known of the stretch: that there is more than is shown, and that no calendar covers some of it. */
function Notes({ days, cutAt }: { days: readonly { day: string; covered: boolean }[]; cutAt: number | null }) {
  const say = useWords(calendarWords);
  const uncovered = days.find(({ covered }) => !covered);
  return (
    <>
      {cutAt !== null && <Alert className="refusal" type="warning" showIcon title={say('cut', { n: cutAt })} />}
      {uncovered && (
        <Alert
          className="refusal"
          type="info"
          showIcon
          title={say('uncovered', { day: uncovered.day })}
          action={<Link to="/rules?show=calendar">{say('toWorkCalendar')}</Link>}
        />
      )}
    </>
  );
}
