import { Button, Card, Descriptions, Flex, Tag, Typography } from 'antd';
import { useState } from 'react';
import { api, client } from '../api/client.js';
import { usePages } from '../api/pages.js';
import type { components } from '../api/schema.js';
import { mayRead, useMe } from '../session/me.js';
import { moment } from '../shared/figures.js';
import { MoreButton } from '../shared/more-button.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { useEventName } from '../api/kinds.js';
import { useWords } from '../messages/messages.js';
import type { Change } from '../changes/change-content.js';
import { ChangeContent } from '../changes/change-content.js';
import { LEVEL_COLOURS } from './level-tag.js';
import { PolicyForm } from './policy-form.js';
import { useThresholdName } from '../shared/use-policy.js';
import { rulesWords } from './rules.messages.js';

type Policy = components['schemas']['PolicyView'];
const STATES = { 'in-force': 'inForce', scheduled: 'scheduled', past: 'past' } as const;
const VERSIONS = '/api/policy/versions';
const AGREED = { state: 'agreed', limit: '100' } as const;

/** What the company has decided about its rules: levels, thresholds, deadlines, working time; every version with its day and reason. */
export function PolicyTab({ onRule }: { onRule: (rule: string) => void }) {
  const say = useWords(rulesWords);
  const me = useMe();
  const [isDeciding, setDeciding] = useState(false);
  const asked = api.useQuery('get', '/api/policy');
  const versions = usePages([VERSIONS, {}], (cursor) =>
    client.GET(VERSIONS, { params: { query: { cursor, limit: '20' } } }),
  );
  const { data: decided } = api.useQuery('get', '/api/changes', { params: { query: AGREED } });
  return (
    <>
      <QueryBoundary asked={asked}>
        {(policy) => (
          <>
            <Flex className="list-head" justify="space-between" align="center" gap="middle" wrap>
              <Head policy={policy} />
              {mayRead(me, { permissions: ['policy'] }) && (
                <Button type="primary" onClick={() => setDeciding(true)}>
                  {say('decide')}
                </Button>
              )}
            </Flex>
            <Values policy={policy} onRule={onRule} />
            <PolicyForm key={policy.version} policy={policy} open={isDeciding} onClose={() => setDeciding(false)} />
          </>
        )}
      </QueryBoundary>
      <Typography.Title level={2} className="rule-title">
        {say('history')}
      </Typography.Title>
      <QueryBoundary asked={versions}>
        {(found) => (
          <ul className="plain-list">
            {found.map((policy) => (
              <li key={policy.version}>
                <Head policy={policy} />
                <Difference change={decided?.items.find(({ subject }) => subject === `policy:${policy.version}`)} />
              </li>
            ))}
          </ul>
        )}
      </QueryBoundary>
      <MoreButton asked={versions} />
    </>
  );
}

/** What a version says otherwise than the one before, for those who see who proposed it. */
function Difference({ change }: { change: Change | undefined }) {
  const say = useWords(rulesWords);
  if (!change) return null;
  return (
    <details className="difference">
      <summary>{say('difference')}</summary>
      <ChangeContent change={change} />
    </details>
  );
}

function Head({ policy: { version, state, effectiveFrom, createdBy, reason } }: { policy: Policy }) {
  const say = useWords(rulesWords);
  return (
    <Flex gap="small" align="center" wrap>
      <Typography.Text strong>{say('versionN', { n: version })}</Typography.Text>
      <Tag color={state === 'in-force' ? 'green' : state === 'scheduled' ? 'blue' : undefined}>
        {say(STATES[state as keyof typeof STATES] ?? 'past')}
      </Tag>
      <Typography.Text type="secondary">
        {say('from')} {moment(effectiveFrom)}
        {version > 1 && ` · ${say('decidedBy')} ${createdBy.name}`}
      </Typography.Text>
      {/* The first one came with the product: nobody has given a reason in words of his own. */}
      <Typography.Text>{version === 1 ? say('shipped') : reason}</Typography.Text>
    </Flex>
  );
}

function Origin({ origin }: { origin: string | undefined }) {
  const say = useWords(rulesWords);
  return origin === 'company' ? (
    <Tag color="blue">{say('company')}</Tag>
  ) : (
    <Typography.Text type="secondary" className="small">
      {say('shipped')}
    </Typography.Text>
  );
}

function Values({ policy, onRule }: { policy: Policy; onRule: (rule: string) => void }) {
  const say = useWords(rulesWords);
  const eventName = useEventName();
  const nameOf = useThresholdName();
  const { levels, thresholds, deadlines, origin } = policy;
  return (
    <div className="policy">
      <Card size="small" title={say('thresholds')}>
        <Descriptions
          size="small"
          column={1}
          layout="vertical"
          colon={false}
          items={Object.entries(thresholds).map(([name, value]) => ({
            key: name,
            label: nameOf(name),
            children: (
              <Flex gap="small" wrap>
                <Typography.Text strong>{value}</Typography.Text>
                <Origin origin={origin.thresholds[name]} />
              </Flex>
            ),
          }))}
        />
      </Card>
      <Card size="small" title={say('deadlines')}>
        <Descriptions
          size="small"
          column={1}
          layout="vertical"
          colon={false}
          items={Object.entries(deadlines).map(([type, hours]) => ({
            key: type,
            label: type === '*' ? say('allOthers') : eventName(type),
            children: (
              <Flex gap="small" wrap>
                <Typography.Text strong>{hours}</Typography.Text>
                <Origin origin={origin.deadlines[type]} />
              </Flex>
            ),
          }))}
        />
      </Card>
      <Card size="small" title={say('levels')}>
        {Object.keys(levels).length === 0 && <Typography.Text type="secondary">{say('noLevels')}</Typography.Text>}
        <Flex gap="small" wrap>
          {Object.entries(levels).map(([rule, level]) => (
            <Button key={rule} type="link" className="flush" onClick={() => onRule(rule)}>
              {rule} <Tag color={LEVEL_COLOURS[level]}>{say(level)}</Tag>
            </Button>
          ))}
        </Flex>
      </Card>
    </div>
  );
}
