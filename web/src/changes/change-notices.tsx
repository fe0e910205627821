import { CheckOutlined } from '@ant-design/icons';
import { Badge, Button, Card, Flex, Tag, Typography } from 'antd';
import { Link } from 'react-router';
import { api } from '../api/client.js';
import { readAgain } from '../api/query-client.js';
import { relative } from '../shared/figures.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { changesWords } from './changes.messages.js';

const NOTICES = '/api/changes/notices';

/** What I was told of changes of rights and rules; nothing where there is nothing that I have not read. */
export function ChangeNotices() {
  const say = useWords(changesWords);
  const language = useLanguage();
  const asked = api.useQuery('get', NOTICES, { params: { query: { limit: '30' } } });
  const markRead = api.useMutation('post', '/api/changes/notices/{id}/read', {
    onSuccess: () => readAgain({ queryKey: ['get', NOTICES] }),
  });
  const unread = asked.data?.items.filter(({ read }) => !read) ?? [];
  if (unread.length === 0) return null;
  return (
    <Card
      size="small"
      title={
        <>
          {say('notices')} <Badge count={unread.length} />
        </>
      }
    >
      <ul className="plain-list">
        {unread.map(({ id, topic, toldAt, change }) => {
          const whom = change.affected.map(({ name }) => name).join('、') || change.person?.name || '';
          const which = change.mayDecide ? 'waiting' : change.mayWithdraw ? 'mine' : 'all';
          return (
            <li key={id}>
              <Flex justify="space-between" gap="small" align="start">
                <div>
                  <Tag color={topic === 'proposed' ? 'gold' : 'blue'}>{say(topic)}</Tag>
                  <Link to={`/changes?which=${which}`} className="in-text">
                    {say(change.kind)}
                  </Link>{' '}
                  {whom}
                  <div>
                    <Typography.Text type="secondary" className="small">
                      {(change.decidedBy ?? change.proposedBy).name} · {relative(toldAt, language)}
                    </Typography.Text>
                  </div>
                </div>
                <Button
                  type="text"
                  size="small"
                  icon={<CheckOutlined />}
                  title={say('markRead')}
                  aria-label={`${say('markRead')}: ${say(change.kind)} ${whom}`}
                  onClick={() => markRead.mutate({ params: { path: { id } } })}
                />
              </Flex>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
