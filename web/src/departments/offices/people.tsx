import { Flex, Select, Typography } from 'antd';
import { useState } from 'react';
import type { Office } from '../../../../machines/offices.js';
import { OFFICE_NAMES, OFFICES } from '../../../../machines/offices.js';
import { api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { Rows } from '../../shared/rows.js';
import { QueryBoundary } from '../../shared/query-boundary.js';
import { useEventName } from '../../api/kinds.js';
import { useLanguage } from '../../messages/language.js';
import { text, useWords } from '../../messages/messages.js';
import { departmentsWords, head } from '../departments.messages.js';
import type { Section } from '../section.js';
import { LOOKING_BACK } from '../stretch.js';

type Count = components['schemas']['EventCount'];

const words = {
  hint: text(
    '每人每月办理了什么、多少次；评价由人来做。',
    '每人每月辦理了什麼、多少次；評價由人來做。',
    'What each person did, month by month. People judge it, not the figures.',
  ),
  period: text('期间', '期間', 'Period'),
  onBehalf: text('其中代办', '其中代辦', 'Of these for others'),
};

/** How often the people of an office sent which event (S0§七, S2§八1). */
function EventCounts() {
  const say = useWords(words);
  const shared = useWords(departmentsWords);
  const language = useLanguage();
  const eventName = useEventName();
  const [office, setOffice] = useState<Office>('clerk');
  const [period, setPeriod] = useState(0);
  const { query } = LOOKING_BACK[period] ?? LOOKING_BACK[0];
  const asked = api.useQuery('get', '/api/departments/hr/event-counts', {
    params: { query: { office, ...query() } },
  });
  return (
    <>
      <Flex gap="small" align="center" wrap className="presets">
        <Select<Office>
          className="office-choice"
          aria-label={shared('choose')}
          value={office}
          onChange={setOffice}
          options={OFFICES.map((value) => ({ value, label: OFFICE_NAMES[value][language] }))}
        />
        <Select
          aria-label={say('period')}
          value={period}
          onChange={setPeriod}
          options={LOOKING_BACK.map(({ label }, value) => ({ value, label: label[language] }))}
        />
        <Typography.Text type="secondary">{say('hint')}</Typography.Text>
      </Flex>
      <QueryBoundary asked={asked}>
        {(counts) => (
          <Rows<Count>
            rows={counts}
            rowKey={({ person, month, kind, type }) => `${person} ${month} ${kind} ${type}`}
            size="small"
            columns={[
              { key: 'person', title: head.person[language], width: 120, render: ({ name }) => name },
              { key: 'month', title: head.month[language], width: 100, render: ({ month }) => month },
              {
                key: 'event',
                title: head.event[language],
                width: 260,
                render: ({ type }) => eventName(type),
              },
              { key: 'times', title: head.times[language], width: 90, align: 'right', render: ({ events }) => events },
              {
                key: 'behalf',
                title: say('onBehalf'),
                width: 150,
                align: 'right',
                render: ({ onBehalf }) => (onBehalf === 0 ? '' : onBehalf),
              },
            ]}
            empty={shared('empty')}
          />
        )}
      </QueryBoundary>
    </>
  );
}

export const hr: Section[] = [
  { key: 'counts', label: text('办理次数', '辦理次數', 'Event counts'), Component: EventCounts },
];
