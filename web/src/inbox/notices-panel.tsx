import { CheckOutlined } from '@ant-design/icons';
import { Badge, Button, Card, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../api/client.js';
import { readAgain } from '../api/query-client.js';
import { addressOf } from '../shared/address.js';
import { relative } from '../shared/figures.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { Nothing } from '../shared/states.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { ReplyText } from '../urging/reply-form.js';
import type { Urgent } from '../urging/urge-dialog.js';
import { UrgeDialog } from '../urging/urge-dialog.js';
import { inboxWords } from './inbox.messages.js';

const COLOURS = {
  task: 'gold',
  news: 'blue',
  urging: 'red',
  reminder: 'orange',
  escalation: 'volcano',
  reply: 'green',
} as const;

const readNotices = () => readAgain({ predicate: ({ queryKey: [, path] }) => String(path).startsWith('/api/notices') });

/** What my offices were told; what was read is dim. */
export function NoticesPanel() {
  const say = useWords(inboxWords);
  const language = useLanguage();
  const [answered, setAnswered] = useState<Urgent | null>(null);
  const asked = api.useQuery('get', '/api/notices', { params: { query: { limit: '30' } } });
  const markRead = api.useMutation('post', '/api/notices/{id}/read', {
    onSuccess: readNotices,
  });
  const markAll = api.useMutation('post', '/api/notices/read', { onSuccess: readNotices });
  const unread = api.useQuery('get', '/api/notices/count').data?.unread ?? 0;
  // They come by what is read: the newest has the highest number.
  const newest = asked.data?.items.map(({ id }) => id).reduce((a, b) => (Number(a) > Number(b) ? a : b), '0');

  return (
    <Card
      size="small"
      title={
        <>
          {say('notices')} <Badge count={unread} overflowCount={999} />
        </>
      }
      extra={
        unread > 0 &&
        newest && (
          <Button size="small" loading={markAll.isPending} onClick={() => markAll.mutate({ body: { upTo: newest } })}>
            {say('markAllRead')}
          </Button>
        )
      }
    >
      <QueryBoundary asked={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing told={say('noNotices')} />
          ) : (
            <ul className="plain-list">
              {items.map(
                ({ id, kind, topic, label, process, processKind, officeName, toldAt, urging, reply, read }) => (
                  <li key={id} className={read ? 'read-notice' : 'unread-notice'}>
                    <Flex justify="space-between" gap="small" align="start">
                      <div>
                        <Tag color={COLOURS[kind]}>{say(kind)}</Tag>
                        <Link to={addressOf(processKind, process)} className="in-text">
                          {process}
                        </Link>{' '}
                        {label}
                        {urging && (
                          <Typography.Paragraph className="reason">
                            {urging.by}
                            {urging.note && `：${urging.note}`}
                          </Typography.Paragraph>
                        )}
                        {reply && (
                          <div>
                            <ReplyText reply={reply} />
                          </div>
                        )}
                        {urging && (
                          <Button
                            size="small"
                            type="link"
                            className="flush"
                            aria-label={`${say('answer')}: ${process} ${label}`}
                            onClick={() =>
                              setAnswered({ kind: processKind, process, event: topic, label, officeName, urged: null })
                            }
                          >
                            {say('answer')}
                          </Button>
                        )}
                        <div>
                          <Typography.Text type="secondary" className="small">
                            {officeName} · {relative(toldAt, language)}
                          </Typography.Text>
                        </div>
                      </div>
                      {!read && (
                        <Button
                          type="text"
                          size="small"
                          icon={<CheckOutlined />}
                          title={say('markRead')}
                          aria-label={`${say('markRead')}: ${process} ${label}`}
                          onClick={() => markRead.mutate({ params: { path: { id } } })}
                        />
                      )}
                    </Flex>
                  </li>
                ),
              )}
            </ul>
          )
        }
      </QueryBoundary>
      <UrgeDialog urgent={answered} isReply onClose={() => setAnswered(null)} />
    </Card>
  );
}
