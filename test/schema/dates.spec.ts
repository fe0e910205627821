import { OFFICES } from '../../machines/offices.js';
import { ALL_DATES, datesIn } from '../../machines/order/v3/dates/dates.table.js';
import { orderExamples } from '../../machines/order/order.examples.js';
import { orderSchema } from '../../machines/order/order.schema.js';
import type { JsonSchema } from '../../machines/kit/schema.js';

/** Where a day stands in data of this schema. */
function daysOf(schema: JsonSchema, path = ''): string[] {
  if (schema.format === 'date') return [path];
  const inner = (name: string) => (path === '' ? name : `${path}.${name}`);
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) => daysOf(one, inner(name))),
    ...(schema.items ? daysOf(schema.items, `${path}[]`) : []),
    ...(schema.oneOf ?? []).flatMap((one) => daysOf(one, path)),
  ];
}

describe('the days in the data of events', () => {
  const events = Object.entries(orderSchema).map(([type, shape]) => [type, daysOf(shape.schema)] as const);
  const rows = (type: string) => Object.keys((ALL_DATES as Record<string, object | undefined>)[type] ?? {});

  it('are each told for what they are: a plan, a promise, a record', () => {
    const untold = events.flatMap(([type, days]) =>
      days.filter((day) => !rows(type).includes(day)).map((day) => `${type} ${day}`),
    );
    expect(untold).toEqual([]);
    const gone = events.flatMap(([type, days]) =>
      rows(type)
        .filter((row) => !days.includes(row))
        .map((row) => `${type} ${row}`),
    );
    expect(gone).toEqual([]);
    expect(events.filter(([, days]) => days.length > 0).length).toBeGreaterThan(20);
    expect(OFFICES).toContain(Object.keys(ALL_DATES)[0].split('.')[0]);
  });

  it('are found where they stand', () => {
    expect(datesIn('sales.hold-kickoff', orderExamples['sales.hold-kickoff'])).toEqual([
      { path: 'heldOn', kind: 'record', day: '2026-03-09' },
      { path: 'milestones[0].on', kind: 'plan', day: '2026-03-30' },
      { path: 'milestones[1].on', kind: 'plan', day: '2026-04-17' },
    ]);
  });
});
