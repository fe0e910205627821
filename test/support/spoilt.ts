import { type Chance, oneOf } from './chance.js';

const otherThan = (value: unknown, chance: Chance): unknown => {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return oneOf(chance, [0, 1, 2, 9, value + 1]);
  if (typeof value !== 'string') return value;
  if (/^-?\d+(\.\d+)?$/.test(value)) return oneOf(chance, ['0', '1', '2.5', '7', '40', '1000']);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return oneOf(chance, ['2026-01-01', '2026-12-31']);
  const words = [
    '',
    ' ',
    'RV-20',
    '__proto__',
    'toString',
    'object',
    'fail',
    'scrap',
    'return',
    'use-as-is',
    'poor',
    '<b>',
  ];
  return oneOf(chance, words);
};

/** The same data with some of it wrong: numbers too large, lists empty, words out of place. */
export function spoilt(data: unknown, chance: Chance): unknown {
  if (Array.isArray(data)) {
    if (chance() < 0.1) return [];
    const items = data.map((item) => spoilt(item, chance));
    return chance() < 0.1 ? [...items, ...items] : items;
  }
  if (data !== null && typeof data === 'object') {
    return Object.fromEntries(
      Object.entries(data).flatMap(([key, value]) => (chance() < 0.03 ? [] : [[key, spoilt(value, chance)]])),
    );
  }
  return chance() < 0.15 ? otherThan(data, chance) : data;
}
