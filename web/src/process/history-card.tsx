import { HistoryOutlined } from '@ant-design/icons';
import { Button, Card, Collapse, Flex, Tag, Timeline, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { OFFICE_NAMES } from '../../../machines/offices.js';
import type { Office } from '../../../machines/offices.js';
import type { Language, Text } from '../../../machines/rulebook.js';
import type { LogEntry, Process } from '../api/types.js';
import { moment } from '../shared/figures.js';
import { Nothing } from '../shared/states.js';
import { useLanguage } from '../messages/language.js';
import { Narrowing } from '../shared/narrowing.js';
import { useWords } from '../messages/messages.js';
import { FactView } from './fact-view.js';
import { useLoweredName } from './lowered.js';
import { processWords } from './process.messages.js';

const officeName = (office: string, language: Language): string => OFFICE_NAMES[office as Office]?.[language] ?? office;

const MINUTE_MS = 60_000;
const isBackdated = ({ occurredAt, recordedAt }: LogEntry): boolean =>
  Date.parse(recordedAt) - Date.parse(occurredAt) > MINUTE_MS;

/** What an entry holds beside its data, shown at once: what it was before, what it is now. */
export type EntryContent = (entry: LogEntry, process: Process) => { title: Text; shown: ReactNode } | undefined;

interface Props {
  entries: readonly LogEntry[];
  process: Process;
  contentOf?: EntryContent;
  /** Opens the process as it stood with an entry. */
  onLook?: (seq: number) => void;
}

/** Everything that happened, the latest on top: who, for whom, when, why, and with what. */
export function HistoryCard({ entries, process, contentOf, onLook }: Props) {
  const say = useWords(processWords);
  const [words, setWords] = useState('');
  const shown = entries.filter(({ label, by, reason }) => `${label} ${by.name} ${reason ?? ''}`.includes(words.trim()));

  return (
    <Card
      title={say('history')}
      className="block"
      extra={<Narrowing value={words} hint={say('filterHistory')} onChange={setWords} />}
    >
      {shown.length === 0 && <Nothing />}
      <Timeline
        items={shown.toReversed().map((entry) => ({
          key: entry.seq,
          color: entry.from === entry.to ? 'gray' : 'green',
          content: (
            <Flex justify="space-between" gap="small" align="flex-start">
              <HistoryEntry entry={entry} process={process} contentOf={contentOf} />
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

interface EntryProps extends Pick<Props, 'process' | 'contentOf'> {
  entry: LogEntry;
}

/** One entry of the log. */
export function HistoryEntry({ entry, process, contentOf }: EntryProps) {
  const say = useWords(processWords);
  const language = useLanguage();
  const loweredName = useLoweredName();
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
  const content = contentOf?.(entry, process);
  const hasData = typeof data === 'object' && data !== null && Object.keys(data).length > 0;
  return (
    <div data-seq={seq} className="entry">
      <Typography.Text strong>{label}</Typography.Text>{' '}
      {from !== to && (
        <Tag color="green">{fromName === null ? toName : say('moved', { from: fromName, to: toName })}</Tag>
      )}
      {onBehalfOf && <Tag color="purple">{say('onBehalf', { name: onBehalfOf.name })}</Tag>}
      {lowered.length > 0 && (
        <Tag color="orange" title={lowered.map(loweredName).join('；')}>
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
          defaultActiveKey={content ? ['data'] : []}
          items={[
            {
              key: 'data',
              label: content?.title[language] ?? say('details'),
              children: content?.shown ?? (
                <FactView of={process.kind} name={type} value={data} people={process.people ?? {}} />
              ),
            },
          ]}
        />
      )}
    </div>
  );
}
