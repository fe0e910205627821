import { Button, Checkbox, Flex, Segmented, Tag, Typography } from 'antd';
import { useState } from 'react';
import { api } from '../api/client.js';
import type { components } from '../api/schema.js';
import type { RowColumn } from '../shared/rows.js';
import { Rows } from '../shared/rows.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { Narrowing } from '../shared/narrowing.js';
import { useWords } from '../messages/messages.js';
import { rulesWords } from './rules.messages.js';

type Clause = components['schemas']['ClauseItem'];

const ALL = '';
const DOCUMENTS = ['S0', 'S1', 'S2', 'S3', 'S4'];

interface Props {
  /** The beginning of the clauses that are shown. */
  within: string;
  onWithin: (clause: string) => void;
  onRule: (rule: string) => void;
}

/** Every clause that obliges: what carries it, its rules, and what these hold. */
export function ClausesTab({ within, onWithin, onRule }: Props) {
  const say = useWords(rulesWords);
  const [words, setWords] = useState('');
  const [isBare, setBare] = useState(false);
  const asked = api.useQuery('get', '/api/clauses');
  const document = DOCUMENTS.find((one) => one === within.slice(0, 2)) ?? ALL;

  const columns: RowColumn<Clause>[] = [
    {
      key: 'clause',
      title: say('clause'),
      width: 130,
      render: ({ clause }) => <Typography.Text strong>{clause}</Typography.Text>,
    },
    { key: 'content', title: say('content'), width: 380, render: ({ title }) => title },
    {
      key: 'rules',
      title: say('ofRules'),
      width: 280,
      render: ({ rules }) => (
        <Flex gap={6} wrap>
          {rules.map(({ rule, held }) => (
            <Button key={rule} type="link" size="small" className="flush" onClick={() => onRule(rule)}>
              {rule}
              {held !== null && held > 0 && <Tag color="volcano">{say('heldN', { n: held })}</Tag>}
            </Button>
          ))}
        </Flex>
      ),
    },
    {
      key: 'carried',
      title: say('carried'),
      width: 260,
      render: ({ carriedBy }) => (
        <Flex gap={4} wrap>
          {carriedBy.map(({ carrier, name }) => (
            <Tag key={carrier} color="green">
              {name}
            </Tag>
          ))}
        </Flex>
      ),
    },
  ];

  return (
    <QueryBoundary asked={asked}>
      {({ items }) => {
        const wanted = words.trim().toLowerCase();
        const listed = items.filter(
          ({ clause, title, enforced }) =>
            clause.startsWith(within) && (!isBare || !enforced) && `${clause} ${title}`.toLowerCase().includes(wanted),
        );
        return (
          <>
            <Flex className="list-head" gap="small" align="center" wrap>
              <Segmented
                value={document}
                onChange={(chosen) => onWithin(chosen)}
                options={[
                  { value: ALL, label: say('allDocuments') },
                  ...DOCUMENTS.map((value) => ({ value, label: value })),
                ]}
              />
              {within.length > 2 && (
                <Tag closable color="blue" onClose={() => onWithin(document)}>
                  {within}
                </Tag>
              )}
              <Narrowing value={words} hint={say('find')} onChange={setWords} />
              <Checkbox checked={isBare} onChange={({ target }) => setBare(target.checked)}>
                {say('notEnforced')}
              </Checkbox>
              <Typography.Text type="secondary">
                {listed.length} / {items.length}
              </Typography.Text>
            </Flex>
            <Rows
              rows={listed}
              rowKey={({ clause }) => clause}
              columns={columns}
              size="small"
              empty={say('noClause')}
            />
          </>
        );
      }}
    </QueryBoundary>
  );
}
