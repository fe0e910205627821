import { afterWorkingHours, dueAt } from '../../machines/working-time.js';

/** In the company's zone, which is eight hours ahead of UTC. */
const at = (local: string): string => new Date(`${local}+08:00`).toISOString();

describe('working hours', () => {
  it.each([
    ['within a day', '2026-03-02T09:30', 4, '2026-03-02T13:30'],
    ['up to the last minute', '2026-03-02T09:00', 8, '2026-03-02T17:00'],
    ['into the next day', '2026-03-02T15:00', 4, '2026-03-03T11:00'],
    ['over two days', '2026-03-02T09:00', 16, '2026-03-03T17:00'],
    ['over a weekend', '2026-03-06T16:00', 2, '2026-03-09T10:00'],
    ['from a weekend', '2026-03-07T12:00', 1, '2026-03-09T10:00'],
    ['from the night', '2026-03-03T02:00', 1, '2026-03-03T10:00'],
    ['from the evening', '2026-03-03T20:00', 1, '2026-03-04T10:00'],
    ['in parts of an hour', '2026-03-03T16:45', 0.5, '2026-03-04T09:15'],
  ])('go %s', (_how, from, hours, to) => {
    expect(afterWorkingHours(at(from), hours)).toBe(at(to));
  });

  it('go over months', () => {
    expect(afterWorkingHours(at('2026-03-02T09:00'), 2_000)).toBe(at('2027-02-12T17:00'));
  });
});

describe('when an event is due', () => {
  const since = at('2026-03-02T09:00');

  it('has a deadline of its own, or that of every event, or none', () => {
    expect(dueAt({ kind: 'orders', event: 'sales.review', since }, { deadlines: { 'sales.review': 1, '*': 2 } })).toBe(
      at('2026-03-02T10:00'),
    );
    expect(dueAt({ kind: 'orders', event: 'clerk.release', since }, { deadlines: { 'sales.review': 1, '*': 2 } })).toBe(
      at('2026-03-02T11:00'),
    );
    expect(dueAt({ kind: 'orders', event: 'clerk.release', since }, { deadlines: {} })).toBeNull();
    expect(dueAt({ kind: 'orders', event: 'constructor', since }, { deadlines: {} })).toBeNull();
    const own = { 'procurement.review': 1, 'purchase-requisitions/procurement.review': 3 };
    expect(dueAt({ kind: 'orders', event: 'procurement.review', since }, { deadlines: own })).toBe(
      at('2026-03-02T10:00'),
    );
    expect(dueAt({ kind: 'purchase-requisitions', event: 'procurement.review', since }, { deadlines: own })).toBe(
      at('2026-03-02T12:00'),
    );
  });
});
