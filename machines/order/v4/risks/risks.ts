import { isBlank } from '../../../kit/text.js';
import type { FollowUp, LoggedEvent } from '../../../process.js';
import type { RiskData } from '../../../risks/risk.schema.js';
import type { OrderEvent, OrderFacts } from '../../order.types.js';
import { RISKS } from '../../schema/choices.js';
import type { Aspect, OrderFactsV4 } from '../aspect.js';

type Identified = RiskData['review.identify-risk'];

declare module '../../order.types.js' {
  interface OrderFacts {
    /** What its reviews found of risks, each with its number in the register of risks. */
    risks?: (Omit<Identified, 'order'> & { no: string })[];
  }
}

const OF_QUALITY: Record<keyof typeof RISKS, Pick<Identified, 'kind' | 'office'>> = {
  'data-security': { kind: 'technical', office: 'quality' },
  'intellectual-property': { kind: 'legal', office: 'legal' },
  quality: { kind: 'quality', office: 'quality' },
};

/** What the quotation and quality's review say of risks, as far as they say something (S4§二(二)1; S3§三2). */
function said({ quote, quality }: Pick<OrderFactsV4, 'quote'> & { quality: OrderFactsV4['reviews']['quality'] }) {
  const ofSales = (quote?.risks ?? []).flatMap(({ kind, countermeasure }): Omit<Identified, 'order'>[] =>
    isBlank(kind)
      ? []
      : [{ kind: 'market', office: 'sales', text: kind, ...(!isBlank(countermeasure) && { known: countermeasure }) }],
  );
  const ofQuality = (quality?.risks ?? []).flatMap(({ kind, precaution }): Omit<Identified, 'order'>[] =>
    isBlank(precaution)
      ? []
      : [{ ...OF_QUALITY[kind], text: `${RISKS[kind]['zh-CN']}：${precaution}`.slice(0, 2000), known: precaution }],
  );
  return [...ofSales, ...ofQuality];
}

/** Those that the passed review found and that no review before it had found. */
function recordRisks(after: OrderFactsV4, event: OrderEvent): OrderFactsV4 {
  if (event.type !== 'sales.pass-review') return after;
  const known = after.risks.map(({ text }) => text);
  const found = said({ quote: after.quote, quality: after.reviews.quality }).filter(
    ({ text }) => !known.includes(text),
  );
  const risks = found.map((one, index) => ({ ...one, no: `RK-${after.no}-${after.risks.length + index + 1}` }));
  return risks.length === 0 ? after : { ...after, risks: [...after.risks, ...risks] };
}

/** An order that comes from an older version knows of none. */
const count = (facts: Pick<OrderFacts, 'risks'> | null): number => facts?.risks?.length ?? 0;

/** Each is entered in the register of risks by itself, where it is assessed and treated (S4§六). */
const enterRisks = (before: OrderFactsV4 | null, _event: LoggedEvent, after: OrderFactsV4): FollowUp[] =>
  after.risks.slice(count(before)).map(({ no, ...identified }) => ({
    start: 'risks',
    id: no,
    event: { type: 'review.identify-risk', data: { ...identified, order: after.no } },
  }));

/** What the review finds of risks stands in a register of its own. */
export const risks = {
  blank: { risks: [] },
  record: recordRisks,
  rules: {},
  events: {},
  standings: {},
  chart: (chart) => chart,
  followUps: enterRisks,
} as const satisfies Aspect;
