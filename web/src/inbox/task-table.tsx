import { Button, Flex, Typography } from 'antd';
import type { Task } from '../api/types.js';
import type { RowColumn } from '../shared/rows.js';
import { Rows } from '../shared/rows.js';
import { useWords } from '../messages/messages.js';
import { inboxWords } from './inbox.messages.js';
import type { TaskLine } from './lines.js';
import { useTaskColumns } from './task-columns.js';

interface Props {
  lines: readonly TaskLine[];
  empty: string;
  onAct: (task: Task) => void;
}

/** What waits for me, a line a process; what else it asks of me is folded behind its most pressing task. */
export function TaskTable({ lines, empty, onAct }: Props) {
  const say = useWords(inboxWords);
  const [what, ...columns] = useTaskColumns<Task>().map((column): RowColumn<TaskLine> => ({
    ...column,
    render: ({ first }) => column.render(first),
  }));
  const act = (task: Task, size?: 'small') => (
    <Button
      type="primary"
      ghost
      size={size}
      onClick={() => onAct(task)}
      aria-label={`${say('act')}: ${task.process} ${task.label}`}
    >
      {say('act')}
    </Button>
  );
  const folded = (line: TaskLine) => (
    <>
      {what?.render(line)}
      {line.others.length > 0 && (
        <details className="folded">
          <summary>{say('moreTasks', { n: line.others.length })}</summary>
          <ul className="plain-list">
            {line.others.map((task) => (
              <li key={task.event}>
                <Flex justify="space-between" align="center" gap="small">
                  <Typography.Text type={task.overdue ? 'danger' : undefined}>{task.label}</Typography.Text>
                  {act(task, 'small')}
                </Flex>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
  return (
    <Rows
      rows={lines}
      rowKey={({ key, first }) => `${key} ${first.advice ? 'advice' : ''}`}
      rowClass={({ first }) => (first.urged ? 'urged-row' : '')}
      columns={what ? [{ ...what, render: folded }, ...columns] : columns}
      empty={empty}
      act={({ first }) => act(first)}
    />
  );
}
