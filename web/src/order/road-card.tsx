import { Card, Tag, Timeline, Typography } from 'antd';
import { api } from '../api/client.js';
import { Answered } from '../shared/states.js';
import { useWords } from '../words/words.js';
import { orderWords } from './order.words.js';

/** The shortest way to delivery: whose each step is, and which rules it settles. */
export function RoadCard({ no }: { no: string }) {
  const say = useWords(orderWords);
  const asked = api.useQuery('get', '/api/processes/{kind}/{no}/path', {
    params: { path: { kind: 'orders', no }, query: { to: 'delivered' } },
  });
  return (
    <Card size="small" title={say('road')} className="block">
      <Answered asked={asked}>
        {({ steps }) =>
          steps.length === 0 ? (
            <Typography.Text type="secondary">{say('roadDone')}</Typography.Text>
          ) : (
            <Timeline
              className="road"
              items={steps.map(({ event, label, officeName, head, settles, reachesName }) => ({
                key: event,
                color: reachesName ? 'green' : 'blue',
                content: (
                  <>
                    <Typography.Text strong={reachesName !== null}>{label}</Typography.Text>{' '}
                    <Tag>
                      {officeName}
                      {head && ` · ${say('headOnly')}`}
                    </Tag>
                    {reachesName && <Tag color="green">{say('reaches', { state: reachesName })}</Tag>}
                    <div>
                      {[...new Map(settles.map((rule) => [rule.rule, rule])).values()].map(
                        ({ rule, clause, sentence }) => (
                          <Typography.Text
                            key={rule}
                            type="secondary"
                            className="small"
                            title={`${sentence} ${clause}`}
                          >
                            {rule}{' '}
                          </Typography.Text>
                        ),
                      )}
                    </div>
                  </>
                ),
              }))}
            />
          )
        }
      </Answered>
    </Card>
  );
}
