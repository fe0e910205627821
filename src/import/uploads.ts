import { Readable } from 'node:stream';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { inMebibytes, LIMITS } from './limits.js';
import type { Upload } from './read-files.js';
import { refusedFile } from './refuse.js';

const FILES = ['file', 'lines'] as const;
type FileField = (typeof FILES)[number];

const isFileField = (name: string): name is FileField => FILES.some((field) => field === name);

/** Of all keys of the orders of the largest file, with room to spare. */
const LONGEST_FIELD = 512 * 1024;

/** A file that is too large is told in the answer's own words. */
const TAKEN = {
  limits: { fileSize: LIMITS.bytes, files: FILES.length, fields: 10, parts: 20, fieldSize: LONGEST_FIELD },
  throwFileSizeLimit: false,
};

/** What arrived: the files, and which of their orders are to be entered; all that need no confirmation, where that is not said. */
export interface Arrived {
  uploads: Upload[];
  chosen?: ReadonlySet<string>;
}

/** A name is only shown; whatever path or control characters came with it are not. */
const plainName = (name: string, other: string): string => {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return last.replace(/\p{Cc}/gu, '').slice(0, 200) || other;
};

const tooLarge = (name: string): Error => refusedFile('tooLarge', { name, max: inMebibytes(LIMITS.bytes) });

async function uploadOf(part: MultipartFile): Promise<Upload> {
  const bytes = await part.toBuffer();
  const name = plainName(part.filename, part.fieldname);
  if (part.file.truncated) throw tooLarge(name);
  return { name, bytes };
}

/** Keeps no more of a body than a file may have; the rest is let pass, so that the answer finds its reader. */
function bodyOf(stream: Readable): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    stream.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= LIMITS.bytes) chunks.push(chunk);
      else chunks.length = 0;
    });
    stream.on('end', () => (length > LIMITS.bytes ? reject(tooLarge('file')) : resolve(Buffer.concat(chunks))));
    stream.on('error', reject);
    stream.on('close', () => reject(refusedFile('noFile')));
  });
}

const keysIn = (value: unknown): string[] =>
  String(value)
    .split(/[\s,]+/)
    .filter(Boolean);

/**
 * The files of a request: the form's `file` and `lines` and its choice of `orders`, or the body itself.
 * @throws ValidationError when there is none, or one is too large
 */
export async function uploadsOf(request: FastifyRequest): Promise<Arrived> {
  if (!request.isMultipart()) {
    const bytes = request.body instanceof Readable ? await bodyOf(request.body) : Buffer.alloc(0);
    if (bytes.length === 0) throw refusedFile('noFile');
    return { uploads: [{ name: 'file', bytes }] };
  }
  const found = new Map<FileField, Upload>();
  let chosen: Set<string> | undefined;
  for await (const part of request.parts(TAKEN)) {
    if (part.type === 'field') {
      if (part.fieldname === 'orders') chosen = new Set([...(chosen ?? []), ...keysIn(part.value)]);
      continue;
    }
    const upload = await uploadOf(part);
    if (isFileField(part.fieldname) && upload.bytes.length > 0) found.set(part.fieldname, upload);
  }
  if (!found.has('file')) throw refusedFile('noFile');
  return { uploads: FILES.flatMap((field) => found.get(field) ?? []), chosen };
}
