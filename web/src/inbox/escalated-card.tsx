import { Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { client } from '../api/client.js';
import { usePages } from '../api/pages.js';
import type { Escalated, Waiting } from '../api/types.js';
import { MoreButton } from '../shared/more-button.js';
import { moment, relative } from '../shared/figures.js';
import type { RowColumn } from '../shared/rows.js';
import { Rows } from '../shared/rows.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { UrgeDialog } from '../urging/urge-dialog.js';
import { UrgeButton, UrgedTag } from '../urging/urging.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { inboxWords } from './inbox.messages.js';
import { useTaskColumns } from './task-columns.js';

const PATH = '/api/inbox/escalated';

/** What others have not done in time: which wait, whose, since when, and why the reader hears of it. */
export function EscalatedCard() {
  const say = useWords(inboxWords);
  const language = useLanguage();
  const [urgent, setUrgent] = useState<Waiting | null>(null);
  const [what] = useTaskColumns<Waiting>();
  const asked = usePages([PATH, {}], (cursor) => client.GET(PATH, { params: { query: { cursor, limit: '50' } } }));
  const columns: RowColumn<Escalated>[] = [
    { ...what, render: ({ wait }) => what.render(wait) },
    {
      key: 'who',
      title: say('waitsFor'),
      width: 150,
      render: ({ wait: { officeName, head }, persons }) => (
        <Flex vertical gap={2}>
          <span>
            <Typography.Text strong>{officeName}</Typography.Text> {head && <Tag>{say('head')}</Tag>}
          </span>
          {persons.length > 0 && <Typography.Text>{persons.map(({ name }) => name).join('、')}</Typography.Text>}
        </Flex>
      ),
    },
    {
      key: 'reason',
      title: say('reason'),
      width: 260,
      render: ({ level, wait: { since, dueAt, urged } }) => (
        <Flex vertical gap={2}>
          <Typography.Text>{say(level === 'leader' ? 'asLeader' : 'asHead')}</Typography.Text>
          <Typography.Text type="secondary" className="small" title={moment(since)}>
            {say('since', { at: relative(since, language) })}
          </Typography.Text>
          {dueAt && (
            <Typography.Text type="danger" className="small" title={moment(dueAt)}>
              {say('dueSince', { at: relative(dueAt, language) })}
            </Typography.Text>
          )}
          <UrgedTag urged={urged} />
        </Flex>
      ),
    },
  ];
  return (
    <>
      <Typography.Paragraph type="secondary">{say('escalatedHint')}</Typography.Paragraph>
      <QueryBoundary asked={asked}>
        {(items) => (
          <Rows
            rows={items}
            rowKey={({ wait }) => `${wait.process} ${wait.event}`}
            columns={columns}
            empty={say('nothingEscalated')}
            act={({ wait }) => <UrgeButton wait={wait} onUrge={setUrgent} />}
          />
        )}
      </QueryBoundary>
      <MoreButton asked={asked} />
      <UrgeDialog urgent={urgent} onClose={() => setUrgent(null)} />
    </>
  );
}
