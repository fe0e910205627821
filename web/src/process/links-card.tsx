import { Card, Flex, Typography } from 'antd';
import { Link } from 'react-router';
import type { Process } from '../api/types.js';
import { addressOf } from '../shared/address.js';
import { useWords } from '../messages/messages.js';
import { processWords } from './process.messages.js';
import { StateTag } from './state-tag.js';

/** The processes that this one has caused, and how they stand. */
export function LinksCard({ process: { related = [] } }: { process: Process }) {
  const say = useWords(processWords);
  if (related.length === 0) return null;
  return (
    <Card size="small" title={say('links')} className="block">
      <ul className="plain">
        {related.map(({ kind, no, state, stateName, title }) => (
          <li key={no}>
            <Flex gap="small" align="center">
              <Link to={addressOf(kind, no)}>{no}</Link>
              <StateTag kind={kind} state={state} name={stateName} />
              <Typography.Text type="secondary">{title}</Typography.Text>
            </Flex>
          </li>
        ))}
      </ul>
    </Card>
  );
}
