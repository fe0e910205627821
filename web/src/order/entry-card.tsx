import { Card, Descriptions, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import type { Order } from '../api/types.js';
import { sharedWords } from '../shared/shared.messages.js';
import { choiceName, fieldName } from '../../../machines/names/naming.js';
import { useLanguage } from '../messages/language.js';
import { useWords } from '../messages/messages.js';
import { orderWords } from './order.messages.js';
import { termsText } from './terms-text.js';

const TEXTS = [
  'currency',
  'deliveryPlace',
  'deliveryDate',
  'paymentTerms',
  'qualityRequirements',
  'packagingRequirements',
  'externalNo',
] as const;

/** What was agreed with the customer beside the lines. */
export function EntryCard({ order }: { order: Order }) {
  const say = useWords(orderWords);
  const shared = useWords(sharedWords);
  const language = useLanguage();
  const name = (...path: string[]): string => fieldName('', path, language);
  const item = (key: string, children: ReactNode) => ({ key, label: name(key), children: children ?? '—' });
  const { customer = {}, specialRequirements, channel, oralConfirmation, redacted = [] } = order;
  /** That there is one, and not who. */
  const hidden = (path: string): ReactNode =>
    redacted.includes(path) ? <Typography.Text type="secondary">{shared('redacted')}</Typography.Text> : undefined;

  const items = [
    { key: 'customer', label: name('customer', 'name'), children: customer.name ?? '—' },
    ...(['contact', 'phone', 'email', 'address'] as const).flatMap((key) => {
      const told = customer[key] ?? hidden(`customer.${key}`);
      return told ? [item(key, told)] : [];
    }),
    item('channel', channel && choiceName('channel', channel, language)),
    ...TEXTS.flatMap((key) => (order[key] ? [item(key, order[key])] : [])),
    ...(order.terms ? [item('terms', termsText(order.terms, language))] : []),
    item('key', shared(order.key ? 'yes' : 'no')),
    item('design', shared(order.design ? 'yes' : 'no')),
    item('compared', shared(order.compared ? 'yes' : 'no')),
    ...(oralConfirmation
      ? [item('oralConfirmation', [oralConfirmation.signedBy, oralConfirmation.signedOn].filter(Boolean).join(' '))]
      : []),
    {
      ...item(
        'specialRequirements',
        Array.isArray(specialRequirements) ? (
          <ul className="plain">
            {specialRequirements.map(({ text = '', department = '' }) => (
              <li key={department + text}>
                <Tag>{choiceName('department', department, language)}</Tag> {text}
              </li>
            ))}
          </ul>
        ) : (
          specialRequirements && choiceName('specialRequirements', specialRequirements, language)
        ),
      ),
      span: 'filled' as const,
    },
  ];
  return (
    <Card title={say('terms')} className="block">
      <Descriptions size="small" bordered column={{ xs: 1, lg: 2 }} items={items} />
    </Card>
  );
}
