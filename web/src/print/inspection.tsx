import type { Order } from '../api/types.js';
import { moment } from '../shared/figures.js';
import { useWords } from '../words/words.js';
import { Facts, Rows, Section, Signatures } from './paper.js';
import { printWords } from './print.words.js';
import { useNames } from './use-names.js';

/** What quality found, from the materials to the final inspection over the five aspects (S3§六1). */
export function Inspection({ order }: { order: Order }) {
  const say = useWords(printWords);
  const { field, value, product, quantity } = useNames(order.lines);
  const { final, failed, inProcess } = order.inspections;
  return (
    <>
      <Facts
        facts={[
          [say('conclusion'), say(final && !final.stale ? 'passed' : 'open')],
          [field('inspector'), final?.inspector],
          [say('date'), final && moment(final.at)],
          [field('qualityRequirements'), order.qualityRequirements],
        ]}
      />
      {final && (
        <>
          <Section title={say('aspects')}>
            <Facts
              facts={Object.entries(final.aspects).map(([aspect, result]) => [
                field('aspects', aspect),
                value(aspect, result),
              ])}
            />
          </Section>
          <Section title={say('results')}>
            <Rows
              columns={[
                { title: field('items', 'item'), of: ({ item }) => item },
                { title: field('items', 'result'), of: ({ result }) => value('result', result) },
              ]}
              rows={final.items}
            />
            <Rows
              columns={[
                { title: say('product'), of: ({ line }) => product(line) },
                { title: field('lines', 'passed'), of: ({ line, passed }) => quantity(line, passed), isFigure: true },
                {
                  title: field('lines', 'rejected'),
                  of: ({ line, rejected }) => quantity(line, rejected),
                  isFigure: true,
                },
              ]}
              rows={final.lines}
            />
          </Section>
        </>
      )}
      {failed.length > 0 && (
        <Section title={say('failed')}>
          <Rows
            columns={[
              { title: field('round'), of: ({ round }) => round },
              { title: field('items', 'item'), of: ({ items }) => value('items', items) },
              { title: field('disposition'), of: ({ disposition }) => value('disposition', disposition) },
              { title: field('measures'), of: ({ measures }) => measures },
            ]}
            rows={failed}
          />
        </Section>
      )}
      {inProcess.length > 0 && (
        <Section title={say('inProcess')}>
          <Rows
            columns={[
              { title: field('process'), of: ({ process }) => process },
              { title: field('items', 'result'), of: ({ result }) => value('result', result) },
              { title: field('inspector'), of: ({ inspector }) => inspector },
              { title: say('date'), of: ({ at }) => moment(at) },
            ]}
            rows={inProcess}
          />
        </Section>
      )}
      {order.preparation.incoming.length > 0 && (
        <Section title={say('incoming')}>
          <Rows
            columns={[
              { title: field('lots', 'item'), of: ({ item }) => item },
              { title: say('quantity'), of: (lot) => lot.quantity, isFigure: true },
              { title: field('items', 'result'), of: ({ result }) => value('result', result) },
              { title: say('report'), of: ({ report }) => report },
            ]}
            rows={order.preparation.incoming}
          />
        </Section>
      )}
      <Signatures roles={[field('inspector'), say('approvedBy')]} dateWord={say('date')} />
    </>
  );
}
