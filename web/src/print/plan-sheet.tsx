import type { Order } from '../api/types.js';
import { grouped } from '../shared/figures.js';
import { useWords } from '../words/words.js';
import { Facts, Rows, Section, Signatures } from './paper.js';
import { printWords } from './print.words.js';
import { useNames } from './use-names.js';

/** How the departments plan the order: nodes, tasks, materials, purchases, transport (S2§三1, S3§四). */
export function PlanSheet({ order }: { order: Order }) {
  const say = useWords(printWords);
  const { field, value } = useNames(order.lines);
  const { production, procurement, logistics } = order.plans;
  return (
    <>
      {production.content && (
        <>
          <Section title={`${say('nodes')}（${value('status', production.status)}）`}>
            <Rows
              columns={[
                { title: field('nodes', 'stage'), of: ({ stage }) => stage },
                { title: field('nodes', 'start'), of: ({ start }) => start },
                { title: field('nodes', 'finish'), of: ({ finish }) => finish },
                { title: field('nodes', 'responsible'), of: ({ responsible }) => responsible },
              ]}
              rows={production.content.nodes}
            />
          </Section>
          <Section title={say('tasks')}>
            <Rows
              columns={[
                { title: field('tasks', 'team'), of: ({ team }) => team },
                { title: field('tasks', 'work'), of: ({ work }) => work },
                { title: field('tasks', 'start'), of: ({ start }) => start },
                { title: field('tasks', 'finish'), of: ({ finish }) => finish },
              ]}
              rows={production.content.tasks}
            />
          </Section>
          <Section title={say('materials')}>
            <Rows
              columns={[
                { title: field('materials', 'item'), of: ({ item }) => item },
                { title: field('materials', 'specification'), of: ({ specification }) => specification },
                { title: say('quantity'), of: ({ quantity }) => grouped(quantity), isFigure: true },
              ]}
              rows={production.content.materials}
            />
          </Section>
        </>
      )}
      {procurement.content && (
        <Section title={`${say('purchases')}（${value('status', procurement.status)}）`}>
          <Rows
            columns={[
              { title: field('items', 'item'), of: ({ item }) => item },
              { title: field('items', 'specification'), of: ({ specification }) => specification },
              { title: say('quantity'), of: ({ quantity }) => grouped(quantity), isFigure: true },
              { title: field('items', 'supplier'), of: ({ supplier }) => supplier },
              { title: field('items', 'by'), of: (row) => row.by },
            ]}
            rows={procurement.content.items}
          />
        </Section>
      )}
      {logistics.content && (
        <Section title={`${say('transport')}（${value('status', logistics.status)}）`}>
          <Facts
            facts={[
              [field('mode'), logistics.content.mode],
              [field('route'), logistics.content.route],
              [field('loading'), logistics.content.loading],
              [field('schedule'), logistics.content.schedule],
            ]}
          />
        </Section>
      )}
      <Signatures roles={[say('preparedBy'), say('approvedBy')]} dateWord={say('date')} />
    </>
  );
}
