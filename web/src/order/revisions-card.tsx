import { Card, Table, Typography } from 'antd';
import type { Order } from '../api/types.js';
import { moment } from '../shared/figures.js';
import { useLanguage } from '../words/language.js';
import { fieldName } from '../words/naming.js';
import { useWords } from '../words/words.js';
import type { Difference } from './difference.js';
import { differences } from './difference.js';
import { orderWords } from './order.words.js';
import { valueText } from '../words/value-text.js';

/** Every revision beside the one before it: what changed, why, and with whose consent. */
export function RevisionsCard({ order: { amendments, people = {} } }: { order: Order }) {
  const say = useWords(orderWords);
  const language = useLanguage();
  const nameOf = ({ path, line }: Difference): string => {
    const [first = '', ...rest] = path.map((_, depth) => fieldName('', path.slice(0, depth + 1), language));
    return [first, ...(line === undefined ? [] : [`#${line}`]), ...rest].join(' ');
  };
  return (
    <Card title={say('revisions')} className="block">
      {amendments.length === 0 && <Typography.Text type="secondary">{say('noRevisions')}</Typography.Text>}
      {amendments.toReversed().map((amendment) => {
        const { revision, reason, customerConsent, by, at, before, changes } = amendment;
        return (
          <section key={revision} className="revision">
            <Typography.Text strong>{say('revisionTo', { from: revision, to: revision + 1 })}</Typography.Text>{' '}
            <Typography.Text type="secondary">
              {people[by]} · {moment(at)} · {say('consent', { by: customerConsent.by, on: customerConsent.on })}
            </Typography.Text>
            {reason && <Typography.Paragraph>{reason}</Typography.Paragraph>}
            <Table<Difference>
              rowKey={({ path, line }) => `${path.join('.')} ${line ?? ''}`}
              size="small"
              pagination={false}
              dataSource={differences({ ...before }, { ...changes })}
              columns={[
                { key: 'field', title: say('field'), width: '24%', render: (_, row) => nameOf(row) },
                {
                  key: 'before',
                  title: say('before'),
                  className: 'was',
                  render: (_, row) => valueText(row.path.at(-1) ?? '', row.before, language),
                },
                {
                  key: 'after',
                  title: say('after'),
                  className: 'is',
                  render: (_, row) => valueText(row.path.at(-1) ?? '', row.after, language),
                },
              ]}
            />
          </section>
        );
      })}
    </Card>
  );
}
