import { Card, Collapse, Tag, Typography } from 'antd';
import type { Order } from '../api/types.js';
import { Nothing } from '../shared/states.js';
import { useLanguage } from '../messages/language.js';
import { fieldName } from '../../../machines/names/naming.js';
import { useWords } from '../messages/messages.js';
import { ORDERS } from '../shared/address.js';
import { FactView, whoAndWhen } from '../process/fact-view.js';
import { orderWords } from './order.messages.js';
import { recordsOf } from './records.js';

/** What every department has put on record: reviews, plans, reports, inspections, shipments, payments. */
export function RecordsCard({ order }: { order: Order }) {
  const say = useWords(orderWords);
  const language = useLanguage();
  const chapters = recordsOf(order);
  return (
    <Card title={say('records')} className="block">
      {chapters.length === 0 && <Nothing told={say('noRecords')} />}
      {chapters.map(({ title, facts }) => (
        <section key={title} className="chapter" aria-label={say(title)}>
          <Typography.Text strong>{say(title)}</Typography.Text>
          <Collapse
            size="small"
            ghost
            items={facts.map(({ name, value }) => ({
              key: name,
              label: fieldName('', name.split('.'), language),
              extra: <Recorded value={value} people={order.people ?? {}} />,
              children: (
                <FactView of={ORDERS} name={name.split('.').at(-1) ?? ''} value={value} people={order.people ?? {}} />
              ),
            }))}
          />
        </section>
      ))}
    </Card>
  );
}

/** Who did it and when, to be read without opening it; a plan was last touched by whoever wrote its content. */
function Recorded({ value, people }: { value: unknown; people: Readonly<Record<string, string>> }) {
  const say = useWords(orderWords);
  if (Array.isArray(value))
    return <Typography.Text type="secondary">{say('entries', { n: value.length })}</Typography.Text>;
  if (typeof value !== 'object' || value === null) return null;
  const fact = 'content' in value ? { ...(value.content as object | null) } : { ...value };
  return (
    <Typography.Text type="secondary" className="small">
      {'stale' in fact && fact.stale === true && <Tag color="orange">{say('stale')}</Tag>}
      {whoAndWhen(fact, people)}
    </Typography.Text>
  );
}
