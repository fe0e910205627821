import { grouped } from '../names/figures.js';
import type { Part } from '../kit/papers.js';
import type { PaperOrder } from './paper.js';
import { facts, part, table } from '../kit/papers.js';
import type { Pen } from './pen.js';

/** How the departments plan the order: nodes, tasks, materials, purchases, transport (S2§三1, S3§四). */
export function planSheet({ plans: { production, procurement, logistics } }: PaperOrder, pen: Pen): Part[] {
  const { say, field, value } = pen;
  const headed = (title: string, status: string): string => `${title}（${value('status', status)}）`;
  const parts: Part[] = [];
  if (production.content) {
    const { nodes, tasks, materials } = production.content;
    parts.push(
      part(
        headed(say('nodes'), production.status),
        table(
          [
            { title: field('nodes', 'stage'), of: ({ stage }) => stage },
            { title: field('nodes', 'start'), of: ({ start }) => start },
            { title: field('nodes', 'finish'), of: ({ finish }) => finish },
            { title: field('nodes', 'responsible'), of: ({ responsible }) => responsible },
          ],
          nodes,
        ),
      ),
      part(
        say('tasks'),
        table(
          [
            { title: field('tasks', 'team'), of: ({ team }) => team },
            { title: field('tasks', 'work'), of: ({ work }) => work },
            { title: field('tasks', 'start'), of: ({ start }) => start },
            { title: field('tasks', 'finish'), of: ({ finish }) => finish },
          ],
          tasks,
        ),
      ),
      part(
        say('materials'),
        table(
          [
            { title: field('materials', 'item'), of: ({ item }) => item },
            { title: field('materials', 'specification'), of: ({ specification }) => specification },
            { title: say('quantity'), of: ({ quantity }) => grouped(quantity), isFigure: true },
          ],
          materials,
        ),
      ),
    );
  }
  if (procurement.content) {
    const columns = [
      { title: field('items', 'item'), of: ({ item }: Purchase) => item },
      { title: field('items', 'specification'), of: ({ specification }: Purchase) => specification },
      { title: say('quantity'), of: ({ quantity }: Purchase) => grouped(quantity), isFigure: true },
      { title: field('items', 'supplier'), of: ({ supplier }: Purchase) => supplier },
      { title: field('items', 'by'), of: ({ by }: Purchase) => by },
    ];
    parts.push(part(headed(say('purchases'), procurement.status), table(columns, procurement.content.items)));
  }
  if (logistics.content) {
    const { mode, route, loading, schedule } = logistics.content;
    parts.push(
      part(
        headed(say('transport'), logistics.status),
        facts([
          [field('mode'), mode],
          [field('route'), route],
          [field('loading'), loading],
          [field('schedule'), schedule],
        ]),
      ),
    );
  }
  return [...parts, part(null, pen.signatures(say('preparedBy'), say('approvedBy')))];
}

type Purchase = NonNullable<PaperOrder['plans']['procurement']['content']>['items'][number];
