import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { inMebibytes, LIMITS } from './limits.js';
import { refusedFile } from './refuse.js';
import type { Upload } from './read-files.js';

const FIELDS = ['file', 'lines'] as const;
type Field = (typeof FIELDS)[number];

const isField = (name: string): name is Field => FIELDS.some((field) => field === name);

/** A name is only shown; whatever path or control characters came with it are not. */
const plainName = (name: string, other: string): string => {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return last.replace(/\p{Cc}/gu, '').slice(0, 200) || other;
};

async function uploadOf(part: MultipartFile): Promise<Upload> {
  const bytes = await part.toBuffer();
  const name = plainName(part.filename, part.fieldname);
  if (part.file.truncated) throw refusedFile('tooLarge', { name, max: inMebibytes(LIMITS.bytes) });
  return { name, bytes };
}

/**
 * The files of a request: the form's `file` and `lines`, or the body itself.
 * @throws ValidationError when there is none, or one is too large
 */
export async function uploadsOf(request: FastifyRequest): Promise<Upload[]> {
  if (!request.isMultipart()) {
    if (!Buffer.isBuffer(request.body) || request.body.length === 0) throw refusedFile('noFile');
    return [{ name: 'file', bytes: request.body }];
  }
  const found = new Map<Field, Upload>();
  const limits = { fileSize: LIMITS.bytes, files: FIELDS.length, fields: 10, parts: 20 };
  for await (const part of request.files({ limits, throwFileSizeLimit: false })) {
    const upload = await uploadOf(part);
    if (isField(part.fieldname) && upload.bytes.length > 0) found.set(part.fieldname, upload);
  }
  const uploads = FIELDS.flatMap((field) => found.get(field) ?? []);
  if (!found.has('file')) throw refusedFile('noFile');
  return uploads;
}
