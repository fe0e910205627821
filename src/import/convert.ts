import type { Office } from '../../machines/offices.js';
import { OFFICE_NAMES, OFFICES } from '../../machines/offices.js';
import type { Text } from '../../machines/rulebook.js';
import { isBlank } from '../../machines/text.js';
import { says } from './says.js';
import type { Cell } from './table.js';

/** What a cell says: a value for the entry's field, or why it says nothing. */
export type Converted = { value: unknown } | { complaint: Text };

/** Makes the value of a field of a cell that is not empty. What it cannot make sense of it passes on: the field's own check complains. */
export type Convert = (cell: Exclude<Cell, null>) => Converted;

const LONGEST_QUOTE = 50;
const quoted = (text: string): string => (text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text);

/** Day of a cell that Excel shows as a date. It has no zone; the library puts it at midnight UTC. */
const dayOf = (date: Date): string => (Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10));

/** A number as it reads, never as `1e21`. */
const digits = (number: number): string =>
  Number.isInteger(number) && Math.abs(number) < 1e21 ? BigInt(number).toString() : String(number);

export function textOf(cell: Exclude<Cell, null>): string {
  if (cell instanceof Date) return dayOf(cell);
  return typeof cell === 'number' ? digits(cell) : String(cell).trim();
}

export const asText: Convert = (cell) => ({ value: textOf(cell) });

const GROUPED = /^-?\d{1,3}([,，]\d{3})+(\.\d+)?$/;

/** Full-width digits and thousands separators are how people write numbers; anything else is left to the check. */
export const asNumber: Convert = (cell) => {
  const text = textOf(cell).normalize('NFKC');
  return { value: GROUPED.test(text) ? text.replace(/[,，]/g, '') : text };
};

export const asCount: Convert = (cell) => {
  const text = textOf(cell).normalize('NFKC');
  return { value: /^\d{1,9}$/.test(text) ? Number(text) : text };
};

const DAY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;

/** `2026-04-30`, `2026/4/30`, `2026.4.30`, `2026年4月30日`, or a cell formatted as a date. */
export const asDay: Convert = (cell) => {
  const text = textOf(cell).normalize('NFKC');
  const [, year, month = '', day = ''] = DAY.exec(text) ?? [];
  return { value: year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text };
};

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** Words of every language that stand for a value; the value itself is one of them. */
export type Words<Value> = readonly { value: Value; words: readonly string[] }[];

/** One of some words; a complaint names those of the first language. */
export const asOneOf =
  <Value>(choices: Words<Value>): Convert =>
  (cell) => {
    const text = textOf(cell);
    const found = choices.find(({ words }) => words.some((word) => plain(word) === plain(text)));
    if (found) return { value: found.value };
    const words = choices.map((choice) => choice.words.slice(0, 2).join('/')).join(', ');
    return { complaint: says('word', { value: quoted(text), words }) };
  };

export const asFlag: Convert = (cell) =>
  typeof cell === 'boolean'
    ? { value: cell }
    : asOneOf<boolean>([
        { value: true, words: ['是', 'yes', 'true', 'y', '1', '√', '✓', 'x'] },
        { value: false, words: ['否', 'no', 'false', 'n', '0', '×'] },
      ])(cell);

const NONE = ['无', '無', 'none', '没有', '沒有'];

const officeOf = (name: string): Office | undefined =>
  OFFICES.find((office) =>
    [office, ...Object.values(OFFICE_NAMES[office])].some((word) => plain(word) === plain(name)),
  );

/** `无`, or `部门：要求；部门：要求`: every requirement with the department that it falls to (S3§二1). */
export const asSpecialRequirements: Convert = (cell) => {
  const text = textOf(cell);
  if (NONE.includes(plain(text))) return { value: 'none' };
  const items: { text: string; department: Office }[] = [];
  for (const part of text.split(/[;；\n]/).map((item) => item.trim())) {
    if (isBlank(part)) continue;
    const [, name = '', requirement = ''] = /^([^:：]+)[:：](.+)$/s.exec(part) ?? [];
    const department = officeOf(name);
    if (!department || isBlank(requirement)) return { complaint: says('special', { value: quoted(part) }) };
    items.push({ text: requirement.trim(), department });
  }
  return items.length > 0 ? { value: items } : { complaint: says('special', { value: quoted(text) }) };
};
