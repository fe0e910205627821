import { isBlank } from '../../../machines/text.js';

/** A kind of file that may be attached. */
export interface FileType {
  type: string;
  /** The endings that such a file may have; the first is given to one that has another. */
  endings: readonly string[];
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

const TYPES = {
  pdf: { type: 'application/pdf', endings: ['pdf'] },
  png: { type: 'image/png', endings: ['png'] },
  jpeg: { type: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  webp: { type: 'image/webp', endings: ['webp'] },
  xlsx: { type: `${OFFICE}.spreadsheetml.sheet`, endings: ['xlsx'] },
  docx: { type: `${OFFICE}.wordprocessingml.document`, endings: ['docx'] },
  csv: { type: 'text/csv', endings: ['csv'] },
  txt: { type: 'text/plain', endings: ['txt'] },
} as const satisfies Record<string, FileType>;

export const TAKEN_TYPES = Object.keys(TYPES);

const startsWith = (bytes: Buffer, ...start: number[]): boolean => start.every((byte, index) => bytes[index] === byte);

const holds = (bytes: Buffer, text: string): boolean => bytes.includes(text, 0, 'latin1');

/** Characters that text has: no control but tab, line feed, form feed and carriage return. */
// oxlint-disable-next-line eslint/no-control-regex -- these are what tells bytes from text
const IS_BINARY = /[\u0000-\u0008\u000b\u000e-\u001f]/;

/** What a file is by its content; undefined when it may not be attached. What the client calls it is not asked. */
export function typeOf(bytes: Buffer, name: string): FileType | undefined {
  if (bytes.length === 0) return undefined;
  if (holds(bytes.subarray(0, 8), '%PDF-')) return TYPES.pdf;
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return TYPES.png;
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return TYPES.jpeg;
  if (holds(bytes.subarray(0, 4), 'RIFF') && holds(bytes.subarray(8, 12), 'WEBP')) return TYPES.webp;
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return officeType(bytes);
  if (IS_BINARY.test(bytes.toString('latin1'))) return undefined;
  return /\.csv$/i.test(name) ? TYPES.csv : TYPES.txt;
}

/** A workbook or a document is an archive with a part of this name; any other archive is not taken. */
function officeType(bytes: Buffer): FileType | undefined {
  if (!holds(bytes, '[Content_Types].xml')) return undefined;
  if (holds(bytes, 'vbaProject.bin')) return undefined;
  if (holds(bytes, 'xl/workbook.xml')) return TYPES.xlsx;
  return holds(bytes, 'word/document.xml') ? TYPES.docx : undefined;
}

const LONGEST_NAME = 120;

/** The last part of a name, without characters that a file system or a header minds, with the ending of what it is. */
export function plainName(given: string, { endings }: FileType): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*;%]/gu, '')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const ending = /\.([a-z0-9]{1,5})$/i.exec(clean)?.[1]?.toLowerCase();
  const isFitting = ending !== undefined && endings.includes(ending);
  const stem = isFitting ? clean.slice(0, -(ending.length + 1)) : clean;
  const short = Array.from(stem).slice(0, LONGEST_NAME).join('').trim();
  return `${isBlank(short) ? 'file' : short}.${isFitting ? ending : endings[0]}`;
}

/** Says that a file is to be kept, not shown, and what it is called (RFC 6266). */
export function dispositionOf(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
