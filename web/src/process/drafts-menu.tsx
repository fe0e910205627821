import { DeleteOutlined, DownOutlined, PlusOutlined } from '@ant-design/icons';
import { Badge, Button, Dropdown, Flex, Typography } from 'antd';
import { useNavigate } from 'react-router';
import { api } from '../api/client.js';
import { useKind } from '../api/kinds.js';
import { readAgain } from '../api/query-client.js';
import { listOf } from '../shared/address.js';
import { relative } from '../shared/figures.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { entryWords } from './entry.messages.js';

/** What I have not finished: to go on with, or to throw away. */
export function DraftsMenu({ kind, current }: { kind: string; current: string | null }) {
  const say = useWords(entryWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const name = useKind(kind)?.name ?? '';
  const { data } = api.useQuery('get', '/api/order-drafts', { params: { query: { limit: '50' } } });
  const remove = api.useMutation('delete', '/api/order-drafts/{id}', {
    onSuccess: () => readAgain({ queryKey: ['get', '/api/order-drafts'] }),
  });
  const drafts = data?.items ?? [];

  const listed = drafts.map(({ id, title, updatedAt, handedOverBy }) => ({
    key: id,
    disabled: id === current,
    onClick: () => void navigate(`${listOf(kind)}/new?draft=${id}`),
    label: (
      <Flex justify="space-between" gap="large" align="center">
        <div>
          <div>{title || say('untitled')}</div>
          <Typography.Text type="secondary" className="small">
            {relative(updatedAt, language)}
            {handedOverBy && ` · ${say('draftFrom', { name: handedOverBy.name })}`}
          </Typography.Text>
        </div>
        {id !== current && (
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={`${say('removeDraft')}: ${title || say('untitled')}`}
            onClick={(event) => {
              event.stopPropagation();
              remove.mutate({ params: { path: { id } } });
            }}
          />
        )}
      </Flex>
    ),
  }));
  const items = [
    {
      key: '+',
      icon: <PlusOutlined />,
      label: say('newDraft', { name }),
      onClick: () => void navigate(`${listOf(kind)}/new`),
    },
    { type: 'divider' as const },
    ...(listed.length > 0 ? listed : [{ key: '-', label: say('noDrafts'), disabled: true }]),
  ];
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button>
        {say('drafts')} <Badge count={drafts.length} color="blue" size="small" /> <DownOutlined className="small" />
      </Button>
    </Dropdown>
  );
}
