import { Card, Collapse, Descriptions, Input, Tag, Timeline, Typography } from 'antd';
import { useState } from 'react';
import type { Milestone } from '../../../machines/order/order.types.js';
import { OFFICE_NAMES } from '../../../machines/offices.js';
import type { Office } from '../../../machines/offices.js';
import type { Language } from '../../../machines/rulebook.js';
import type { LogEntry } from '../api/types.js';
import { moment } from '../shared/figures.js';
import { useLanguage } from '../words/language.js';
import { fieldName } from '../words/naming.js';
import { stateWords } from '../words/state.words.js';
import { useWords } from '../words/words.js';
import { orderWords } from './order.words.js';
import { valueText } from '../words/value-text.js';

const stateName = (state: string, language: Language): string => stateWords[state as Milestone]?.[language] ?? state;
const officeName = (office: string, language: Language): string => OFFICE_NAMES[office as Office]?.[language] ?? office;

const MINUTE_MS = 60_000;
const isBackdated = ({ occurredAt, recordedAt }: LogEntry): boolean =>
  Date.parse(recordedAt) - Date.parse(occurredAt) > MINUTE_MS;

const dataOf = (data: unknown): [string, unknown][] =>
  typeof data === 'object' && data !== null ? Object.entries(data) : [];

/** Everything that happened, the latest on top: who, for whom, when, why, and with what. */
export function HistoryCard({ entries }: { entries: readonly LogEntry[] }) {
  const say = useWords(orderWords);
  const language = useLanguage();
  const [words, setWords] = useState('');
  const shown = entries.filter(({ label, by, reason }) => `${label} ${by.name} ${reason ?? ''}`.includes(words.trim()));

  return (
    <Card
      title={say('history')}
      className="block"
      extra={
        <Input
          allowClear
          className="narrowing"
          placeholder={say('filterHistory')}
          aria-label={say('filterHistory')}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      }
    >
      <Timeline
        items={shown.toReversed().map((entry) => ({
          key: entry.seq,
          color: entry.from === entry.to ? 'gray' : 'green',
          content: <Entry entry={entry} language={language} />,
        }))}
      />
    </Card>
  );
}

function Entry({ entry, language }: { entry: LogEntry; language: Language }) {
  const say = useWords(orderWords);
  const { seq, type, label, by, onBehalfOf, from, to, reason, occurredAt, recordedAt, data, revision } = entry;
  const fields = dataOf(data);
  return (
    <div data-seq={seq}>
      <Typography.Text strong>{label}</Typography.Text>{' '}
      {from !== to && (
        <Tag color="green">
          {from === null
            ? stateName(to, language)
            : say('moved', { from: stateName(from, language), to: stateName(to, language) })}
        </Tag>
      )}
      <div>
        <Typography.Text type="secondary">
          {officeName(by.office, language)} {by.name}
          {onBehalfOf && `（${say('onBehalf', { name: onBehalfOf.name })}）`} · {moment(recordedAt)} ·{' '}
          {say('revision', { n: revision })} · #{seq}
          {isBackdated(entry) && ` · ${say('happened', { at: moment(occurredAt) })}`}
        </Typography.Text>
      </div>
      {reason && <Typography.Paragraph className="reason">{reason}</Typography.Paragraph>}
      {fields.length > 0 && (
        <Collapse
          ghost
          size="small"
          items={[
            {
              key: 'data',
              label: say('details'),
              children: (
                <Descriptions
                  size="small"
                  column={1}
                  bordered
                  items={fields.map(([name, value]) => ({
                    key: name,
                    label: fieldName(type, [name], language),
                    children: valueText(name, value, language),
                  }))}
                />
              ),
            },
          ]}
        />
      )}
    </div>
  );
}
