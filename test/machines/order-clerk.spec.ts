import { machines } from '../../machines/index.js';
import { withBeside } from '../../machines/kit/beside.js';
import { clerkOf, NEW_CLERK, takenOver } from '../../machines/order/order.clerk.js';
import { blankOrder } from '../../machines/order/order.facts.js';
import { blank, offers } from '../../src/engine/command/move.js';

describe('the clerk of an order', () => {
  const checked = {
    ...blankOrder({ no: 'SO-000001' }),
    milestone: 'reviewed' as const,
    check: { by: 'chen' } as never,
  };
  const said = (person: string, observed = {}) => ({
    type: 'clerk.take-over' as const,
    data: { person },
    by: 'head',
    onBehalfOf: null,
    at: '2026-03-02T01:00:00.000Z',
    occurredAt: '2026-03-02T01:00:00.000Z',
    reason: '调动',
    policy: { version: 1, levels: {}, thresholds: {}, deadlines: {} },
    observed,
  });
  const after = (person: string) => ({ ...checked, ...takenOver.changes(checked, said(person)) });
  const unmet = (person: string, observed = {}) =>
    Object.entries(takenOver.rules)
      .filter(([, { holds }]) => !holds(after(person), said(person, observed)))
      .map(([id]) => id);

  it('is who checked it, until somebody has taken it over', () => {
    expect(clerkOf(checked)).toBe('chen');
    expect(clerkOf(after('lin'))).toBe('lin');
    expect(after('lin').clerk).toMatchObject({ person: 'lin', from: 'chen', by: 'head', reason: '调动' });
  });

  it('CK-01, CK-02: another, who is a follow-up clerk', () => {
    expect(unmet('lin', { [NEW_CLERK]: 'yes' })).toEqual([]);
    expect(unmet('sal', { [NEW_CLERK]: 'no' })).toEqual(['CK-01']);
    expect(unmet('chen', { [NEW_CLERK]: 'yes' })).toEqual(['CK-02']);
  });

  it.each(machines['orders'])('changes in version $version, beside the chart', (definition) => {
    const types = (standing: string) =>
      offers(withBeside(definition), {
        value: {
          ...(blank(definition, 'SO-1').value as object),
          life: standing === 'received' ? { received: 'checking' } : standing,
        },
        facts: { ...checked, milestone: standing },
      }).map(({ type }) => type);
    expect(types('received')).toContain('clerk.take-over');
    expect(types('settled')).not.toContain('clerk.take-over');
  });
});
