import {
  CheckCircleFilled,
  CloseCircleFilled,
  EditFilled,
  ExclamationCircleFilled,
  MinusCircleOutlined,
} from '@ant-design/icons';
import { Button, Card, Flex, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useKind } from '../api/kinds.js';
import { Awaited } from './awaited.js';
import type { JudgedRule, Next, NextEvent } from '../api/types.js';
import { sharedWords } from '../shared/shared.messages.js';
import { Nothing } from '../shared/states.js';
import { RuleLine } from '../shared/unmet-rules.js';
import { useWords } from '../messages/messages.js';
import { processWords } from './process.messages.js';
import type { RuleStanding } from './rule-standing.js';
import { isDone, missingFor, standingOf } from './rule-standing.js';

const MARKS: Readonly<Record<RuleStanding, ReactNode>> = {
  met: <CheckCircleFilled className="mark-met" />,
  'not-applying': <MinusCircleOutlined className="mark-none" />,
  waived: <ExclamationCircleFilled className="mark-warning" />,
  warning: <ExclamationCircleFilled className="mark-warning" />,
  'by-itself': <EditFilled className="mark-form" />,
  missing: <CloseCircleFilled className="mark-missing" />,
};

const NOTES = {
  'not-applying': 'notApplying',
  waived: 'waived',
  warning: 'warnOnly',
  'by-itself': 'byItself',
} as const;

interface Props {
  next: Next;
  onAct: (event: string) => void;
}

/** What brings the order on, and every rule that it takes: green, or red with whose it is and the form that settles it. */
export function Checklist({ next, onAct }: Props) {
  const say = useWords(processWords);
  const goals = next.events.filter(({ goal }) => goal);
  const { milestones = [] } = useKind(next.kind) ?? {};
  const hasLeft = milestones.some(({ state, final, onWay }) => state === next.state && final && !onWay);
  return (
    <Card title={say('checklist')} className="block">
      {goals.length === 0 && next.awaits.length === 0 && (
        <Nothing told={say(hasLeft ? 'nothingClosed' : 'nothingLeft')} />
      )}
      <Awaited awaits={next.awaits} />
      {goals.map((goal) => (
        <Goal key={goal.type} goal={goal} next={next} onAct={onAct} />
      ))}
    </Card>
  );
}

function Goal({ goal, next, onAct }: Props & { goal: NextEvent }) {
  const say = useWords(processWords);
  const [isOpen, setOpen] = useState(false);
  const done = goal.rules.filter((rule) => isDone(standingOf(rule, goal)));
  const open = goal.rules.filter((rule) => !isDone(standingOf(rule, goal)));
  const missing = missingFor(goal);
  const mine = next.events.filter((event) => event.mine).map(({ type }) => type);
  const { label, senderName, mine: isMine, rules } = goal;

  return (
    <section className="goal" aria-label={label}>
      <Flex justify="space-between" align="center" gap="small" wrap>
        <Flex gap="small" align="center" wrap>
          <Typography.Text strong>{say('goal', { label, office: senderName })}</Typography.Text>
          <Tag color={missing.length === 0 ? 'green' : 'red'}>
            {missing.length === 0 ? say('ready') : say('missingN', { n: missing.length })}
          </Tag>
          <Typography.Text type="secondary">{say('metOf', { met: done.length, all: rules.length })}</Typography.Text>
        </Flex>
        {isMine && (
          <Button type={missing.length === 0 ? 'primary' : 'default'} onClick={() => onAct(goal.type)}>
            {label}
          </Button>
        )}
      </Flex>
      <ul className="rules">
        {open.map((rule) => (
          <Line key={rule.rule} rule={rule} goal={goal} mine={mine} onAct={onAct} />
        ))}
        {isOpen && done.map((rule) => <Line key={rule.rule} rule={rule} goal={goal} mine={mine} onAct={onAct} />)}
      </ul>
      {done.length > 0 && (
        <Button type="link" className="flush" onClick={() => setOpen(!isOpen)}>
          {isOpen ? say('hideMet') : say('showMet', { n: done.length })}
        </Button>
      )}
    </section>
  );
}

interface LineProps {
  rule: JudgedRule;
  goal: NextEvent;
  mine: readonly string[];
  onAct: (event: string) => void;
}

function Line({ rule, goal, mine, onAct }: LineProps) {
  const say = useWords(processWords);
  const shared = useWords(sharedWords);
  const standing = standingOf(rule, goal);
  const remedy = rule.remedyEvents.find((type) => mine.includes(type) && type !== goal.type);
  const note = standing in NOTES ? say(NOTES[standing as keyof typeof NOTES]) : undefined;
  return (
    <RuleLine
      rule={rule}
      mark={MARKS[standing]}
      note={note}
      isBrief={isDone(standing)}
      action={
        standing !== 'met' &&
        remedy && (
          <Button size="small" onClick={() => onAct(remedy)}>
            {shared('doIt')}
          </Button>
        )
      }
    />
  );
}
