import { order } from '../../machines/order/order.process.js';
import { MONEY, moneyIn } from '../../machines/order/v3/currency/money.table.js';
import { orderExamples } from '../../machines/order/order.examples.js';
import { orderSchema } from '../../machines/order/order.schema.js';
import type { JsonSchema } from '../../machines/kit/schema.js';

/** Where an amount stands in data of this schema. */
function amountsOf(schema: JsonSchema, path = ''): string[] {
  if (schema['x-field'] === 'amount') return [path];
  const inner = (name: string) => (path === '' ? name : `${path}.${name}`);
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) => amountsOf(one, inner(name))),
    ...(schema.items ? amountsOf(schema.items, `${path}[]`) : []),
    ...(schema.oneOf ?? []).flatMap((one) => amountsOf(one, path)),
  ];
}

/** A price may have more decimals than the currency. */
const isPrice = (path: string): boolean => path.endsWith('unitPrice');

describe('the money in the data of events', () => {
  it('is each in a currency, whose decimals it has', () => {
    const present = Object.entries(orderSchema).filter(([type]) => type in order.events);
    const told = present.flatMap(([type, shape]) =>
      amountsOf(shape.schema)
        .filter((path) => !isPrice(path))
        .map((path) => `${type} ${path}`),
    );
    const rows = Object.entries(MONEY).flatMap(([type, paths]) => Object.keys(paths).map((path) => `${type} ${path}`));
    expect(rows.toSorted()).toEqual(told.toSorted());
    expect(told.length).toBeGreaterThan(8);
  });

  it('is found where it stands', () => {
    expect(moneyIn('finance.record-costs', orderExamples['finance.record-costs'])).toEqual([
      { path: 'production', value: '51200.00', kind: 'order' },
      { path: 'procurement', value: '38150.00', kind: 'order' },
      { path: 'logistics', value: '2600.00', kind: 'order' },
    ]);
  });
});
