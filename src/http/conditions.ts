import { problem, ValidationError } from '../errors.js';
import { text } from '../../machines/kit/text.js';

const MESSAGES = {
  ifMatch: text(
    '必须是 ETag 给出的版本，例如 "7"，或者 *',
    '必須是 ETag 給出的版本，例如 "7"，或者 *',
    'must be the version that the ETag gave, e.g. "7", or *',
  ),
  key: text(
    '必须是 1 到 200 个可打印的 ASCII 字符',
    '必須是 1 到 200 個可列印的 ASCII 字元',
    'must be 1 to 200 printable ASCII characters',
  ),
};

/** How a version is written as an entity tag. */
export const etagOf = (version: number): string => `"${version}"`;

const STRONG_VERSION = /^"([1-9]\d{0,8})"$/;

/**
 * The version that `If-Match` asks for; undefined when it asks for none (`*`). A weak tag cannot guard a change
 * (RFC 9110 §13.1.1), so it is refused, not overlooked.
 * @throws ValidationError
 */
export function expectedVersion(header: string | undefined): number | undefined {
  const given = header?.trim();
  if (given === undefined || given === '*') return undefined;
  const version = STRONG_VERSION.exec(given)?.[1];
  if (version === undefined) throw new ValidationError([problem('If-Match', MESSAGES.ifMatch)]);
  return Number(version);
}

/** Whether the client already has this version: `If-None-Match` compares weakly (RFC 9110 §13.1.2). */
export function isKnown(header: string | undefined, version: number): boolean {
  if (header === undefined) return false;
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etagOf(version));
}

const PRINTABLE = /^[\x21-\x7e]([\x20-\x7e]{0,198}[\x21-\x7e])?$/;

/**
 * The `Idempotency-Key`, if there is one.
 * @throws ValidationError
 */
export function idempotencyKey(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (typeof header !== 'string' || !PRINTABLE.test(header)) {
    throw new ValidationError([problem('Idempotency-Key', MESSAGES.key)]);
  }
  return header;
}

/**
 * Whether the client asks for little in return (RFC 7240 §4.2): `Prefer: return=minimal`. Of a preference that is given
 * twice the first counts, and what is not understood is passed over.
 */
export function wantsLittle(header: string | string[] | undefined): boolean {
  const plain = [header ?? []]
    .flat()
    .join(',')
    .replace(/"([^"]*)"/g, (_, word: string) => (/^\w+$/.test(word) ? word : ''));
  const preferences = plain.split(',').map((one) =>
    one
      .split(';', 1)[0]
      .split('=')
      .map((part) => part.trim().toLowerCase()),
  );
  return preferences.find(([name]) => name === 'return')?.[1] === 'minimal';
}
