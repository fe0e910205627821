import { Flex, Typography } from 'antd';
import { Link } from 'react-router';
import { useKindOf } from '../api/kinds.js';
import { addressOf } from '../shared/address.js';
import { useWords } from '../messages/messages.js';
import { processWords } from './process.messages.js';

/** The processes that have to come further before this one does; nothing where there is none. */
export function Awaited({ awaits }: { awaits: readonly string[] }) {
  const say = useWords(processWords);
  const kindOf = useKindOf();
  if (awaits.length === 0) return null;
  return (
    <Flex gap="small" wrap>
      <Typography.Text type="secondary">{say('awaits')}</Typography.Text>
      {awaits.map((no) => (
        <Link key={no} to={addressOf(kindOf(no) ?? '', no)} className="nowrap">
          {no}
        </Link>
      ))}
    </Flex>
  );
}
