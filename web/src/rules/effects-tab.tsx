import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button, Flex, Select, Typography } from 'antd';
import { useState } from 'react';
import type { Office } from '../../../machines/offices.js';
import { OFFICE_NAMES, OFFICES } from '../../../machines/offices.js';
import { api } from '../api/client.js';
import { keepFile } from '../api/files.js';
import type { components } from '../api/schema.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import type { SortedColumn } from '../shared/rows.js';
import { Rows } from '../shared/rows.js';
import { useFailure } from '../shared/states.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { ClauseLinks } from './clause-links.js';
import { ConcernedList } from './concerned.js';
import { KindChoice, usePeriod } from './effects-filter.js';
import { effectsWords } from './effects.messages.js';

type Effect = components['schemas']['RuleEffect'];

interface Stretch {
  from: string;
  to: string;
}

interface Props {
  onRule: (rule: string) => void;
  onClause: (clause: string) => void;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** For the weekly meeting: which clause stops how much, how long and where. A row leads to the processes behind it. */
export function EffectsTab({ onRule, onClause }: Props) {
  const say = useWords(effectsWords);
  const { stretch, choice } = usePeriod();
  const [process, setProcess] = useState<string>();
  const [office, setOffice] = useState<Office>();
  const query = { ...stretch, ...(process ? { process } : {}), ...(office ? { office } : {}) };
  const asked = api.useQuery('get', '/api/effects/clauses', { params: { query } });
  const figure = (key: 'refusals' | 'waits' | 'processes' | 'hours' | 'longest' | 'open', width = 100) => ({
    key,
    title: say(key),
    width,
    align: 'right' as const,
    orderBy: (row: Effect) => row[key],
    render: (row: Effect) => row[key],
  });
  const columns: SortedColumn<Effect>[] = [
    {
      key: 'rule',
      title: say('rule'),
      width: 90,
      orderBy: ({ rule }) => rule,
      render: ({ rule }) => (
        <Button type="link" className="flush" onClick={() => onRule(rule)}>
          {rule}
        </Button>
      ),
    },
    {
      key: 'clause',
      title: say('clause'),
      width: 130,
      orderBy: ({ clauses }) => clauses.join(),
      render: ({ clauses }) => <ClauseLinks clauses={clauses} onClause={onClause} />,
    },
    { key: 'asks', title: say('asks'), width: 260, render: ({ sentence }) => sentence },
    { key: 'process', title: say('process'), width: 100, render: ({ processName }) => processName },
    {
      key: 'owner',
      title: say('owner'),
      width: 110,
      orderBy: ({ owner }) => owner,
      render: ({ ownerName }) => ownerName,
    },
    figure('refusals', 90),
    figure('waits', 110),
    figure('processes', 110),
    figure('hours', 120),
    figure('longest', 90),
    {
      key: 'share',
      title: say('share'),
      width: 130,
      align: 'right',
      orderBy: ({ share }) => share,
      render: ({ share }) => (
        <span className="share">
          <span className="share-bar" style={{ width: `${Math.min(1, share) * 60}px` }} />
          {percent(share)}
        </span>
      ),
    },
    figure('open', 110),
  ];

  return (
    <>
      <Flex className="list-head" gap="small" align="center" wrap>
        {choice}
        <KindChoice value={process} onChange={setProcess} isOptional />
        <OwnerChoice value={office} onChange={setOffice} />
        <ExportButton query={query} />
      </Flex>
      <QueryBoundary asked={asked}>
        {({ items, hours, pending }) => (
          <>
            {pending > 0 && <Alert className="note" type="info" showIcon title={say('pending', { n: pending })} />}
            <p className="note">
              <Typography.Text type="secondary">{say('total', { hours })}</Typography.Text>
            </p>
            <Rows
              rows={items}
              rowKey={(row) => `${row.process} ${row.rule}`}
              columns={columns}
              size="small"
              inside={(row) => <OfRule stretch={stretch} of={row} />}
              insideTitle={say('concerned')}
              empty={say('none')}
            />
          </>
        )}
      </QueryBoundary>
    </>
  );
}

function OfRule({ stretch, of: { process, rule } }: { stretch: Stretch; of: Effect }) {
  const asked = api.useQuery('get', '/api/effects/clauses/processes', {
    params: { query: { ...stretch, process, rule } },
  });
  return <ConcernedList asked={asked} told="waiting" />;
}

function OwnerChoice({ value, onChange }: { value: Office | undefined; onChange: (office?: Office) => void }) {
  const say = useWords(effectsWords);
  const language = useLanguage();
  return (
    <Select
      className="choosing"
      allowClear
      value={value}
      placeholder={say('allOwners')}
      aria-label={say('owner')}
      options={OFFICES.map((office) => ({ value: office, label: OFFICE_NAMES[office][language] }))}
      onChange={(office: Office | undefined) => onChange(office)}
    />
  );
}

function ExportButton({ query }: { query: Readonly<Record<string, string>> }) {
  const say = useWords(effectsWords);
  const { message } = App.useApp();
  const failure = useFailure();
  const keep = useMutation({
    mutationFn: () => keepFile(`/api/effects/clauses/export.xlsx?${new URLSearchParams(query)}`, 'clauses.xlsx'),
    onError: (error) => void message.error(failure(error)),
  });
  return (
    <Button icon={<DownloadOutlined />} loading={keep.isPending} onClick={() => keep.mutate()}>
      {say('export')}
    </Button>
  );
}
