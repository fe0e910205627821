import { Descriptions, Drawer, Flex, Tag, Typography } from 'antd';
import { Link } from 'react-router';
import { api } from '../api/client.js';
import type { Rule } from '../api/types.js';
import { mayRead, useMe } from '../session/me.js';
import { addressOf } from '../shared/address.js';
import { DueDay } from '../shared/due-day.js';
import { QueryBoundary } from '../shared/query-boundary.js';
import { Nothing } from '../shared/states.js';
import { useWords } from '../messages/messages.js';
import { ClauseLinks } from './clause-links.js';
import { LevelForm } from './level-form.js';
import { LevelTag } from './level-tag.js';
import { rulesWords } from './rules.messages.js';

interface Props {
  rule: string | null;
  onClause: (clause: string) => void;
  onClose: () => void;
}

/** One rule: where it is written, where it stands in the process, what it holds, and how hard it is. */
export function RuleDrawer({ rule, onClause, onClose }: Props) {
  const asked = api.useQuery(
    'get',
    '/api/rules/{id}',
    { params: { path: { id: rule ?? '' } } },
    { enabled: rule !== null },
  );
  return (
    <Drawer open={rule !== null} onClose={onClose} title={rule} size={640} destroyOnHidden>
      <QueryBoundary asked={asked}>{(found) => <About rule={found} onClause={onClause} />}</QueryBoundary>
    </Drawer>
  );
}

function About({ rule, onClause }: { rule: Rule; onClause: (clause: string) => void }) {
  const say = useWords(rulesWords);
  const me = useMe();
  return (
    <>
      <Typography.Title level={2} className="rule-title">
        {rule.sentence}
      </Typography.Title>
      <Descriptions
        bordered
        size="small"
        column={1}
        items={[
          { key: 'clause', label: say('clause'), children: <ClauseLinks clauses={rule.clauses} onClause={onClause} /> },
          {
            key: 'level',
            label: say('level'),
            children: (
              <>
                <LevelTag rule={rule} />
                {rule.fourEyes && <Tag color="purple">{say('fourEyes')}</Tag>}
              </>
            ),
          },
          { key: 'owner', label: say('owner'), children: rule.ownerName },
          { key: 'remedy', label: say('remedy'), children: rule.remedy },
          {
            key: 'settled',
            label: say('settledBy'),
            children:
              rule.remedyEvents === null ? (
                <Typography.Text type="secondary">{say('bySituation')}</Typography.Text>
              ) : (
                rule.remedyEvents.map(({ type, label }) => <Tag key={type}>{label}</Tag>)
              ),
          },
        ]}
      />
      <Transitions rule={rule} />
      <HeldOrders rule={rule} />
      {rule.kind === 'duty' && mayRead(me, { permissions: ['policy'] }) && <LevelForm key={rule.rule} rule={rule} />}
    </>
  );
}

/** From which state, by which event, to which: what the rule stands in the way of. */
function Transitions({ rule }: { rule: Rule }) {
  const say = useWords(rulesWords);
  const asked = api.useQuery('get', '/api/machines/{id}', { params: { path: { id: rule.process } } });
  return (
    <section className="rule-part" aria-label={say('transitions')}>
      <Typography.Title level={3}>{say('transitions')}</Typography.Title>
      <QueryBoundary asked={asked}>
        {({ transitions, events, milestones }) => {
          const nameOf = (path: string): string => {
            const last = path.split('.').at(-1) ?? path;
            return milestones.find(({ state }) => state === last)?.name ?? last;
          };
          const found = transitions.filter(({ rules }) => rules.includes(rule.rule));
          return (
            <ul className="plain transitions">
              {found.map(({ from, event, targets }) => (
                <li key={`${from} ${event}`}>
                  <Tag>{nameOf(from)}</Tag>
                  <Typography.Text strong>{events.find(({ type }) => type === event)?.label ?? event}</Typography.Text>
                  {targets.length > 0 && <Tag color="blue">{targets.map(nameOf).join(' + ')}</Tag>}
                </li>
              ))}
            </ul>
          );
        }}
      </QueryBoundary>
    </section>
  );
}

function HeldOrders({ rule }: { rule: Rule }) {
  const say = useWords(rulesWords);
  const asked = api.useQuery('get', '/api/rules/{id}/held', { params: { path: { id: rule.rule } } });
  return (
    <section className="rule-part" aria-label={say('heldOrders')}>
      <Typography.Title level={3}>
        {say('heldOrders')} {rule.held !== null && rule.held > 0 && <Tag color="volcano">{rule.held}</Tag>}
      </Typography.Title>
      <QueryBoundary asked={asked}>
        {({ items, counted }) =>
          items.length === 0 ? (
            <Nothing told={say(counted ? 'holdsNothing' : 'counting')} />
          ) : (
            <ul className="plain-list">
              {items.map(({ process, kind, title, stateName, dueOn, waits }) => (
                <li key={process}>
                  <Flex justify="space-between" gap="middle">
                    <div className="held-order">
                      <Link to={addressOf(kind, process)}>{process}</Link> <Tag>{stateName}</Tag>
                      <Typography.Paragraph type="secondary" className="small title-line" ellipsis={{ tooltip: title }}>
                        {title}
                      </Typography.Paragraph>
                      {waits.map(({ event, officeName, label }) => (
                        <Typography.Text key={event} className="small">
                          {say('waitsFor', { office: officeName, label })}
                        </Typography.Text>
                      ))}
                    </div>
                    <DueDay day={dueOn} />
                  </Flex>
                </li>
              ))}
            </ul>
          )
        }
      </QueryBoundary>
    </section>
  );
}
