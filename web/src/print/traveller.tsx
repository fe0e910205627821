import type { Order } from '../api/types.js';
import { grouped } from '../shared/figures.js';
import { useWords } from '../words/words.js';
import { Facts, Rows, Section } from './paper.js';
import { printWords } from './print.words.js';
import { useNames } from './use-names.js';

/** Goes with the goods through the workshop: what is made, the steps to sign, what is inspected. Never a price. */
export function Traveller({ order }: { order: Order }) {
  const say = useWords(printWords);
  const { field, value } = useNames(order.lines);
  const steps = order.plans.production.content?.tasks ?? [];
  const items = order.preparation.inspectionPlan?.items ?? [];
  const lines = order.lines.filter(({ quantities }) => quantities.ordered !== '0');
  return (
    <>
      <Facts
        facts={[
          [field('deliveryDate'), order.deliveryDate],
          [field('qualityRequirements'), order.qualityRequirements],
          [field('packagingRequirements'), order.packagingRequirements],
        ]}
      />
      <Rows
        columns={[
          { title: say('line'), of: ({ line }) => line },
          { title: field('lines', 'productNo'), of: ({ productNo }) => productNo },
          { title: field('lines', 'description'), of: ({ description }) => description },
          { title: field('lines', 'specification'), of: ({ specification }) => specification },
          {
            title: say('quantity'),
            of: ({ quantities, unit }) => `${grouped(quantities.ordered)} ${unit ?? ''}`,
            isFigure: true,
          },
        ]}
        rows={lines}
      />
      <Section title={say('steps')}>
        <Rows
          columns={[
            { title: field('tasks', 'work'), of: ({ work }) => work },
            { title: field('tasks', 'team'), of: ({ team }) => team },
            { title: field('tasks', 'start'), of: ({ start }) => start },
            { title: field('tasks', 'finish'), of: ({ finish }) => finish },
            { title: say('done'), of: () => <span className="paper-blank" /> },
            { title: say('signature'), of: () => <span className="paper-blank" /> },
          ]}
          rows={steps}
        />
      </Section>
      <Section title={say('keyItems')}>
        <Rows
          columns={[
            { title: field('items', 'item'), of: ({ item }) => item },
            { title: field('items', 'method'), of: ({ method }) => method },
            { title: field('items', 'standard'), of: ({ standard }) => standard },
            { title: field('items', 'key'), of: ({ key }) => value('key', key) },
            { title: field('items', 'result'), of: () => <span className="paper-blank" /> },
            { title: say('signature'), of: () => <span className="paper-blank" /> },
          ]}
          rows={items}
        />
      </Section>
    </>
  );
}
