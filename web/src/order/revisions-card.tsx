import { Card, Typography } from 'antd';
import type { Order } from '../api/types.js';
import { moment } from '../shared/figures.js';
import { sharedWords } from '../shared/shared.messages.js';
import { useWords } from '../messages/messages.js';
import { DifferenceTable } from './difference-table.js';
import { orderWords } from './order.messages.js';

/** Every revision beside the one before it: what changed, why, and with whose consent. */
export function RevisionsCard({ order: { amendments, people = {} } }: { order: Order }) {
  const say = useWords(orderWords);
  const shared = useWords(sharedWords);
  return (
    <Card title={say('revisions')} className="block">
      {amendments.length === 0 && <Typography.Text type="secondary">{say('noRevisions')}</Typography.Text>}
      {amendments.toReversed().map((amendment) => {
        const { revision, reason, customerConsent, by, at } = amendment;
        return (
          <section key={revision} className="revision">
            <Typography.Text strong>{say('revisionTo', { from: revision, to: revision + 1 })}</Typography.Text>{' '}
            <Typography.Text type="secondary">
              {people[by]} · {moment(at)} ·{' '}
              {say('consent', { by: customerConsent.by ?? shared('redacted'), on: customerConsent.on })}
            </Typography.Text>
            {reason && <Typography.Paragraph>{reason}</Typography.Paragraph>}
            <DifferenceTable amendment={amendment} />
          </section>
        );
      })}
    </Card>
  );
}
