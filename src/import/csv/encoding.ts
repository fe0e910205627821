import { refusedFile } from '../refuse.js';

/** Those that a text may be in without saying so; Western Windows only to tell that it might be that. */
const UNSAID = ['utf-8', 'gb18030', 'big5'] as const;
export type Encoding = (typeof UNSAID)[number] | 'utf-16le' | 'utf-16be';

/** The text without its byte order mark; null where the bytes are no such text. */
function decoded(bytes: Buffer, encoding: Encoding | 'windows-1252'): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** An encoding that the first bytes declare. */
function declared(bytes: Buffer): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/**
 * The text in every encoding that it may be in, the likeliest first.
 * @throws ValidationError when the bytes are no text
 */
export function textsIn(name: string, bytes: Buffer): { text: string; encoding: Encoding }[] {
  const mark = declared(bytes);
  const texts = (mark ? [mark] : UNSAID).flatMap((encoding) => {
    const text = decoded(bytes, encoding);
    return text === null ? [] : { text, encoding };
  });
  const [first] = texts;
  if (mark && !first) throw refusedFile('badText', { name, encoding: mark });
  if (first?.encoding !== 'gb18030' && first?.text.includes('\0')) throw refusedFile('nul', { name });
  const fit = texts.filter(({ text }) => !text.includes('\0'));
  if (fit.length > 0) return fit;
  if (isText(bytes)) throw refusedFile('encodingUnknown', { name, samples: samplesOf(bytes) });
  throw refusedFile('binary', { name });
}

/** Of a text at least the tabs and the ends of the lines are the only controls. */
const isText = (bytes: Buffer): boolean =>
  bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);

const SAMPLE = /\S*\P{ASCII}\S*/u;
const LONGEST_SAMPLE = 20;

/** How the first word that is not plain English reads in each encoding that may be meant. */
export function samplesOf(bytes: Buffer): string {
  // As many bytes of the line as before its first other byte stay the same in every encoding.
  const at = bytes.findIndex((byte) => byte > 0x7f);
  const from = Math.max(0, bytes.subarray(0, at).lastIndexOf(0x0a) + 1);
  const end = bytes.indexOf(0x0a, at);
  const line = bytes.subarray(from, end < 0 ? bytes.length : end);
  return (['gb18030', 'big5', 'windows-1252'] as const)
    .flatMap((encoding) => {
      const word = SAMPLE.exec((decoded(line, encoding) ?? '').replace(/[,;\t"]/g, ' '))?.[0];
      return word === undefined ? [] : `${encoding} “${word.slice(0, LONGEST_SAMPLE)}”`;
    })
    .join(', ');
}
