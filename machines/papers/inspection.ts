import type { Part } from '../kit/papers.js';
import type { PaperOrder } from './paper.js';
import { facts, part, table } from '../kit/papers.js';
import type { Pen } from './pen.js';

/** What quality found, from the materials to the final inspection over the five aspects (S3§六1). */
export function inspection(order: PaperOrder, pen: Pen): Part[] {
  const { say, field, moment } = pen;
  const { final } = order.inspections;
  return [
    part(
      null,
      facts([
        [say('conclusion'), say(final && !final.stale ? 'passed' : 'open')],
        [field('inspector'), final?.inspector],
        [say('date'), final && moment(final.at)],
        [field('qualityRequirements'), order.qualityRequirements],
      ]),
    ),
    ...finalResults(order, pen),
    ...earlierResults(order, pen),
    part(null, pen.signatures(field('inspector'), say('approvedBy'))),
  ];
}

function finalResults({ inspections: { final } }: PaperOrder, pen: Pen): Part[] {
  if (!final) return [];
  const { say, field, value, product, quantity } = pen;
  return [
    part(
      say('aspects'),
      facts(Object.entries(final.aspects).map(([aspect, result]) => [field('aspects', aspect), value(aspect, result)])),
    ),
    part(
      say('results'),
      table(
        [
          { title: field('items', 'item'), of: ({ item }) => item },
          { title: field('items', 'result'), of: ({ result }) => value('result', result) },
        ],
        final.items,
      ),
      table(
        [
          { title: say('product'), of: ({ line }) => product(line) },
          { title: field('lines', 'passed'), of: ({ line, passed }) => quantity(line, passed), isFigure: true },
          { title: field('lines', 'rejected'), of: ({ line, rejected }) => quantity(line, rejected), isFigure: true },
        ],
        final.lines,
      ),
    ),
  ];
}

function earlierResults({ inspections: { failed, inProcess }, preparation }: PaperOrder, pen: Pen): Part[] {
  const { say, field, value, moment } = pen;
  const failures = table(
    [
      { title: field('round'), of: ({ round }) => round },
      { title: field('items', 'item'), of: ({ items }) => value('items', items) },
      { title: field('disposition'), of: ({ disposition }) => value('disposition', disposition) },
      { title: field('measures'), of: ({ measures }) => measures },
    ],
    failed,
  );
  const steps = table(
    [
      { title: field('process'), of: ({ process }) => process },
      { title: field('items', 'result'), of: ({ result }) => value('result', result) },
      { title: field('inspector'), of: ({ inspector }) => inspector },
      { title: say('date'), of: ({ at }) => moment(at) },
    ],
    inProcess,
  );
  const lots = table(
    [
      { title: field('lots', 'item'), of: ({ item }) => item },
      { title: say('quantity'), of: (lot) => lot.quantity, isFigure: true },
      { title: field('items', 'result'), of: ({ result }) => value('result', result) },
      { title: say('report'), of: ({ report }) => report },
    ],
    preparation.incoming,
  );
  return [
    ...(failed.length > 0 ? [part(say('failed'), failures)] : []),
    ...(inProcess.length > 0 ? [part(say('inProcess'), steps)] : []),
    ...(preparation.incoming.length > 0 ? [part(say('incoming'), lots)] : []),
  ];
}
