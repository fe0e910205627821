import type { Office } from '../../machines/offices.js';
import { OFFICE_NAMES, OFFICES } from '../../machines/offices.js';
import type { Text } from '../../machines/rulebook.js';
import { isBlank } from '../../machines/kit/text.js';
import { says } from './messages.js';
import type { Cell, Mark, Table } from './table.js';

/** A cell with something in it. */
export type Filled = Exclude<Cell, null>;

/** What a cell says: a value for the entry's field, or why it says nothing. */
export type Converted =
  | {
      value: unknown;
      /** Why a person has to confirm the value. */
      doubts?: Text[];
      /** What a person should know of it. */
      told?: Text[];
    }
  | { complaint: Text };

/** Where the cell stands, as far as that changes what it says. */
export interface Around extends Pick<Table, 'delimiter'> {
  mark: Mark;
  /** The longest text of digits led by a zero in the same column. */
  zeroLed: number;
  /** The title of the column. */
  title: string;
}

/** Makes the value of a field of a cell that is not empty. What it cannot make sense of it passes on: the field's own check complains. */
export type Convert = (cell: Filled, around: Around) => Converted;

const LONGEST_QUOTE = 50;
export const quoted = (text: string): string =>
  text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;

/** Day of a cell that Excel shows as a date. It has no zone; the library puts it at midnight UTC. */
const dayOf = (date: Date): string => (Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10));

/** Digits that a spreadsheet keeps of a number. */
const SURE_DIGITS = 15;
export const isSure = (number: number): boolean => Math.abs(number) < 10 ** SURE_DIGITS;

/** A number as it reads, never as `1e21`; in so many digits as Excel shows at most, which is without what binary fractions add. */
export function digits(number: number): string {
  if (Number.isInteger(number)) return Math.abs(number) < 1e21 ? BigInt(number).toString() : String(number);
  return String(Number(number.toPrecision(SURE_DIGITS)));
}

export function textOf(cell: Filled): string {
  if (cell instanceof Date) return dayOf(cell);
  if (typeof cell === 'boolean') return String(cell).toUpperCase();
  return typeof cell === 'number' ? digits(cell) : cell.trim();
}

const DAY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;

/** `2026-04-30`, `2026/4/30`, `2026.4.30`, `2026年4月30日`, or a cell formatted as a date. */
export const asDay: Convert = (cell) => {
  if (typeof cell === 'number') return { complaint: says('serial', { value: digits(cell) }) };
  const text = textOf(cell).normalize('NFKC');
  if (cell instanceof Date && cell.getTime() % 86_400_000 !== 0) {
    return { value: text, told: [says('time', { value: text })] };
  }
  const [, year, month = '', day = ''] = DAY.exec(text) ?? [];
  return { value: year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text };
};

export const asCount: Convert = (cell) => {
  const text = textOf(cell).normalize('NFKC');
  return { value: /^\d{1,9}$/.test(text) ? Number(text) : text };
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

const asWordOfFlag = asOneOf<boolean>([
  { value: true, words: ['是', 'yes', 'true', 'y', '1', '√', '✓', 'x'] },
  { value: false, words: ['否', 'no', 'false', 'n', '0', '×'] },
]);

export const asFlag: Convert = (cell, around) =>
  typeof cell === 'boolean' ? { value: cell } : asWordOfFlag(cell, around);

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
