import { Alert, Button, Drawer, Flex, Popconfirm, Select, Typography } from 'antd';
import { useState } from 'react';
import type { Office } from '../../../machines/offices.js';
import { OFFICE_NAMES } from '../../../machines/offices.js';
import { api } from '../api/client.js';
import { readAgain } from '../api/query-client.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { useMe } from '../session/me.js';
import { moment } from '../shared/figures.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { Refusal } from '../shared/refusal.js';
import { sharedWords } from '../shared/shared.messages.js';
import { calendarWords } from './calendar.messages.js';

const FEEDS = '/api/calendar/feeds';
const again = () => readAgain({ queryKey: ['get', FEEDS] });

/** What a feed shows, in words. */
function useWhose(): (of: string) => string {
  const say = useWords(calendarWords);
  const language = useLanguage();
  return (of) => {
    if (of === 'me') return say('mine');
    if (of === 'company') return say('company');
    const office = of.replace('office:', '');
    return Object.hasOwn(OFFICE_NAMES, office) ? OFFICE_NAMES[office as Office][language] : office;
  };
}

/** The addresses by which one's calendar program reads: made, shown once, taken back. */
export function FeedsDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useWords(calendarWords);
  const shared = useWords(sharedWords);
  const whose = useWhose();
  const { person, permissions } = useMe();
  const [of, setOf] = useState('me');
  const asked = api.useQuery('get', FEEDS, {}, { enabled: open });
  const create = api.useMutation('post', FEEDS, { onSuccess: again });
  const revoke = api.useMutation('delete', '/api/calendar/feeds/{id}', { onSuccess: again });
  const leads = person.headOf.length > 0 || person.offices.includes('management') || permissions.includes('audit');
  const choices = ['me', ...person.offices.map((office) => `office:${office}`), ...(leads ? ['company'] : [])];
  const close = (): void => {
    create.reset();
    onClose();
  };
  return (
    <Drawer title={say('feeds')} open={open} onClose={close} size={520}>
      <Alert type="info" title={say('feedsHint')} className="refusal" />
      <Flex gap="small" className="list-head">
        <Select
          aria-label={say('whose')}
          className="choosing"
          value={of}
          onChange={setOf}
          options={choices.map((value) => ({ value, label: whose(value) }))}
        />
        <Button type="primary" loading={create.isPending} onClick={() => create.mutate({ body: { of } })}>
          {say('makeFeed')}
        </Button>
      </Flex>
      <Refusal error={create.error} />
      {create.data && (
        <Alert
          type="success"
          className="refusal"
          title={say('shownOnce')}
          description={
            <Typography.Text code copyable className="feed-address">
              {location.origin + create.data.path}
            </Typography.Text>
          }
        />
      )}
      <QueryBoundary asked={asked}>
        {({ items }) => (
          <ul className="plain-list">
            {items.length === 0 && <li>{say('noFeeds')}</li>}
            {items.map((feed) => (
              <li key={feed.id}>
                <Flex justify="space-between" align="center" gap="small">
                  <div>
                    <Typography.Text strong>{whose(feed.of)}</Typography.Text>
                    <div className="small pale">{say('madeAt', { at: moment(feed.createdAt) })}</div>
                  </div>
                  <Popconfirm
                    title={say('revokeSure')}
                    okText={say('revokeFeed')}
                    cancelText={shared('cancel')}
                    onConfirm={() => {
                      create.reset();
                      revoke.mutate({ params: { path: { id: feed.id } } });
                    }}
                  >
                    <Button danger size="small" loading={revoke.isPending}>
                      {say('revokeFeed')}
                    </Button>
                  </Popconfirm>
                </Flex>
              </li>
            ))}
          </ul>
        )}
      </QueryBoundary>
    </Drawer>
  );
}
