import { HistoryOutlined } from '@ant-design/icons';
import { Button, Card, Collapse, Flex, Input, Tag, Timeline, Typography } from 'antd';
import { useState } from 'react';
import { OFFICE_NAMES } from '../../../machines/offices.js';
import type { Office } from '../../../machines/offices.js';
import type { Language } from '../../../machines/rulebook.js';
import type { LogEntry, Order } from '../api/types.js';
import { moment } from '../shared/figures.js';
import { Nothing } from '../shared/states.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { DifferenceTable } from './difference-table.js';
import { FactView } from './fact-view.js';
import { loweredName } from './lowered.js';
import { orderWords } from './order.messages.js';

const officeName = (office: string, language: Language): string => OFFICE_NAMES[office as Office]?.[language] ?? office;

const MINUTE_MS = 60_000;
const isBackdated = ({ occurredAt, recordedAt }: LogEntry): boolean =>
  Date.parse(recordedAt) - Date.parse(occurredAt) > MINUTE_MS;

type Amendments = Order['amendments'];

interface Props {
  entries: readonly LogEntry[];
  amendments?: Amendments;
  people?: Readonly<Record<string, string>>;
  /** Opens the process as it stood with an entry. */
  onLook?: (seq: number) => void;
}

/** Everything that happened, the latest on top: who, for whom, when, why, and with what. */
export function HistoryCard({ entries, amendments = [], people = {}, onLook }: Props) {
  const say = useWords(orderWords);
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
      {shown.length === 0 && <Nothing />}
      <Timeline
        items={shown.toReversed().map((entry) => ({
          key: entry.seq,
          color: entry.from === entry.to ? 'gray' : 'green',
          content: (
            <Flex justify="space-between" gap="small" align="flex-start">
              <HistoryEntry entry={entry} amendments={amendments} people={people} />
              {onLook && (
                <Button
                  type="text"
                  size="small"
                  icon={<HistoryOutlined />}
                  title={say('lookBack')}
                  aria-label={`${say('lookBack')} #${entry.seq}`}
                  onClick={() => onLook(entry.seq)}
                />
              )}
            </Flex>
          ),
        }))}
      />
    </Card>
  );
}

interface EntryProps {
  entry: LogEntry;
  amendments: Amendments;
  people: Readonly<Record<string, string>>;
}

/** One entry of the log. What an amendment changed is shown beside what it was. */
export function HistoryEntry({ entry, amendments, people }: EntryProps) {
  const say = useWords(orderWords);
  const language = useLanguage();
  const {
    seq,
    type,
    label,
    by,
    onBehalfOf,
    from,
    fromName,
    to,
    toName,
    reason,
    occurredAt,
    recordedAt,
    data,
    revision,
    lowered,
  } = entry;
  const amendment = type === 'sales.amend' ? amendments.find((known) => known.at === recordedAt) : undefined;
  const hasData = typeof data === 'object' && data !== null && Object.keys(data).length > 0;
  const content = amendment ? (
    <DifferenceTable amendment={amendment} />
  ) : (
    <FactView name={type} value={data} people={people} />
  );
  return (
    <div data-seq={seq} className="entry">
      <Typography.Text strong>{label}</Typography.Text>{' '}
      {from !== to && (
        <Tag color="green">{fromName === null ? toName : say('moved', { from: fromName, to: toName })}</Tag>
      )}
      {onBehalfOf && <Tag color="purple">{say('onBehalf', { name: onBehalfOf.name })}</Tag>}
      {lowered.length > 0 && (
        <Tag color="orange" title={lowered.map((value) => loweredName(value, language)).join('；')}>
          {say('judgedLowered')}
        </Tag>
      )}
      <div>
        <Typography.Text type="secondary">
          {officeName(by.office, language)} {by.name} · {moment(recordedAt)} · {say('revision', { n: revision })} · #
          {seq}
          {isBackdated(entry) && ` · ${say('happened', { at: moment(occurredAt) })}`}
        </Typography.Text>
      </div>
      {reason && <Typography.Paragraph className="reason">{reason}</Typography.Paragraph>}
      {hasData && (
        <Collapse
          ghost
          size="small"
          className="entry-data"
          defaultActiveKey={amendment ? ['data'] : []}
          items={[{ key: 'data', label: say(amendment ? 'revisions' : 'details'), children: content }]}
        />
      )}
    </div>
  );
}
