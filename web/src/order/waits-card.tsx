import { Card, Flex, Tag, Typography } from 'antd';
import type { Wait } from '../api/types.js';
import { moment, relative } from '../shared/figures.js';
import { useLanguage } from '../words/language.js';
import { useWords } from '../words/words.js';
import { orderWords } from './order.words.js';

/** Whom the order waits for, what for, since when, and until when. */
export function WaitsCard({ waits }: { waits: readonly Wait[] }) {
  const say = useWords(orderWords);
  const language = useLanguage();
  return (
    <Card size="small" title={say('waits')} className="block">
      {waits.length === 0 && <Typography.Text type="secondary">{say('nobody')}</Typography.Text>}
      <ul className="plain-list">
        {waits.map(({ event, officeName, head, label, since, dueAt, overdue }) => (
          <li key={event}>
            <Flex justify="space-between" gap="small">
              <span>
                <Typography.Text strong>{officeName}</Typography.Text>
                {head && <Tag>{say('headOnly')}</Tag>} {label}
              </span>
            </Flex>
            <Typography.Text type="secondary" className="small" title={moment(since)}>
              {say('since', { at: relative(since, language) })}
            </Typography.Text>{' '}
            {dueAt && (
              <Typography.Text type={overdue ? 'danger' : 'secondary'} className="small" title={moment(dueAt)}>
                {say('dueAt', { at: relative(dueAt, language) })}
              </Typography.Text>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
