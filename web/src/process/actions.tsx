import { Button, Card, Collapse, Flex, Tag, Typography } from 'antd';
import type { Next, NextEvent } from '../api/types.js';
import { useWords } from '../messages/messages.js';
import { processWords } from './process.messages.js';
import { missingFor } from './rule-standing.js';

interface Props {
  next: Next;
  onAct: (event: string) => void;
}

const byReadiness = (a: NextEvent, b: NextEvent): number =>
  Number(b.goal) - Number(a.goal) || Number(b.allowed) - Number(a.allowed) || Number(isGrave(a)) - Number(isGrave(b));

/** What has to say why leads off the straight way: it stands last, and plainly. */
const isGrave = ({ reason, goal }: NextEvent): boolean => reason === 'required' && !goal;

/** Every event of the present state: mine as buttons, those of other offices to be read. */
export function Actions({ next, onAct }: Props) {
  const say = useWords(processWords);
  const mine = next.events.filter((event) => event.mine).sort(byReadiness);
  const others = next.events.filter((event) => !event.mine);
  const offices = [...new Set(others.map(({ senderName }) => senderName))];

  return (
    <Card title={say('myActions')} className="block my-actions">
      {mine.length === 0 && <Typography.Text type="secondary">{say('noActions')}</Typography.Text>}
      <Flex gap="small" wrap>
        {mine.map((event) => {
          const missing = missingFor(event).length;
          return (
            <Button
              key={event.type}
              type={event.goal && event.allowed ? 'primary' : 'default'}
              danger={isGrave(event)}
              onClick={() => onAct(event.type)}
            >
              {event.label}
              {missing > 0 && <Tag color="red">{say('missingN', { n: missing })}</Tag>}
              {event.onBehalfOf && <Tag color="purple">{say('onBehalf', { name: event.onBehalfOf.name })}</Tag>}
            </Button>
          );
        })}
      </Flex>
      {others.length > 0 && (
        <Collapse
          ghost
          size="small"
          className="others"
          items={[
            {
              key: 'others',
              label: say('otherActions'),
              children: (
                <ul className="plain">
                  {offices.map((office) => (
                    <li key={office} className="office-events">
                      <Typography.Text type="secondary">{office}</Typography.Text>
                      <Flex gap={4} wrap>
                        {others
                          .filter(({ senderName }) => senderName === office)
                          .map((event) => (
                            <Tag key={event.type} color={missingFor(event).length === 0 ? 'green' : undefined}>
                              {event.label}
                              {event.head && ` · ${say('headOnly')}`}
                            </Tag>
                          ))}
                      </Flex>
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      )}
    </Card>
  );
}
