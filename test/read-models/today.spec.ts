import { companyDay } from '../../machines/calendar.js';
import { isInstant } from '../../machines/kit/formats.js';

describe('the day at the company', () => {
  it.each([
    ['2026-03-01T15:59:59.999999Z', '2026-03-01'],
    ['2026-03-01T16:00:00.000000Z', '2026-03-02'],
    ['2025-12-31T16:00:00Z', '2026-01-01'],
  ])('at %s is %s, whatever the zone of the node', (instant, day) => {
    expect(companyDay(instant)).toBe(day);
  });
});

describe('a point in time', () => {
  it.each(['2026-03-01T08:30:00Z', '2026-03-01T08:30:00.123456Z', '2026-03-01T08:30+08:00'])('is %s', (text) => {
    expect(isInstant(text)).toBe(true);
  });

  it.each(['2026-03-01T08:30:00', '2026-03-01', '2026-03-01T25:00:00Z', 'Mar 1 2026', '1772000000000', ''])(
    'is not "%s": every node would read it in its own zone, or not at all',
    (text) => {
      expect(isInstant(text)).toBe(false);
    },
  );
});
