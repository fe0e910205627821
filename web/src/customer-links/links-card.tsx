import { useMutation } from '@tanstack/react-query';
import { Button, Card, Flex, Popconfirm, Typography } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api } from '../api/client.js';
import type { components } from '../api/schema.js';
import type { Process } from '../api/types.js';
import { useWords } from '../messages/messages.js';
import { StateTag } from '../process/state-tag.js';
import { useMe } from '../session/me.js';
import { addressOf } from '../shared/address.js';
import { moment } from '../shared/figures.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { Refusal } from '../shared/refusal.js';
import { sharedWords } from '../shared/shared.messages.js';
import { Nothing } from '../shared/states.js';
import { GiveLinkDrawer, LINKS, linksAgain, makeKey, ShownOnce } from './give-link.drawer.js';
import { linkWords } from './links.messages.js';

type Row = components['schemas']['LinkRow'];

const READERS = ['sales', 'clerk', 'aftersales', 'management'];
const GIVERS = ['sales', 'clerk'];
/** More links to one order are nobody's; the rest is in the list of all links. */
const MOST = '100';

/** The links that were given to customers of this order, and how each was used. */
export function CustomerLinksCard({ process: { no: order } }: { process: Process }) {
  const say = useWords(linkWords);
  const { person, permissions } = useMe();
  const [isGiving, setGiving] = useState(false);
  const mayRead = permissions.includes('audit') || person.offices.some((office) => READERS.includes(office));
  const mayGive = person.offices.some((office) => GIVERS.includes(office));
  const query = { order, limit: MOST };
  const asked = api.useQuery('get', '/api/customer-links', { params: { query } }, { enabled: mayRead });
  return (
    <Card
      title={say('links')}
      className="block"
      extra={mayGive && <Button onClick={() => setGiving(true)}>{say('give')}</Button>}
    >
      {mayRead ? (
        <QueryBoundary asked={asked}>
          {({ items }) =>
            items.length === 0 ? (
              <Nothing told={say('none')} />
            ) : (
              <ul className="plain-list">
                {items.map((link) => (
                  <li key={link.no}>
                    <LinkLine
                      link={link}
                      mayGive={mayGive}
                      office={person.offices.includes('sales') ? 'sales' : 'clerk'}
                    />
                  </li>
                ))}
              </ul>
            )
          }
        </QueryBoundary>
      ) : (
        <Nothing told={say('none')} />
      )}
      <GiveLinkDrawer order={order} open={isGiving} onClose={() => setGiving(false)} />
    </Card>
  );
}

/** One link: to whom, until when, how often used; made anew, or taken back. */
function LinkLine({ link, mayGive, office }: { link: Row; mayGive: boolean; office: string }) {
  const say = useWords(linkWords);
  const shared = useWords(sharedWords);
  const navigate = useNavigate();
  const { no, state, stateName, recipient, validUntil, showsPrices, uses, lastUsedAt, waiting } = link;
  const anew = useMutation({ mutationFn: () => makeKey(no), onSuccess: linksAgain });
  const told = [
    say('until', { day: validUntil }),
    showsPrices ? say('priced') : '',
    lastUsedAt === null ? say('unused') : say('used', { n: uses, at: moment(lastUsedAt) }),
    waiting > 0 ? say('waits', { n: waiting }) : '',
  ];
  return (
    <>
      <Flex justify="space-between" align="center" gap="small" wrap>
        <div>
          <Flex gap="small" align="center" wrap>
            <Link to={addressOf(LINKS, no)} className="linked-no">
              {no}
            </Link>
            <Typography.Text strong>{recipient}</Typography.Text>
            <StateTag kind={LINKS} state={state} name={stateName} />
          </Flex>
          <div className="small pale">{told.filter(Boolean).join(' · ')}</div>
        </div>
        {mayGive && state === 'active' && (
          <Flex gap="small">
            <Popconfirm
              title={say('anewSure')}
              okText={say('anew')}
              cancelText={shared('cancel')}
              onConfirm={() => anew.mutate()}
            >
              <Button size="small" loading={anew.isPending}>
                {say('anew')}
              </Button>
            </Popconfirm>
            <Button
              size="small"
              danger
              onClick={() => void navigate(`${addressOf(LINKS, no)}?do=${office}.revoke-link`)}
            >
              {say('revoke')}
            </Button>
          </Flex>
        )}
      </Flex>
      <Refusal error={anew.error} />
      {anew.data !== undefined && <ShownOnce address={anew.data} />}
    </>
  );
}
