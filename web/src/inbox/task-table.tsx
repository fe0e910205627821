import { Button, Flex, Table, Tag, Typography } from 'antd';
import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { Task } from '../api/types.js';
import { DueDay } from '../shared/due-day.js';
import { moment, relative } from '../shared/figures.js';
import { Nothing } from '../shared/states.js';
import { useLanguage } from '../words/language.js';
import type { Say } from '../words/words.js';
import { useWords } from '../words/words.js';
import { inboxWords } from './inbox.words.js';

const { Text } = Typography;
const RULES_SHOWN = 3;

/** Where a process is looked at; orders have a page of their own. */
export const addressOf = (kind: string, no: string): string =>
  kind === 'orders' ? `/orders/${no}` : `/processes/${kind}/${no}`;

/** The rules that the task settles, each with its clause. */
function Why({ task, say }: { task: Task; say: Say<keyof typeof inboxWords> }) {
  if (task.rules.length === 0) return <Text type="secondary">{say('next')}</Text>;
  const hidden = task.rules.length - RULES_SHOWN;
  return (
    <ul className="plain">
      {task.rules.slice(0, RULES_SHOWN).map(({ rule, sentence, clause }) => (
        <li key={rule}>
          <Text>{sentence}</Text>{' '}
          <Text type="secondary" className="small">
            {rule}
            {clause === 'product' ? '' : ` · ${clause}`}
          </Text>
        </li>
      ))}
      {hidden > 0 && (
        <li>
          <Text type="secondary">+{hidden}</Text>
        </li>
      )}
    </ul>
  );
}

interface Props {
  tasks: readonly Task[];
  onAct: (task: Task) => void;
}

/** What waits for me, what is most at risk first. */
export function TaskTable({ tasks, onAct }: Props) {
  const say = useWords(inboxWords);
  const language = useLanguage();

  const columns: TableColumnsType<Task> = [
    {
      key: 'what',
      title: say('what'),
      width: 290,
      render: (_, task) => (
        <Flex vertical gap={2}>
          <Flex gap={4} wrap align="center">
            <Text strong>{task.label}</Text>
            {task.overdue && <Tag color="red">{say('overdue')}</Tag>}
            {task.head && <Tag>{say('head')}</Tag>}
            {task.onBehalfOf && <Tag color="purple">{say('onBehalf', { name: task.onBehalfOf.name })}</Tag>}
          </Flex>
          <span>
            <Link to={addressOf(task.kind, task.process)}>{task.process}</Link> <Tag>{task.stateName}</Tag>
          </span>
          <Text type="secondary" className="small title" ellipsis={{ tooltip: task.title }}>
            {task.title}
          </Text>
        </Flex>
      ),
    },
    { key: 'why', title: say('why'), render: (_, task) => <Why task={task} say={say} /> },
    {
      key: 'due',
      title: say('due'),
      width: 130,
      render: (_, { dueAt, overdue, since }) => (
        <Flex vertical>
          {dueAt && (
            <Text type={overdue ? 'danger' : undefined} title={moment(dueAt)}>
              {relative(dueAt, language)}
            </Text>
          )}
          <Text type="secondary" className="small" title={moment(since)}>
            {say('since', { at: relative(since, language) })}
          </Text>
        </Flex>
      ),
    },
    { key: 'delivery', title: say('delivery'), width: 120, render: (_, { dueOn }) => <DueDay day={dueOn} /> },
    {
      key: 'act',
      width: 88,
      render: (_, task) => (
        <Button
          type="primary"
          ghost
          onClick={() => onAct(task)}
          aria-label={`${say('act')}: ${task.process} ${task.label}`}
        >
          {say('act')}
        </Button>
      ),
    },
  ];

  return (
    <Table<Task>
      rowKey={({ process, event }) => `${process} ${event}`}
      columns={columns}
      dataSource={[...tasks]}
      pagination={false}
      size="middle"
      scroll={{ x: 820 }}
      locale={{ emptyText: <Nothing told={say('nothing')} /> }}
    />
  );
}
