import { Flex, Segmented, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Task } from '../api/types.js';
import { Narrowing } from '../shared/narrowing.js';
import { useWords } from '../messages/messages.js';
import { inboxWords } from './inbox.messages.js';
import { byRisk } from './risk.js';
import { TaskTable } from './task-table.js';

type Shown = 'all' | 'overdue' | 'advice';

const NO_ADVICE: readonly Task[] = [];

const speaksOf = ({ process, title, label }: Task, words: string): boolean =>
  `${process} ${title} ${label}`.toLowerCase().includes(words.trim().toLowerCase());

interface Props {
  tasks: readonly Task[];
  /** What is only advised: it comes after everything that has to be done. */
  advice?: readonly Task[];
  /** Every task is there, so that what is advised may follow. */
  isWhole?: boolean;
  onAct: (task: Task) => void;
  foot: ReactNode;
  adviceFoot?: ReactNode;
}

/** My tasks, what is most at risk first, with the means to find one among many. */
export function TasksCard({ tasks, advice, isWhole = false, onAct, foot, adviceFoot }: Props) {
  const say = useWords(inboxWords);
  const [shown, setShown] = useState<Shown>('all');
  const [words, setWords] = useState('');
  const overdue = tasks.filter((task) => task.overdue);
  const advised = advice ?? NO_ADVICE;
  const byWords = (some: readonly Task[]) => some.filter((task) => speaksOf(task, words)).sort(byRisk);
  const listed = {
    all: [...byWords(tasks), ...(isWhole ? byWords(advised) : [])],
    overdue: byWords(overdue),
    advice: byWords(advised),
  }[shown];

  return (
    <>
      <Flex className="list-head" gap="small" align="center" justify="space-between" wrap>
        <Flex gap="middle" align="baseline">
          <Typography.Text type="secondary">{say('counted', { n: tasks.length })}</Typography.Text>
          {overdue.length > 0 && (
            <Typography.Text type="danger">{say('overdueCounted', { n: overdue.length })}</Typography.Text>
          )}
          {advised.length > 0 && (
            <Typography.Text type="secondary">{say('adviceCounted', { n: advised.length })}</Typography.Text>
          )}
        </Flex>
        <Flex gap="small" wrap>
          <Narrowing value={words} hint={say('filter')} onChange={setWords} />
          <Segmented<Shown>
            value={shown}
            onChange={setShown}
            options={[
              { value: 'all', label: say('all') },
              { value: 'overdue', label: say('overdue') },
              ...(advice ? [{ value: 'advice' as const, label: say('advice') }] : []),
            ]}
          />
        </Flex>
      </Flex>
      <TaskTable tasks={listed} onAct={onAct} />
      {shown === 'advice' || (shown === 'all' && isWhole) ? adviceFoot : foot}
    </>
  );
}
