import { LoadingOutlined, SafetyCertificateOutlined, WarningOutlined } from '@ant-design/icons';
import { Flex, Tag, Tooltip, Typography } from 'antd';
import { api } from '../api/client.js';
import type { Place } from '../api/process-queries.js';
import { useWords } from '../messages/messages.js';
import { useMe } from '../session/me.js';
import { processWords } from './process.messages.js';

const FRESH_MS = 60_000;
const SHOWN = 10;

/** Whether the process is what its log says, replayed and its chain of hashes checked just now; and for auditors the chain's head. */
export function VerifiedBadge({ place }: { place: Place }) {
  const say = useWords(processWords);
  const { permissions } = useMe();
  const { data, error } = api.useQuery(
    'get',
    '/api/processes/{kind}/{no}/verify',
    { params: { path: place } },
    { staleTime: FRESH_MS },
  );
  if (error && !data) return <Tag icon={<WarningOutlined />}>{say('notVerified')}</Tag>;
  if (!data) return <Tag icon={<LoadingOutlined />}>{say('verifying')}</Tag>;
  const { verified, events, head, mismatch } = data;
  const hint = verified
    ? say('verifiedHint', { n: events })
    : `${say('unverifiedHint')}${mismatch ? ` #${mismatch.seq} ${mismatch.what}` : ''}`;
  return (
    <Flex gap={4} align="center" className="verified">
      <Tooltip title={hint}>
        <Tag
          color={verified ? 'green' : 'red'}
          icon={verified ? <SafetyCertificateOutlined /> : <WarningOutlined />}
          className="flush-tag"
        >
          {say(verified ? 'verified' : 'unverified')}
        </Tag>
      </Tooltip>
      {permissions.includes('audit') && (
        <Typography.Text
          type="secondary"
          className="small nowrap"
          title={head}
          copyable={{ text: head, tooltips: [say('copyHead'), say('copyHead')] }}
        >
          {say('chainHead')} <code>{head.slice(0, SHOWN)}</code>
        </Typography.Text>
      )}
    </Flex>
  );
}
