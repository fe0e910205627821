import { Alert, Button, Drawer, Flex, Popconfirm, Tag, Typography } from 'antd';
import { api } from '../api/client.js';
import { readAgain } from '../api/query-client.js';
import { moment } from '../shared/figures.js';
import { sharedWords } from '../shared/shared.messages.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { useWords } from '../messages/messages.js';
import { end } from './session.js';
import { sessionWords } from './session.messages.js';

/** Where one is signed in, and the means to end it. */
export function SessionsDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useWords(sessionWords);
  const shared = useWords(sharedWords);
  const asked = api.useQuery('get', '/api/auth/sessions', {}, { enabled: open });
  const again = () => readAgain({ queryKey: ['get', '/api/auth/sessions'] });
  const endOne = api.useMutation('delete', '/api/auth/sessions/{id}', { onSuccess: again });
  const endAll = api.useMutation('delete', '/api/auth/sessions', { onSuccess: () => end('signed-out') });

  return (
    <Drawer title={say('sessions')} open={open} onClose={onClose} size={460}>
      <Alert type="info" title={say('sessionsHint')} className="refusal" />
      <QueryBoundary asked={asked}>
        {({ items }) => (
          <ul className="plain-list">
            {items.map(({ id, client, createdAt, expiresAt, current }) => (
              <li key={id}>
                <Flex justify="space-between" align="start" gap="small">
                  <div>
                    <Typography.Text ellipsis={{ tooltip: client }} className="client">
                      {client || '—'}
                    </Typography.Text>
                    <Typography.Text type="secondary" className="small">
                      {say('since', { at: moment(createdAt) })} · {say('until', { at: moment(expiresAt) })}
                    </Typography.Text>
                  </div>
                  {current ? (
                    <Tag color="blue">{say('thisOne')}</Tag>
                  ) : (
                    <Button
                      size="small"
                      loading={endOne.isPending && endOne.variables.params.path.id === id}
                      onClick={() => endOne.mutate({ params: { path: { id } } })}
                    >
                      {say('endIt')}
                    </Button>
                  )}
                </Flex>
              </li>
            ))}
          </ul>
        )}
      </QueryBoundary>
      <Popconfirm
        title={say('endAllSure')}
        okText={say('endAll')}
        cancelText={shared('cancel')}
        onConfirm={() => endAll.mutate({})}
      >
        <Button danger block loading={endAll.isPending}>
          {say('endAll')}
        </Button>
      </Popconfirm>
    </Drawer>
  );
}
