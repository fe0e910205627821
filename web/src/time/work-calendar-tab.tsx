import './time.css';
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Alert, Button, Card, Descriptions, Flex, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { api } from '../api/client.js';
import { useWords } from '../messages/messages.js';
import { mayRead, useMe } from '../session/me.js';
import { today } from '../shared/figures.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import type { WorkCalendar } from './day-words.js';
import { useDayWords } from './day-words.js';
import { OfficialYearForm } from './official-year-form.js';
import { timeWords } from './time.messages.js';
import { WorkCalendarForm } from './work-calendar-form.js';

type Proposing = 'days' | 'year' | null;

/** The company's working time, year by year: its week, the days that are not as their weekday, by what source. */
export function WorkCalendarTab() {
  const say = useWords(timeWords);
  const mayPropose = mayRead(useMe(), { permissions: ['policy'] });
  const [year, setYear] = useState(Number(today().slice(0, 4)));
  const [proposing, setProposing] = useState<Proposing>(null);
  const asked = api.useQuery('get', '/api/work-calendar', { params: { query: { year: String(year) } } });
  return (
    <>
      <Flex className="list-head" gap="small" align="center" wrap>
        <Button icon={<LeftOutlined />} aria-label={say('yearBefore')} onClick={() => setYear(year - 1)} />
        <Typography.Title level={2} className="year-title">
          {year}
        </Typography.Title>
        <Button icon={<RightOutlined />} aria-label={say('yearAfter')} onClick={() => setYear(year + 1)} />
        {mayPropose && (
          <>
            <Button type="primary" onClick={() => setProposing('days')}>
              {say('edit')}
            </Button>
            <Button onClick={() => setProposing('year')}>{say('importYear')}</Button>
          </>
        )}
      </Flex>
      <QueryBoundary asked={asked}>
        {(calendar) => (
          <>
            <YearOf calendar={calendar} />
            <WorkCalendarForm
              key={`${calendar.year} ${calendar.version}`}
              calendar={calendar}
              open={proposing === 'days'}
              onClose={() => setProposing(null)}
            />
            <OfficialYearForm calendar={calendar} open={proposing === 'year'} onClose={() => setProposing(null)} />
          </>
        )}
      </QueryBoundary>
    </>
  );
}

function YearOf({ calendar: { year, source, week, days, officialYears } }: { calendar: WorkCalendar }) {
  const say = useWords(timeWords);
  const { hours, label } = useDayWords();
  return (
    <>
      {source === null ? (
        <Alert
          type="warning"
          showIcon
          className="block"
          title={say('noSource', { year: String(year) })}
          description={
            <>
              {say('noSourceHint')} {say('officialYears', { years: officialYears.join('、') })}
            </>
          }
        />
      ) : (
        <Typography.Paragraph type="secondary">
          {say('source')} {source}
        </Typography.Paragraph>
      )}
      <div className="work-calendar">
        <Card size="small" title={say('week')}>
          <Descriptions
            size="small"
            column={1}
            items={week.map((one) => ({ key: one.name, label: label(one.name), children: hours(one.hours) }))}
          />
        </Card>
        <Card size="small" title={say('days')}>
          <Table
            size="small"
            pagination={false}
            rowKey="name"
            dataSource={days}
            locale={{ emptyText: say('noDays') }}
            columns={[
              { key: 'day', title: say('day'), render: (_, { name }) => <span className="nowrap">{label(name)}</span> },
              {
                key: 'hours',
                title: say('hours'),
                render: (_, one) => (
                  <Tag className="flush-tag" color={one.hours === 'off' ? 'red' : 'blue'}>
                    {hours(one.hours)}
                  </Tag>
                ),
              },
              { key: 'called', title: say('called'), dataIndex: 'called' },
            ]}
          />
        </Card>
      </div>
    </>
  );
}
