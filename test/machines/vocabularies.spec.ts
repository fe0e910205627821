import type { Shape } from '../../machines/kit/schema.js';
import { vocabularies } from '../../machines/vocabularies.js';

/** A form finds the names of its fields by its event: what kinds of processes share has to be called the same in each. */
it('an event that several kinds have calls a field the same in all of them', () => {
  const known = new Map<string, { kind: string; called: string }>();
  const differ: string[] = [];
  const walk = (kind: string, event: string, { properties }: Shape): void => {
    for (const { name, label } of properties.values()) {
      const called = JSON.stringify(label ?? null);
      const before = known.get(`${event}/${name}`);
      if (before && before.called !== called) differ.push(`${event}/${name}: ${before.kind}, ${kind}`);
      known.set(`${event}/${name}`, { kind, called });
    }
  };
  for (const { kind, schema } of vocabularies) {
    for (const [event, shape] of Object.entries(schema)) walk(kind, event, shape);
  }
  expect(differ).toEqual([]);
});
