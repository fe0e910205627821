import { Flex, Segmented, Tag, Typography } from 'antd';
import { useState } from 'react';
import { client } from '../api/client.js';
import { usePages } from '../api/pages.js';
import type { Waiting } from '../api/types.js';
import { MoreButton } from '../shared/more-button.js';
import type { RowColumn } from '../shared/rows.js';
import { Rows } from '../shared/rows.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { UrgeDialog } from '../urging/urge-dialog.js';
import { UrgeButton, UrgedTag } from '../urging/urging.js';
import { urgingWords } from '../urging/urging.messages.js';
import { useWords } from '../messages/messages.js';
import { inboxWords } from './inbox.messages.js';
import { byRisk } from './risk.js';
import { useTaskColumns } from './task-columns.js';

const PATH = '/api/waiting';
const PROCESSES_AT_ONCE = '50';

type Whose = 'mine' | 'all';

/** What others have to do, and the means to urge them. */
export function WaitingCard() {
  const say = useWords(inboxWords);
  const [whose, setWhose] = useState<Whose>('mine');
  const query = { of: whose };
  const asked = usePages([PATH, { query }], (cursor) =>
    client.GET(PATH, { params: { query: { ...query, cursor, limit: PROCESSES_AT_ONCE } } }),
  );
  return (
    <>
      <Flex className="list-head" gap="middle" align="center" wrap>
        <Segmented<Whose>
          value={whose}
          onChange={setWhose}
          options={[
            { value: 'mine', label: say('ofMine') },
            { value: 'all', label: say('ofAll') },
          ]}
        />
        <Typography.Text type="secondary">{say(whose === 'mine' ? 'ofMineHint' : 'ofAllHint')}</Typography.Text>
      </Flex>
      <QueryBoundary asked={asked}>{(waits) => <WaitingTable waits={waits} empty={say('nobodyElse')} />}</QueryBoundary>
      <MoreButton asked={asked} />
    </>
  );
}

/** What offices have to do, each with whom to urge and how often he was urged. */
export function WaitingTable({ waits, empty }: { waits: readonly Waiting[]; empty: string }) {
  const say = useWords(inboxWords);
  const urging = useWords(urgingWords);
  const [urgent, setUrgent] = useState<Waiting | null>(null);
  const [what, why, due, delivery] = useTaskColumns<Waiting>();

  const columns: RowColumn<Waiting>[] = [
    what,
    {
      key: 'office',
      title: say('waitsFor'),
      width: 130,
      render: ({ officeName, head }) => (
        <Flex gap={4} wrap>
          <Typography.Text strong>{officeName}</Typography.Text>
          {head && <Tag>{say('head')}</Tag>}
        </Flex>
      ),
    },
    why,
    due,
    delivery,
    {
      key: 'urged',
      title: urging('urgedTitle'),
      width: 130,
      render: ({ urged }) => urged && <UrgedTag urged={urged} />,
    },
  ];

  return (
    <>
      <Rows
        rows={[...waits].sort(byRisk)}
        rowKey={({ process, event }) => `${process} ${event}`}
        columns={columns}
        empty={empty}
        act={(wait) => <UrgeButton wait={wait} onUrge={setUrgent} />}
      />
      <UrgeDialog urgent={urgent} onClose={() => setUrgent(null)} />
    </>
  );
}
