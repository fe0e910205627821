import type { Decimal } from '../decimal.js';
import { add } from '../decimal.js';
import type { Envelope } from '../rulebook.js';
import type { Outcome, PlanFacts } from './plan.types.js';

/** Under what name the figures of a month are read when its plan is closed. */
export const ACTUALS = 'month-actuals';

/** What was made, delivered and bought in the month, as the read models have it. */
export interface Actuals {
  products: { productNo: string; made: Decimal; delivered: Decimal }[];
  items: { item: string; bought: Decimal }[];
}

const NOTHING: Actuals = { products: [], items: [] };

export const actualsOf = ({ observed = {} }: Partial<Pick<Envelope, 'observed'>>): Actuals =>
  observed[ACTUALS] === undefined ? NOTHING : (JSON.parse(observed[ACTUALS]) as Actuals);

/** Quantities added up by what they are of, in the order in which each first came. */
function summed(rows: readonly (readonly [name: string, quantity: Decimal])[]): Map<string, Decimal> {
  const found = new Map<string, Decimal>();
  for (const [name, quantity] of rows) found.set(name, add(found.get(name) ?? '0', quantity));
  return found;
}

/** What was planned beside what came of it. What nobody had planned is there too. */
export function outcomeOf({ plan, procurement }: PlanFacts, about: Partial<Pick<Envelope, 'observed'>>): Outcome {
  const { products, items } = actualsOf(about);
  const planned = summed((plan?.lines ?? []).map(({ productNo, quantity }) => [productNo, quantity]));
  const wanted = summed((procurement?.lines ?? []).map(({ item, quantity }) => [item, quantity]));
  const names = (of: Map<string, Decimal>, others: readonly string[]) => [...new Set([...of.keys(), ...others])];
  return {
    products: names(
      planned,
      products.map(({ productNo }) => productNo),
    ).map((productNo) => {
      const known = products.find((one) => one.productNo === productNo);
      return {
        productNo,
        planned: planned.get(productNo) ?? '0',
        made: known?.made ?? '0',
        delivered: known?.delivered ?? '0',
      };
    }),
    items: names(
      wanted,
      items.map(({ item }) => item),
    ).map((item) => ({
      item,
      planned: wanted.get(item) ?? '0',
      bought: items.find((one) => one.item === item)?.bought ?? '0',
    })),
  };
}
