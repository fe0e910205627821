import { Card, Flex, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import type { Wait } from '../api/types.js';
import { moment, relative } from '../shared/figures.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { processWords } from './process.messages.js';

interface Props {
  waits: readonly Wait[];
  /** What people are called, by id: where only some may answer, they are named. */
  people?: Readonly<Record<string, string>>;
  /** What stands beside a wait: the means to urge it. */
  beside?: (wait: Wait) => ReactNode;
}

/** Who may answer. */
const whoOf = ({ persons = [], officeName }: Wait, people: Props['people'] = {}): string =>
  persons.flatMap((id) => people[id] ?? []).join('、') || officeName;

/** Whom the order waits for, what for, since when, and until when. */
export function WaitsCard({ waits, people, beside }: Props) {
  const say = useWords(processWords);
  const language = useLanguage();
  return (
    <Card size="small" title={say('waits')} className="block">
      {waits.length === 0 && <Typography.Text type="secondary">{say('nobody')}</Typography.Text>}
      <ul className="plain-list">
        {waits.map((wait) => (
          <li key={wait.event}>
            <Flex justify="space-between" align="center" gap="small">
              <div>
                <Typography.Text strong>{whoOf(wait, people)}</Typography.Text>
                {wait.head && <Tag>{say('headOnly')}</Tag>} {wait.label}
                <div>
                  <Typography.Text type="secondary" className="small" title={moment(wait.since)}>
                    {say('since', { at: relative(wait.since, language) })}
                  </Typography.Text>{' '}
                  {wait.dueAt && (
                    <Typography.Text
                      type={wait.overdue ? 'danger' : 'secondary'}
                      className="small"
                      title={moment(wait.dueAt)}
                    >
                      {say('dueAt', { at: relative(wait.dueAt, language) })}
                      {wait.uncovered && ` (${say('uncovered', { day: wait.uncovered })})`}
                    </Typography.Text>
                  )}
                </div>
              </div>
              {beside?.(wait)}
            </Flex>
          </li>
        ))}
      </ul>
    </Card>
  );
}
