import { App, Button, Popconfirm, Typography } from 'antd';
import { api, client } from '../api/client.js';
import { usePages } from '../api/pages.js';
import { readAgain } from '../api/query-client.js';
import type { components } from '../api/schema.js';
import { mayRead, useMe } from '../session/me.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { moment } from '../shared/figures.js';
import { MoreButton } from '../shared/more-button.js';
import { Refusal } from '../shared/refusal.js';
import { Rows } from '../shared/rows.js';
import { sharedWords } from '../shared/shared.messages.js';
import { useWords } from '../messages/messages.js';
import { securityWords } from './security.messages.js';

type Hold = components['schemas']['SignInHoldView'];

const HOLDS = '/api/sign-in-holds';
const AT_ONCE = '50';

/** Which sign-ins have to wait, and the means to end it for whoever manages people. */
export function HoldsTab() {
  const say = useWords(securityWords);
  const shared = useWords(sharedWords);
  const { message } = App.useApp();
  const mayRelease = mayRead(useMe(), { permissions: ['people'] });
  const asked = usePages<Hold>([HOLDS, {}], (cursor) =>
    client.GET(HOLDS, { params: { query: { cursor, limit: AT_ONCE } } }),
  );
  const release = api.useMutation('delete', '/api/sign-in-holds/{id}', {
    onSuccess: () => void message.success(say('released')),
    onSettled: () => readAgain({ queryKey: ['get', HOLDS] }),
  });
  return (
    <>
      <Typography.Paragraph type="secondary">{say('holdsHint')}</Typography.Paragraph>
      <Refusal error={release.error} />
      <QueryBoundary asked={asked}>
        {(holds) => (
          <>
            <Rows<Hold>
              rows={holds}
              rowKey={({ id }) => id}
              empty={say('noHolds')}
              columns={[
                { key: 'kind', title: say('kind'), width: 220, render: ({ kind }) => say(kind) },
                {
                  key: 'whose',
                  title: say('whose'),
                  width: 130,
                  render: ({ person }) => person?.name ?? say('unknown'),
                },
                { key: 'whence', title: say('whence'), width: 160, render: ({ network }) => network ?? '—' },
                {
                  key: 'failures',
                  title: say('failures'),
                  width: 90,
                  align: 'right',
                  render: ({ failures }) => failures,
                },
                { key: 'until', title: say('heldUntil'), width: 170, render: ({ heldUntil }) => moment(heldUntil) },
              ]}
              act={
                mayRelease
                  ? ({ id }) => (
                      <Popconfirm
                        title={say('releaseSure')}
                        okText={say('release')}
                        cancelText={shared('cancel')}
                        onConfirm={() => release.mutate({ params: { path: { id } } })}
                      >
                        <Button size="small">{say('release')}</Button>
                      </Popconfirm>
                    )
                  : undefined
              }
            />
            <MoreButton asked={asked} />
          </>
        )}
      </QueryBoundary>
    </>
  );
}
