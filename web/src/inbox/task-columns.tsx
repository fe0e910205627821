import { Flex, Tag, Typography } from 'antd';
import { Link } from 'react-router';
import type { Task, Waiting } from '../api/types.js';
import { addressOf } from '../shared/address.js';
import { pathName } from '../../../machines/names/naming.js';
import { DueDay } from '../shared/due-day.js';
import { moment, relative } from '../shared/figures.js';
import type { RowColumn } from '../shared/rows.js';
import { useLanguage } from '../messages/language.js';
import type { Say } from '../messages/messages.js';
import { useWords } from '../messages/messages.js';
import { inboxWords } from './inbox.messages.js';

const { Text } = Typography;
const RULES_SHOWN = 3;
const REMINDED = { due: 'remindedDue', head: 'remindedHead', leader: 'remindedLeader' } as const;

type Told = Task | Waiting;

/** The rules that the task settles, each with its clause. */
function Why({ task, say }: { task: Told; say: Say<keyof typeof inboxWords> }) {
  const language = useLanguage();
  if (task.rules.length === 0) return <Text type="secondary">{say('next')}</Text>;
  const hidden = task.rules.length - RULES_SHOWN;
  return (
    <ul className="plain">
      {task.rules.slice(0, RULES_SHOWN).map(({ rule, sentence, clause, missing }) => (
        <li key={rule} title={sentence}>
          <Text type="secondary">{say('lacking')}</Text>
          <Text>
            {missing.length > 0 ? missing.map((name) => pathName(name, language)).join(say('and')) : sentence}
          </Text>{' '}
          <Link to={`/rules?rule=${rule}`} className="small quiet">
            {rule}
            {clause === 'product' ? '' : ` · ${clause}`}
          </Link>
        </li>
      ))}
      {hidden > 0 && (
        <li>
          <Text
            type="secondary"
            title={task.rules
              .slice(RULES_SHOWN)
              .map(({ sentence }) => sentence)
              .join('\n')}
          >
            +{hidden}
          </Text>
        </li>
      )}
    </ul>
  );
}

/** What is told of everything that somebody has to do: what, why, until when, and for which delivery. */
export function useTaskColumns<Row extends Told>(): [RowColumn<Row>, RowColumn<Row>, RowColumn<Row>, RowColumn<Row>] {
  const say = useWords(inboxWords);
  const language = useLanguage();
  return [
    {
      key: 'what',
      title: say('what'),
      width: 230,
      render: (task) => (
        <Flex vertical gap={2}>
          <Flex gap={4} wrap align="center">
            <Text strong>{task.label}</Text>
            {'onBehalfOf' in task && task.urged && (
              <Tag color="red" title={task.urged.lastNote ?? undefined}>
                {say('urgedTimes', { n: task.urged.times })} · {task.urged.lastBy}
              </Tag>
            )}
            {task.overdue && <Tag color="red">{say('overdue')}</Tag>}
            {task.reminded && <Tag color="orange">{say(REMINDED[task.reminded])}</Tag>}
            {'advice' in task && task.advice && (
              <Tag color="blue" title={say('adviceHint')}>
                {say('advice')}
              </Tag>
            )}
            {'onBehalfOf' in task && task.head && <Tag>{say('head')}</Tag>}
            {'onBehalfOf' in task && task.onBehalfOf && (
              <Tag color="purple">{say('onBehalf', { name: task.onBehalfOf.name })}</Tag>
            )}
          </Flex>
          {'onBehalfOf' in task && task.urged?.lastNote && <Text type="danger">「{task.urged.lastNote}」</Text>}
          <span>
            <Link to={addressOf(task.kind, task.process)}>{task.process}</Link> <Tag>{task.stateName}</Tag>
          </span>
          <Text type="secondary" className="small title" ellipsis={{ tooltip: task.title }}>
            {task.title}
          </Text>
        </Flex>
      ),
    },
    { key: 'why', title: say('why'), width: 220, render: (task) => <Why task={task} say={say} /> },
    {
      key: 'due',
      title: say('due'),
      width: 108,
      render: ({ dueAt, overdue, since }) => (
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
    {
      key: 'day',
      title: say('day'),
      width: 112,
      render: ({ dueOn, dueName }) => (
        <Flex vertical>
          {dueOn !== null && (
            <Text type="secondary" className="small">
              {dueName}
            </Text>
          )}
          <DueDay day={dueOn} />
        </Flex>
      ),
    },
  ];
}
