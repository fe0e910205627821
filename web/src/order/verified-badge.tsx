import { LoadingOutlined, SafetyCertificateOutlined, WarningOutlined } from '@ant-design/icons';
import { Tag, Tooltip } from 'antd';
import { api } from '../api/client.js';
import type { Place } from '../api/process-queries.js';
import { useWords } from '../words/words.js';
import { orderWords } from './order.words.js';

const FRESH_MS = 60_000;

/** Whether the process is what its log says: replayed and its chain of hashes checked, just now. */
export function VerifiedBadge({ place }: { place: Place }) {
  const say = useWords(orderWords);
  const { data } = api.useQuery(
    'get',
    '/api/processes/{kind}/{no}/verify',
    { params: { path: place } },
    { staleTime: FRESH_MS },
  );
  if (!data) return <Tag icon={<LoadingOutlined />}>{say('verifying')}</Tag>;
  return data.verified ? (
    <Tooltip title={`${say('verifiedHint', { n: data.events })} · ${data.head.slice(0, 12)}`}>
      <Tag color="green" icon={<SafetyCertificateOutlined />}>
        {say('verified')}
      </Tag>
    </Tooltip>
  ) : (
    <Tooltip title={say('unverifiedHint')}>
      <Tag color="red" icon={<WarningOutlined />}>
        {say('unverified')}
      </Tag>
    </Tooltip>
  );
}
