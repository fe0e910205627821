import { Tag, Typography } from 'antd';
import type { JudgedRule } from '../api/types.js';
import { useWords } from '../messages/messages.js';
import { formWords } from './forms.messages.js';

/** What the company asks of whoever fills a form in: the rules that it settles, with their clauses. */
export function DutiesNote({ rules }: { rules: readonly JudgedRule[] }) {
  const say = useWords(formWords);
  if (rules.length === 0) return null;
  return (
    <section className="event-duties" aria-label={say('toSettle')}>
      <Typography.Text type="secondary">{say('toSettle')}</Typography.Text>
      <ul>
        {rules.map(({ rule, sentence, clause }) => (
          <li key={rule}>
            {sentence} <Tag>{rule}</Tag>
            {clause !== 'product' && <Typography.Text type="secondary">{clause}</Typography.Text>}
          </li>
        ))}
      </ul>
    </section>
  );
}
