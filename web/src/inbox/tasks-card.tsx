import { Flex, Input, Segmented, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Task } from '../api/types.js';
import { useWords } from '../words/words.js';
import { inboxWords } from './inbox.words.js';
import { byRisk } from './risk.js';
import { TaskTable } from './task-table.js';

type Shown = 'all' | 'overdue';

const speaksOf = ({ process, title, label }: Task, words: string): boolean =>
  `${process} ${title} ${label}`.toLowerCase().includes(words.trim().toLowerCase());

interface Props {
  tasks: readonly Task[];
  onAct: (task: Task) => void;
  foot: ReactNode;
}

/** My tasks, what is most at risk first, with the means to find one among many. */
export function TasksCard({ tasks, onAct, foot }: Props) {
  const say = useWords(inboxWords);
  const [shown, setShown] = useState<Shown>('all');
  const [words, setWords] = useState('');
  const overdue = tasks.filter((task) => task.overdue);
  const listed = (shown === 'overdue' ? overdue : tasks).filter((task) => speaksOf(task, words)).sort(byRisk);

  return (
    <>
      <Flex className="list-head" gap="small" align="center" justify="space-between" wrap>
        <Flex gap="middle" align="baseline">
          <Typography.Text type="secondary">{say('counted', { n: tasks.length })}</Typography.Text>
          {overdue.length > 0 && (
            <Typography.Text type="danger">{say('overdueCounted', { n: overdue.length })}</Typography.Text>
          )}
        </Flex>
        <Flex gap="small" wrap>
          <Input
            className="narrowing"
            allowClear
            placeholder={say('filter')}
            aria-label={say('filter')}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
          <Segmented<Shown>
            value={shown}
            onChange={setShown}
            options={[
              { value: 'all', label: say('all') },
              { value: 'overdue', label: say('overdue') },
            ]}
          />
        </Flex>
      </Flex>
      <TaskTable tasks={listed} onAct={onAct} />
      {foot}
    </>
  );
}
