import { Flex, Segmented, Select, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Task } from '../api/types.js';
import { Narrowing } from '../shared/narrowing.js';
import { useWords } from '../messages/messages.js';
import { inboxWords } from './inbox.messages.js';
import { linesOf, SORTS, type SortBy } from './lines.js';
import { TaskTable } from './task-table.js';

const SORT_WORDS = { due: 'byDue', since: 'bySince', number: 'byNumber', office: 'byOffice' } as const;

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

/** My tasks, urged and due ones first, with the means to find one among many. */
export function TasksCard({ tasks, advice, isWhole = false, onAct, foot, adviceFoot }: Props) {
  const say = useWords(inboxWords);
  const [shown, setShown] = useState<Shown>('all');
  const [words, setWords] = useState('');
  const [sort, setSort] = useState<SortBy>('due');
  const overdue = tasks.filter((task) => task.overdue);
  const urged = tasks.filter((task) => task.urged !== null);
  const advised = advice ?? NO_ADVICE;
  const lines = (some: readonly Task[]) =>
    linesOf(
      some.filter((task) => speaksOf(task, words)),
      sort,
    );
  const listed = {
    all: [...lines(tasks), ...(isWhole ? lines(advised) : [])],
    overdue: lines(overdue),
    advice: lines(advised),
  }[shown];
  const n = tasks.length;
  const p = new Set(tasks.map(({ process }) => process)).size;

  return (
    <>
      <Flex className="list-head" gap="small" align="center" justify="space-between" wrap>
        <Flex gap="middle" align="baseline">
          <Typography.Text type="secondary">{say(isWhole ? 'counted' : 'countedSoFar', { p, n })}</Typography.Text>
          {urged.length > 0 && (
            <Typography.Text type="danger">{say('urgedCounted', { n: urged.length })}</Typography.Text>
          )}
          {overdue.length > 0 && (
            <Typography.Text type="danger">{say('overdueCounted', { n: overdue.length })}</Typography.Text>
          )}
          {advised.length > 0 && (
            <Typography.Text type="secondary">{say('adviceCounted', { n: advised.length })}</Typography.Text>
          )}
        </Flex>
        <Flex gap="small" wrap>
          <Narrowing value={words} hint={say('filter')} onChange={setWords} />
          <Select<SortBy>
            value={sort}
            onChange={setSort}
            aria-label={say('sorted')}
            popupMatchSelectWidth={false}
            options={SORTS.map((value) => ({ value, label: say(SORT_WORDS[value]) }))}
          />
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
      <TaskTable lines={listed} empty={say(n + advised.length > 0 ? 'noneFound' : 'nothing')} onAct={onAct} />
      {shown === 'advice' || (shown === 'all' && isWhole) ? adviceFoot : foot}
    </>
  );
}
