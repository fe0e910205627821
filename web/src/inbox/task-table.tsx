import { Button } from 'antd';
import type { Task } from '../api/types.js';
import { Rows } from '../shared/rows.js';
import { useWords } from '../messages/messages.js';
import { inboxWords } from './inbox.messages.js';
import { useTaskColumns } from './task-columns.js';

interface Props {
  tasks: readonly Task[];
  onAct: (task: Task) => void;
}

/** What waits for me, what is most at risk first. */
export function TaskTable({ tasks, onAct }: Props) {
  const say = useWords(inboxWords);
  return (
    <Rows
      rows={tasks}
      rowKey={({ process, event }) => `${process} ${event}`}
      columns={useTaskColumns<Task>()}
      empty={say('nothing')}
      act={(task) => (
        <Button
          type="primary"
          ghost
          onClick={() => onAct(task)}
          aria-label={`${say('act')}: ${task.process} ${task.label}`}
        >
          {say('act')}
        </Button>
      )}
    />
  );
}
