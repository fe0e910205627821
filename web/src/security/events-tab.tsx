import { DatePicker, Flex, Select, Typography } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { client } from '../api/client.js';
import { usePages } from '../api/pages.js';
import type { components } from '../api/schema.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { moment } from '../shared/figures.js';
import { MoreButton } from '../shared/more-button.js';
import { Rows } from '../shared/rows.js';
import type { Language } from '../../../machines/rulebook.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { ACTION_NAMES, ACTIONS, DETAIL_NAMES, securityWords } from './security.messages.js';

type Entry = components['schemas']['AuditEntryView'];

const TRAIL = '/api/audit';
const AT_ONCE = '50';

/** `{ "failures": 3 }` → `失败次数：3`; what has no name of its own is told as it is recorded. */
const told = (detail: Entry['detail'], language: Language): string =>
  Object.entries(detail)
    .map(([name, value]) => {
      const shown = typeof value === 'string' ? value : JSON.stringify(value);
      return Object.hasOwn(DETAIL_NAMES, name) ? `${DETAIL_NAMES[name][language]}：${shown}` : `${name}：${shown}`;
    })
    .join(' · ');

/** `session:25c91a53-…` → `25c91a53`: who has many sessions tells them apart by the beginning. */
const subjectOf = (subject: string): string => subject.replace(/^session:([0-9a-f]{8}).*$/, '$1');

/** What happened to the security of the product, the newest first. */
export function EventsTab() {
  const say = useWords(securityWords);
  const language = useLanguage();
  const [actions, setActions] = useState<Entry['action'][]>([]);
  const [days, setDays] = useState<[Dayjs | null, Dayjs | null] | null>(null);
  const query = {
    action: actions.length === 0 ? undefined : actions.join(','),
    from: days?.[0]?.startOf('day').toISOString(),
    until: days?.[1]?.add(1, 'day').startOf('day').toISOString(),
  };
  const asked = usePages<Entry>([TRAIL, { query }], (cursor) =>
    client.GET(TRAIL, { params: { query: { ...query, cursor, limit: AT_ONCE } } }),
  );
  return (
    <>
      <Typography.Paragraph type="secondary">{say('eventsHint')}</Typography.Paragraph>
      <Flex gap="small" wrap className="security-filters">
        <Select
          mode="multiple"
          allowClear
          className="security-actions"
          aria-label={say('what')}
          placeholder={say('anyEvent')}
          value={actions}
          onChange={setActions}
          optionFilterProp="label"
          options={ACTIONS.map((value) => ({ value, label: ACTION_NAMES[value][language] }))}
        />
        <DatePicker.RangePicker
          allowEmpty={[true, true]}
          aria-label={say('from')}
          placeholder={[say('from'), say('until')]}
          value={days}
          onChange={setDays}
        />
      </Flex>
      <QueryBoundary asked={asked}>
        {(entries) => (
          <>
            <Rows<Entry>
              rows={entries}
              rowKey={({ id }) => String(id)}
              size="small"
              empty={say('noEvents')}
              columns={[
                { key: 'what', title: say('what'), width: 160, render: ({ action }) => ACTION_NAMES[action][language] },
                { key: 'at', title: say('at'), width: 170, render: ({ at }) => moment(at) },
                { key: 'by', title: say('by'), width: 120, render: ({ by }) => by?.name ?? say('unknown') },
                {
                  key: 'about',
                  title: say('about'),
                  width: 260,
                  render: ({ about, subject }) => about?.name ?? subjectOf(subject),
                },
                { key: 'details', title: say('details'), width: 320, render: ({ detail }) => told(detail, language) },
              ]}
            />
            <MoreButton asked={asked} />
          </>
        )}
      </QueryBoundary>
    </>
  );
}
