import { Card, Flex, Typography } from 'antd';
import { Link } from 'react-router';
import type { Process } from '../api/types.js';
import { addressOf } from '../shared/address.js';
import { useWords } from '../messages/messages.js';
import { processWords } from './process.messages.js';
import { StateTag } from './state-tag.js';

const LINKS = ['origin', 'about', 'caused', 'refers'] as const;

/** The processes that have to do with this one, by how they do, and how they stand. */
export function LinksCard({ process: { related = [] } }: { process: Process }) {
  const say = useWords(processWords);
  return LINKS.map((link) => {
    const linked = related.filter((one) => one.link === link);
    if (linked.length === 0) return null;
    return (
      <Card key={link} size="small" title={say(link)} className="block">
        <ul className="plain">
          {linked.map(({ kind, no, state, stateName, title }) => (
            <li key={no}>
              <Flex gap="small" align="center">
                <Link to={addressOf(kind, no)} className="linked-no">
                  {no}
                </Link>
                <StateTag kind={kind} state={state} name={stateName} />
                <Typography.Text type="secondary">{title}</Typography.Text>
              </Flex>
            </li>
          ))}
        </ul>
      </Card>
    );
  });
}
