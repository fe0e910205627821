import { etagOf, expectedVersion, idempotencyKey, isKnown, wantsLittle } from '../../src/http/conditions.js';

describe('If-Match', () => {
  it('asks for a version, or for none', () => {
    expect(expectedVersion(undefined)).toBeUndefined();
    expect(expectedVersion('*')).toBeUndefined();
    expect(expectedVersion(etagOf(7))).toBe(7);
    expect(expectedVersion(' "12" ')).toBe(12);
  });

  it.each(['W/"7"', '7', '"0"', '"-1"', '"7", "8"', '"07"', '', '"9999999999"'])('%j is refused', (header) => {
    expect(() => expectedVersion(header)).toThrow('If-Match');
  });
});

describe('If-None-Match', () => {
  it('compares weakly, and takes a list', () => {
    expect(isKnown('"7"', 7)).toBe(true);
    expect(isKnown('W/"7"', 7)).toBe(true);
    expect(isKnown('"5", "7"', 7)).toBe(true);
    expect(isKnown('*', 7)).toBe(true);
    expect(isKnown('"8"', 7)).toBe(false);
    expect(isKnown(undefined, 7)).toBe(false);
  });
});

describe('Idempotency-Key', () => {
  it('is printable and not endless', () => {
    expect(idempotencyKey(undefined)).toBeUndefined();
    expect(idempotencyKey('a')).toBe('a');
    expect(idempotencyKey('order 7 / second try')).toBe('order 7 / second try');
    expect(idempotencyKey('k'.repeat(200))).toHaveLength(200);
  });

  it.each(['', ' ', 'k'.repeat(201), 'ключ', 'a\tb', ' a'])('%j is refused', (header) => {
    expect(() => idempotencyKey(header)).toThrow('Idempotency-Key');
  });
});

describe('Prefer', () => {
  it.each([
    'return=minimal',
    'return="minimal"',
    'Return = Minimal',
    'return=minimal; note=all',
    'respond-async, wait=10, return=minimal',
    'lenient="return=representation, strict", return=minimal',
    'return=minimal, return=representation',
  ])('%j asks for little in return', (header) => {
    expect(wantsLittle(header)).toBe(true);
  });

  it.each([
    undefined,
    '',
    'return',
    'return=representation',
    'return=representation, return=minimal',
    'minimal',
    'note="x, return=minimal"',
    'returning=minimal',
    'return=minimally',
  ])('%j does not', (header) => {
    expect(wantsLittle(header)).toBe(false);
  });

  it('is one list, however many headers it came in', () => {
    expect(wantsLittle(['respond-async', 'return=minimal'])).toBe(true);
    expect(wantsLittle(['return=representation', 'return=minimal'])).toBe(false);
  });
});
