import { isBlank } from '../../../machines/kit/text.js';
import { compoundType } from './compound-file.js';
import { archiveType } from './archive.js';

/** A kind of file that may be attached. */
export interface FileType {
  type: string;
  /** The endings that such a file may have; the first is given to one that has another. */
  endings: readonly string[];
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** What the trade sends: documents, pictures, drawings, models, archives. */
const TYPES = {
  pdf: { type: 'application/pdf', endings: ['pdf'] },
  png: { type: 'image/png', endings: ['png'] },
  jpeg: { type: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  webp: { type: 'image/webp', endings: ['webp'] },
  gif: { type: 'image/gif', endings: ['gif'] },
  bmp: { type: 'image/bmp', endings: ['bmp'] },
  tiff: { type: 'image/tiff', endings: ['tif', 'tiff'] },
  heic: { type: 'image/heic', endings: ['heic', 'heif', 'hif'] },
  xlsx: { type: `${OFFICE}.spreadsheetml.sheet`, endings: ['xlsx'] },
  docx: { type: `${OFFICE}.wordprocessingml.document`, endings: ['docx'] },
  pptx: { type: `${OFFICE}.presentationml.presentation`, endings: ['pptx'] },
  xls: { type: 'application/vnd.ms-excel', endings: ['xls', 'et'] },
  doc: { type: 'application/msword', endings: ['doc', 'wps'] },
  ppt: { type: 'application/vnd.ms-powerpoint', endings: ['ppt', 'dps'] },
  dwg: { type: 'image/vnd.dwg', endings: ['dwg'] },
  dxf: { type: 'image/vnd.dxf', endings: ['dxf'] },
  step: { type: 'model/step', endings: ['step', 'stp', 'p21'] },
  iges: { type: 'model/iges', endings: ['igs', 'iges'] },
  zip: { type: 'application/zip', endings: ['zip'] },
  csv: { type: 'text/csv', endings: ['csv'] },
  txt: { type: 'text/plain', endings: ['txt'] },
} as const satisfies Record<string, FileType>;

type TypeName = keyof typeof TYPES;

export const TAKEN_TYPES = Object.keys(TYPES);

const latin1 = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to);

/** How a file begins, where its first bytes say what it is. */
const BEGINNINGS: readonly (readonly [name: TypeName, begins: RegExp])[] = [
  // oxlint-disable eslint/no-control-regex -- these bytes are the marks of the formats
  ['pdf', /^.{0,3}%PDF-/s],
  ['png', /^\x89PNG\r\n\x1a\n/],
  ['jpeg', /^\xff\xd8\xff/],
  ['webp', /^RIFF.{4}WEBP/s],
  ['gif', /^GIF8[79]a/],
  ['bmp', /^BM.{4}\0{4}.{4}[\x0c\x28\x38\x40\x6c\x7c]\0{3}/s],
  ['tiff', /^(II[*+]\0|MM\0[*+])/],
  ['heic', /^.{4}ftyp(hei[cxms]|hev[cxms]|mif1|msf1)/s],
  ['dwg', /^AC10\d\d\0/],
  ['dxf', /^AutoCAD Binary DXF\r\n\x1a\0/],
  // oxlint-enable eslint/no-control-regex
];

/** How a text begins that is a drawing or a model: a DXF with its first section, perhaps after comments. */
const WRITTEN: readonly (readonly [name: TypeName, begins: RegExp])[] = [
  ['step', /^(\xef\xbb\xbf)?\s*ISO-10303-21;/],
  ['dxf', /^(\s*999\r?\n[^\n]*\n){0,50}\s*0\r?\n\s*SECTION\r?\n/],
  ['iges', /^[^\n]{72}S[ 0]{6}1 *\r?\n/],
];

/** Looked at for the beginning of a text. */
const BEGINNING = 8192;

/** Characters that text has: no control but tab, line feed, form feed and carriage return. */
// oxlint-disable-next-line eslint/no-control-regex -- these are what tells bytes from text
const IS_BINARY = /[\u0000-\u0008\u000b\u000e-\u001f]/;

/** What a file is by its content; undefined when it may not be attached. What the client calls it is not asked. */
export function typeOf(bytes: Buffer, name: string): FileType | undefined {
  if (bytes.length === 0) return undefined;
  const start = latin1(bytes, 0, 32);
  const found = BEGINNINGS.find(([, begins]) => begins.test(start))?.[0];
  if (found) return TYPES[found];
  if (start.startsWith('PK\u0003\u0004')) return known(archiveType(bytes));
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')) return known(compoundType(bytes));
  if (IS_BINARY.test(bytes.toString('latin1'))) return undefined;
  const beginning = latin1(bytes, 0, BEGINNING);
  const written = WRITTEN.find(([, begins]) => begins.test(beginning))?.[0];
  if (written) return TYPES[written];
  return /\.csv$/i.test(name) ? TYPES.csv : TYPES.txt;
}

const known = (name: TypeName | undefined): FileType | undefined => name && TYPES[name];

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
