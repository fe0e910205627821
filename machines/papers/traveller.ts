import { grouped } from '../names/figures.js';
import { goods, orderedOf, specialOf } from './order-copy.js';
import type { Part } from '../kit/papers.js';
import type { PaperOrder } from './paper.js';
import { facts, part, table } from '../kit/papers.js';
import type { Pen } from './pen.js';

/** Goes with the goods through the workshop: what is made, the steps to sign, what is inspected. Never a price. */
export function traveller(order: PaperOrder, pen: Pen): Part[] {
  const { say, field, value } = pen;
  const quantity = {
    title: say('quantity'),
    of: ({ quantities, unit }: PaperOrder['lines'][number]) => `${grouped(quantities.ordered)} ${unit ?? ''}`,
    isFigure: true,
  };
  return [
    part(
      null,
      facts([
        [field('deliveryDate'), order.deliveryDate],
        [field('qualityRequirements'), order.qualityRequirements],
        [field('packagingRequirements'), order.packagingRequirements],
        [field('workInstruction'), order.preparation.report?.workInstruction],
      ]),
      table([...goods(pen), quantity], orderedOf(order)),
      ...specialOf(order, pen),
    ),
    part(
      say('steps'),
      table(
        [
          { title: field('tasks', 'work'), of: ({ work }) => work },
          { title: field('tasks', 'team'), of: ({ team }) => team },
          { title: field('tasks', 'start'), of: ({ start }) => start },
          { title: field('tasks', 'finish'), of: ({ finish }) => finish },
          { title: say('done') },
          { title: say('signature') },
        ],
        order.plans.production.content?.tasks ?? [],
      ),
    ),
    part(
      say('keyItems'),
      table(
        [
          { title: field('items', 'item'), of: ({ item }) => item },
          { title: field('items', 'method'), of: ({ method }) => method },
          { title: field('items', 'standard'), of: ({ standard }) => standard },
          { title: field('items', 'key'), of: ({ key }) => value('key', key) },
          { title: field('items', 'result') },
          { title: say('signature') },
        ],
        order.preparation.inspectionPlan?.items ?? [],
      ),
    ),
  ];
}
