import { Alert, Button, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../api/client.js';
import { useKind } from '../api/kinds.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { mayRead, useMe } from '../session/me.js';
import { addressOf } from '../shared/address.js';
import { moment } from '../shared/figures.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import type { RowColumn } from '../shared/rows.js';
import { Rows } from '../shared/rows.js';
import { CadenceForm } from './cadence-form.js';
import { NewCadenceForm } from './new-cadence-form.js';
import type { CadenceView } from './recurrence.js';
import { shiftWord, useRecurrence } from './recurrence.js';
import { timeWords } from './time.messages.js';

/** What begins by itself: by what rule, when next, what came of it last, and what stands in its way. */
export function CadencesTab() {
  const say = useWords(timeWords);
  const language = useLanguage();
  const recurrence = useRecurrence();
  const mayPropose = mayRead(useMe(), { permissions: ['policy'] });
  const [editing, setEditing] = useState<CadenceView | null>(null);
  const [isNew, setNew] = useState(false);
  const asked = api.useQuery('get', '/api/cadences');
  const columns: RowColumn<CadenceView>[] = [
    {
      key: 'what',
      title: say('what'),
      width: 240,
      render: ({ id, name, kind }) => (
        <>
          <Typography.Text strong>{name[language] ?? id}</Typography.Text>
          <div className="small pale">
            <KindName kind={kind} />
          </div>
        </>
      ),
    },
    {
      key: 'rule',
      title: say('rule'),
      width: 220,
      render: ({ rrule, shift }) => (
        <>
          {recurrence(rrule) ?? <Typography.Text code>{rrule}</Typography.Text>}
          <div className="small pale">
            {say('shift')} {say(shiftWord(shift))}
          </div>
        </>
      ),
    },
    {
      key: 'next',
      title: say('next'),
      width: 140,
      render: ({ next, paused }) => (paused ? '—' : next === null ? say('none') : moment(next)),
    },
    {
      key: 'last',
      title: say('last'),
      width: 160,
      render: ({ last, lastDay, kind }) =>
        last === null ? (
          say('never')
        ) : (
          <>
            <Link to={addressOf(kind, last)}>{last}</Link>
            <div className="small pale">{lastDay}</div>
          </>
        ),
    },
    {
      key: 'state',
      title: say('state'),
      width: 220,
      render: ({ paused, failure }) => (
        <Flex vertical gap={4} align="start">
          <Tag className="flush-tag" color={paused ? 'orange' : 'green'}>
            {say(paused ? 'paused' : 'running')}
          </Tag>
          {failure !== null && <Alert type="error" title={say('failed')} description={failure} />}
        </Flex>
      ),
    },
  ];
  return (
    <>
      {mayPropose && (
        <Flex justify="end" className="list-head">
          <Button type="primary" onClick={() => setNew(true)}>
            {say('newCadence')}
          </Button>
        </Flex>
      )}
      <QueryBoundary asked={asked}>
        {({ items }) => (
          <Rows
            rows={items}
            rowKey={({ id }) => id}
            columns={columns}
            size="small"
            empty={say('nothing')}
            act={
              mayPropose ? (cadence) => <Button onClick={() => setEditing(cadence)}>{say('change')}</Button> : undefined
            }
          />
        )}
      </QueryBoundary>
      {isNew && <NewCadenceForm onClose={() => setNew(false)} />}
      {editing && <CadenceForm key={editing.id} cadence={editing} onClose={() => setEditing(null)} />}
    </>
  );
}

const KindName = ({ kind }: { kind: string }) => useKind(kind)?.name ?? kind;
