import { canonicalJson } from './canonical-json.js';
import type { LogEntry } from './hash-chain.js';

/** What is hashed under the salt: what people wrote. Without a line of Node, so that a page that is read offline hashes the same. */
export const writtenText = ({ data, reason }: Pick<LogEntry, 'data' | 'reason'>): string =>
  canonicalJson({ data, reason });

/** What is hashed behind the hash of the entry before: the entry, with the digest of what people wrote in its place. */
export const linkText = (
  { data: _data, reason: _reason, ...entry }: Omit<LogEntry, 'data' | 'reason'> & { data?: unknown; reason?: unknown },
  writtenHex: string,
): string => canonicalJson({ ...entry, written: writtenHex });
