import { inflateRawSync } from 'node:zlib';

/** The archive is damaged, or holds more than it may. Nothing beyond the limit was unpacked. */
export class ZipError extends Error {
  constructor(readonly reason: 'damaged' | 'encrypted' | 'too-large' | 'too-many') {
    super(`The archive is ${reason}.`);
  }
}

export interface ZipLimits {
  /** Of all unpacked parts together, in bytes. */
  unpacked: number;
  parts: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;

const ENCRYPTED = 1;

interface Listed {
  name: string;
  isEncrypted: boolean;
  method: number;
  packed: number;
  local: number;
}

/** Everything is read by the central directory alone: what else the bytes may hold is never looked at. */
function listed(archive: Buffer, { parts }: ZipLimits): Listed[] {
  const end = endOf(archive);
  const count = archive.readUInt16LE(end + 10);
  if (count > parts) throw new ZipError('too-many');
  const found: Listed[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (archive.readUInt32LE(at) !== CENTRAL) throw new ZipError('damaged');
    const nameLength = archive.readUInt16LE(at + 28);
    found.push({
      name: archive.toString('utf8', at + 46, at + 46 + nameLength),
      isEncrypted: (archive.readUInt16LE(at + 8) & ENCRYPTED) !== 0,
      method: archive.readUInt16LE(at + 10),
      packed: archive.readUInt32LE(at + 20),
      local: archive.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return found;
}

function endOf(archive: Buffer): number {
  const first = Math.max(0, archive.length - END_SIZE - LONGEST_COMMENT);
  for (let at = archive.length - END_SIZE; at >= first; at--) {
    if (archive.readUInt32LE(at) === END) return at;
  }
  throw new ZipError('damaged');
}

function unpacked(archive: Buffer, { method, packed, local, isEncrypted }: Listed, most: number): Buffer {
  if (isEncrypted) throw new ZipError('encrypted');
  if (archive.readUInt32LE(local) !== LOCAL) throw new ZipError('damaged');
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const data = archive.subarray(start, start + packed);
  if (data.length !== packed) throw new ZipError('damaged');
  if (method === STORED) {
    if (packed > most) throw new ZipError('too-large');
    return data;
  }
  if (method !== DEFLATED) throw new ZipError('damaged');
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    throw new ZipError((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged');
  }
}

/**
 * Unpacks the wanted parts of an archive, and no more than the limits allow, whatever sizes the archive claims.
 * @throws ZipError
 */
export function unzip(archive: Buffer, wanted: (name: string) => boolean, limits: ZipLimits): Map<string, Buffer> {
  const parts = new Map<string, Buffer>();
  let left = limits.unpacked;
  try {
    for (const part of listed(archive, limits)) {
      if (!wanted(part.name)) continue;
      if (parts.has(part.name)) throw new ZipError('damaged'); // which of the two would it be?
      const bytes = unpacked(archive, part, left);
      left -= bytes.length;
      if (left < 0) throw new ZipError('too-large');
      parts.set(part.name, bytes);
    }
  } catch (error) {
    throw pointsOutside(error) ? new ZipError('damaged') : error;
  }
  return parts;
}

const OUTSIDE = new Set(['ERR_OUT_OF_RANGE', 'ERR_BUFFER_OUT_OF_BOUNDS']);
const pointsOutside = (error: unknown): boolean => OUTSIDE.has((error as NodeJS.ErrnoException).code ?? '');
