import { Button, Card, Flex, Segmented, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { client } from '../api/client.js';
import { usePages } from '../api/pages.js';
import { mayRead, useMe } from '../session/me.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { moment } from '../shared/figures.js';
import { MoreButton } from '../shared/more-button.js';
import type { RowColumn } from '../shared/rows.js';
import { Rows } from '../shared/rows.js';
import { useWords } from '../messages/messages.js';
import type { Change } from './change-content.js';
import { ChangeContent } from './change-content.js';
import { changesWords } from './changes.messages.js';
import type { Deciding } from './decision.dialog.js';
import { DecisionDialog } from './decision.dialog.js';
import { DelegationForm } from './delegation-form.js';
import { PersonForm } from './person-form.js';
import { RightsForm } from './rights-form.js';

const CHANGES = '/api/changes';
const CHOICES = ['waiting', 'about-me', 'mine', 'all'] as const;
const LABELS = { waiting: 'waiting', 'about-me': 'aboutMe', mine: 'mine', all: 'all' } as const;
const COLOURS: Partial<Record<Change['state'], string>> = {
  proposed: 'gold',
  agreed: 'green',
  rejected: 'red',
  'at-once': 'volcano',
  bootstrap: 'purple',
};

type Proposing = 'delegation' | 'person' | 'rights' | null;

/** What changes in rights, delegations and rules: what it was and what it becomes, whom it affects, who decides. */
export function ChangesPage() {
  const say = useWords(changesWords);
  const me = useMe();
  const [address, setAddress] = useSearchParams();
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const [proposing, setProposing] = useState<Proposing>(null);
  const shown = CHOICES.find((choice) => choice === address.get('which')) ?? 'waiting';
  const query = shown === 'all' ? {} : { which: shown };
  const asked = usePages([CHANGES, { query }], (cursor) =>
    client.GET(CHANGES, { params: { query: { ...query, cursor, limit: '30' } } }),
  );
  const isAdministrator = mayRead(me, { permissions: ['people'] });
  const close = () => setProposing(null);

  const columns: RowColumn<Change>[] = [
    {
      key: 'what',
      title: say('what'),
      width: 380,
      render: (change) => (
        <>
          <Flex gap="small" align="center" wrap>
            <Typography.Text strong>{say(change.kind)}</Typography.Text>
            <Tag color={COLOURS[change.state]}>{say(change.state)}</Tag>
          </Flex>
          <ChangeContent change={change} />
        </>
      ),
    },
    {
      key: 'whom',
      title: say('whom'),
      width: 120,
      render: ({ affected, person, kind }) =>
        affected.map(({ name }) => name).join('、') || person?.name || (kind === 'policy' ? say('everybody') : '—'),
    },
    { key: 'why', title: say('why'), width: 180, render: ({ reason }) => reason },
    {
      key: 'by',
      title: say('by'),
      width: 150,
      render: ({ proposedBy, proposedAt }) => <Deed who={proposedBy.name} at={proposedAt} />,
    },
    {
      key: 'decision',
      title: say('decision'),
      width: 160,
      render: ({ decidedBy, decidedAt, decisionReason }) =>
        decidedBy && decidedAt ? <Deed who={decidedBy.name} at={decidedAt} why={decisionReason} /> : null,
    },
  ];

  return (
    <Card>
      <Typography.Title level={1} className="page-title">
        {say('title')}
      </Typography.Title>
      <Typography.Paragraph type="secondary">{say('hint')}</Typography.Paragraph>
      <Flex className="list-head" gap="small" align="center" justify="space-between" wrap>
        <Segmented
          value={shown}
          options={CHOICES.map((value) => ({ value, label: say(LABELS[value]) }))}
          onChange={(which) => setAddress(which === 'waiting' ? {} : { which }, { replace: true })}
        />
        <Flex gap="small" wrap>
          {me.offices.length > 0 && (
            <Button onClick={() => setProposing('delegation')}>{say('proposeDelegation')}</Button>
          )}
          {isAdministrator && (
            <>
              <Button onClick={() => setProposing('rights')}>{say('proposeRights')}</Button>
              <Button onClick={() => setProposing('person')}>{say('proposePerson')}</Button>
            </>
          )}
        </Flex>
      </Flex>
      <QueryBoundary asked={asked}>
        {(changes) => (
          <Rows
            rows={changes}
            rowKey={({ id }) => id}
            columns={columns}
            size="small"
            empty={say('none')}
            act={(change) => <Acts change={change} onDecide={setDeciding} />}
          />
        )}
      </QueryBoundary>
      <MoreButton asked={asked} />
      <DecisionDialog deciding={deciding} onClose={() => setDeciding(null)} />
      <DelegationForm open={proposing === 'delegation'} onClose={close} />
      {isAdministrator && (
        <>
          <PersonForm open={proposing === 'person'} onClose={close} />
          <RightsForm open={proposing === 'rights'} onClose={close} />
        </>
      )}
    </Card>
  );
}

function Deed({ who, at, why }: { who: string; at: string; why?: string | null }) {
  return (
    <>
      {who}
      <div>
        <Typography.Text type="secondary" className="small">
          {moment(at)}
        </Typography.Text>
      </div>
      {why}
    </>
  );
}

function Acts({ change, onDecide }: { change: Change; onDecide: (deciding: Deciding) => void }) {
  const say = useWords(changesWords);
  const button = (deed: Deciding['deed'], type?: 'primary') => (
    <Button
      key={deed}
      size="small"
      type={type}
      danger={deed === 'reject'}
      aria-label={`${say(deed)}: ${say(change.kind)} ${change.affected.map(({ name }) => name).join('、')}`}
      onClick={() => onDecide({ change, deed })}
    >
      {say(deed)}
    </Button>
  );
  return (
    <Flex vertical gap={4}>
      {change.mayDecide && [button('agree', 'primary'), button('reject')]}
      {change.mayWithdraw && button('withdraw')}
    </Flex>
  );
}
