import { Badge, Button, Checkbox, Flex, Select, Tag, Typography } from 'antd';
import { useState } from 'react';
import { api } from '../api/client.js';
import type { Rule } from '../api/types.js';
import type { RowColumn } from '../shared/rows.js';
import { Rows } from '../shared/rows.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { ORDERS } from '../shared/address.js';
import { Narrowing } from '../shared/narrowing.js';
import { useWords } from '../messages/messages.js';
import { ClauseLinks } from './clause-links.js';
import { ProtocolButton } from './protocol-button.js';
import { LevelTag } from './level-tag.js';
import { rulesWords } from './rules.messages.js';

const EVENTS_SHOWN = 3;

interface Props {
  onRule: (rule: string) => void;
  onClause: (clause: string) => void;
}

const speaksOf = ({ rule, sentence, clause, remedy }: Rule, words: string): boolean =>
  `${rule} ${sentence} ${clause} ${remedy}`.toLowerCase().includes(words.trim().toLowerCase());

/** The first of what a rule stops; all of it when it is pointed at. */
function Stopped({ labels }: { labels: readonly string[] }) {
  const hidden = labels.length - EVENTS_SHOWN;
  return (
    <Flex gap={4} wrap>
      {labels.slice(0, EVENTS_SHOWN).map((label) => (
        <Tag key={label}>{label}</Tag>
      ))}
      {hidden > 0 && (
        <Typography.Text type="secondary" title={labels.join('、')}>
          +{hidden}
        </Typography.Text>
      )}
    </Flex>
  );
}

/** Every rule: where it is written, what it stops, how many it holds. */
export function RulesTab({ onRule, onClause }: Props) {
  const say = useWords(rulesWords);
  const [words, setWords] = useState('');
  const [process, setProcess] = useState<string>();
  const [owner, setOwner] = useState<string>();
  const [isHeld, setHeld] = useState(false);
  const asked = api.useQuery('get', '/api/rules');

  const columns: RowColumn<Rule>[] = [
    {
      key: 'rule',
      title: say('rule'),
      width: 90,
      render: ({ rule }) => (
        <Button type="link" className="flush" onClick={() => onRule(rule)}>
          {rule}
        </Button>
      ),
    },
    { key: 'says', title: say('says'), width: 320, render: ({ sentence }) => sentence },
    {
      key: 'clause',
      title: say('clause'),
      width: 150,
      render: ({ clauses }) => <ClauseLinks clauses={clauses} onClause={onClause} />,
    },
    { key: 'level', title: say('level'), width: 120, render: (rule) => <LevelTag rule={rule} /> },
    { key: 'owner', title: say('owner'), width: 110, render: ({ ownerName }) => ownerName },
    {
      key: 'stops',
      title: say('stops'),
      width: 230,
      render: ({ events }) => <Stopped labels={[...new Set(events.map(({ label }) => label))]} />,
    },
    {
      key: 'held',
      title: say('held'),
      width: 90,
      render: ({ rule, held }) =>
        held === null ? (
          <Typography.Text type="secondary">{say('counting')}</Typography.Text>
        ) : held === 0 ? null : (
          <Button
            type="link"
            className="flush"
            onClick={() => onRule(rule)}
            aria-label={`${say('heldOrders')} ${rule}: ${held}`}
          >
            <Badge count={held} color="#ad4e00" overflowCount={99_999} />
          </Button>
        ),
    },
  ];

  return (
    <QueryBoundary asked={asked}>
      {({ items }) => {
        const processes = new Map(items.map((rule) => [rule.process, rule.processName]));
        const owners = new Map(items.map((rule) => [rule.owner, rule.ownerName]));
        const listed = items.filter(
          (rule) =>
            speaksOf(rule, words) &&
            (process === undefined || rule.process === process) &&
            (owner === undefined || rule.owner === owner) &&
            (!isHeld || rule.held !== 0),
        );
        return (
          <>
            <Flex className="list-head" gap="small" align="center" wrap>
              <Narrowing value={words} hint={say('find')} onChange={setWords} />
              <Select
                className="choosing"
                allowClear
                value={process}
                placeholder={say('allProcesses')}
                aria-label={say('allProcesses')}
                options={[...processes].map(([value, label]) => ({ value, label }))}
                onChange={setProcess}
              />
              <Select
                className="choosing"
                allowClear
                value={owner}
                placeholder={say('allOwners')}
                aria-label={say('allOwners')}
                options={[...owners].map(([value, label]) => ({ value, label }))}
                onChange={setOwner}
              />
              <Checkbox checked={isHeld} onChange={({ target }) => setHeld(target.checked)}>
                {say('onlyHeld')}
              </Checkbox>
              <Typography.Text type="secondary">
                {listed.length} / {items.length}
              </Typography.Text>
              <ProtocolButton process={process ?? ORDERS} />
            </Flex>
            <Rows
              rows={listed}
              rowKey={(rule) => `${rule.process} ${rule.rule}`}
              columns={columns}
              size="small"
              empty={say('none')}
            />
          </>
        );
      }}
    </QueryBoundary>
  );
}
