import type { Convert } from './convert.js';
import { quoted, textOf } from './convert.js';
import { says } from './messages.js';

const PART = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?\s*[:：\s]\s*(\d+(?:\.\d+)?)$/;

/** The parts in which a line is delivered: `2026-04-15: 4; 2026-04-30: 6`. That they add up the entry rules look at (RC-12). */
export const asDeliveries: Convert = (cell) => {
  if (typeof cell !== 'string') return { complaint: says('deliveries', { value: quoted(textOf(cell)) }) };
  const parts = textOf(cell)
    .normalize('NFKC')
    .split(/[;、\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const found: { dueOn: string; quantity: string }[] = [];
  for (const part of parts) {
    const [, year, month = '', day = '', quantity = ''] = PART.exec(part) ?? [];
    if (year === undefined) return { complaint: says('deliveries', { value: quoted(part) }) };
    found.push({ dueOn: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, quantity });
  }
  return { value: found };
};
