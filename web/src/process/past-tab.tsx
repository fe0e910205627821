import { CaretRightOutlined, LeftOutlined, PauseOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Card, Flex, Slider, Typography } from 'antd';
import type { ComponentType } from 'react';
import { useEffect, useState } from 'react';
import { api } from '../api/client.js';
import type { LogEntry, Process } from '../api/types.js';
import { Statechart } from '../chart/statechart.js';
import { moment } from '../shared/figures.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { useSettled } from '../shared/use-settled.js';
import { useWords } from '../messages/messages.js';
import type { EntryContent } from './history-card.js';
import { HistoryEntry } from './history-card.js';
import { processWords } from './process.messages.js';
import { StateTag } from './state-tag.js';
import { useTrace } from './use-trace.js';
import { WaitsCard } from './waits-card.js';

const CHART_PX = 420;
const PACE_MS = 1_200;

interface Props {
  process: Process;
  entries: readonly LogEntry[];
  /** The entry that was the last one then. */
  at: number;
  onAt: (seq: number) => void;
  contentOf?: EntryContent;
  /** What was known of it then. */
  Facts: ComponentType<{ process: Process; isPast?: boolean }>;
}

/** The process as it stood with any entry of its log: its chart, and what was known. */
export function PastTab({ process, entries, at: wanted, onAt, contentOf, Facts }: Props) {
  const { kind, no } = process;
  const say = useWords(processWords);
  const last = entries.length;
  const at = Math.min(Math.max(1, wanted), last);
  const [isPlaying, setPlaying] = useState(false);
  const trace = useTrace({ kind, no });
  const settled = useSettled(at);
  const then = api.useQuery(
    'get',
    '/api/processes/{kind}/{no}/at/{seq}',
    { params: { path: { kind, no, seq: String(settled) } } },
    { staleTime: Infinity, placeholderData: (before) => before },
  );
  const entry = entries[at - 1];

  const isRunning = isPlaying && at < last;
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setTimeout(() => onAt(at + 1), PACE_MS);
    return () => clearTimeout(timer);
  }, [isRunning, at, onAt]);
  const play = (): void => {
    if (at === last) onAt(1);
    setPlaying(!isRunning);
  };

  return (
    <>
      <Card className="block">
        <Typography.Paragraph type="secondary">{say('pastHint')}</Typography.Paragraph>
        <Flex gap="small" align="center">
          <Button icon={<LeftOutlined />} aria-label={say('earlier')} disabled={at <= 1} onClick={() => onAt(at - 1)} />
          <Button
            icon={isRunning ? <PauseOutlined /> : <CaretRightOutlined />}
            aria-label={say(isRunning ? 'pause' : 'play')}
            onClick={play}
          />
          <Button
            icon={<RightOutlined />}
            aria-label={say('later')}
            disabled={at >= last}
            onClick={() => onAt(at + 1)}
          />
          <Slider
            className="past-slider"
            min={1}
            max={Math.max(last, 2)}
            disabled={last < 2}
            value={at}
            onChange={onAt}
            tooltip={{ formatter: (seq) => (seq === undefined ? null : `#${seq} ${entries[seq - 1]?.label ?? ''}`) }}
            ariaLabelForHandle={say('past')}
          />
          <Typography.Text type="secondary" className="nowrap">
            {say('stepOf', { at, n: last })}
          </Typography.Text>
        </Flex>
        {entry && (
          <div className="past-entry">
            <HistoryEntry entry={entry} process={process} contentOf={contentOf} />
          </div>
        )}
      </Card>
      <QueryBoundary asked={trace}>
        {({ steps }) => (
          <Card className="block">
            <Statechart
              kind={kind}
              version={steps[at - 1]?.machineVersion ?? process.machineVersion}
              values={steps.slice(0, at).map(({ value }) => value)}
              waits={then.data?.version === at ? then.data.waits : []}
              height={CHART_PX}
              isWide
            />
          </Card>
        )}
      </QueryBoundary>
      <QueryBoundary asked={then}>
        {(known) => (
          <section aria-label={say('past')} data-version={known.version}>
            <Flex gap="small" align="center" wrap className="page-head">
              <Typography.Title level={2} className="page-title">
                {say('asOf', { at: moment(known.updatedAt) })}
              </Typography.Title>
              <StateTag kind={kind} state={known.state} name={known.stateName} />
              <Typography.Text type="secondary">{say('revision', { n: known.revision })}</Typography.Text>
            </Flex>
            <WaitsCard waits={known.waits} people={known.people} />
            <Facts process={known} isPast />
          </section>
        )}
      </QueryBoundary>
    </>
  );
}
