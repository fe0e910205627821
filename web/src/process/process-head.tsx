import { Alert, Card, Descriptions, Flex, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useKind } from '../api/kinds.js';
import type { Process } from '../api/types.js';
import { DueDay } from '../shared/due-day.js';
import { moment, today } from '../shared/figures.js';
import { useWords } from '../messages/messages.js';
import { DossierButton } from './dossier-button.js';
import { useLoweredName } from './lowered.js';
import { Milestones } from './milestones.js';
import { processWords } from './process.messages.js';
import { Marks, StateTag } from './state-tag.js';
import { VerifiedBadge } from './verified-badge.js';

/** What stands in the head of every process's page. */
export interface HeadProps {
  process: Process;
  /** Whether its day no longer presses, where that is so before the end. */
  isOver?: boolean;
  isKey?: boolean;
  tags?: ReactNode;
  tools?: ReactNode;
  /** What everybody has to see before anything else. */
  notes?: ReactNode;
  children?: ReactNode;
}

/** What a process is, where it stands, how much time is left, and what is out of the ordinary. */
export function ProcessHead({ process, isOver = false, isKey, tags, tools, notes, children }: HeadProps) {
  const say = useWords(processWords);
  const loweredName = useLoweredName();
  const { kind, no, title, state, stateName, revision, dueOn, lowered = [] } = process;
  const known = useKind(kind);
  const hasEnded = isOver || known?.milestones.some((milestone) => milestone.state === state && milestone.final);
  const marks = { held: process.hold !== null, key: isKey, overdue: !hasEnded && dueOn !== null && dueOn < today() };
  const items = [
    { key: 'due', label: say('due'), children: <DueDay day={dueOn} isOver={hasEnded} /> },
    { key: 'since', label: say('stateSince'), children: moment(process.stateSince) },
    { key: 'created', label: say('created'), children: moment(process.createdAt) },
  ];
  return (
    <Card className="block order-head">
      <Flex justify="space-between" gap="small" align="flex-start">
        <Flex gap="small" align="center" wrap>
          <Typography.Title level={1} className="page-title order-no">
            {no}
          </Typography.Title>
          <Typography.Text strong>{title ?? known?.name}</Typography.Text>
          <StateTag kind={kind} state={state} name={stateName} />
          <Marks of={marks} />
          {tags}
          <Tag>{say('revision', { n: revision })}</Tag>
          <VerifiedBadge place={{ kind, no }} />
          <DossierButton place={{ kind, no }} />
          {process.redacted && <Typography.Text type="secondary">{say('hidden')}</Typography.Text>}
        </Flex>
        {tools}
      </Flex>
      {notes}
      {lowered.length > 0 && (
        <Alert
          className="note"
          type="warning"
          showIcon
          title={say('lowered')}
          description={lowered.map(loweredName).join('；')}
        />
      )}
      <Milestones kind={kind} state={state} />
      {children ?? <Descriptions size="small" column={{ xs: 1, sm: 3 }} items={items} />}
    </Card>
  );
}
