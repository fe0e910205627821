import { canonicalJson } from './canonical-json.js';

/** What somebody wrote: it enters the hash of an entry as its digest. */
interface Written {
  data: unknown;
  reason: string | null;
}

/** What is hashed under the salt: what people wrote. Without a line of Node, so that a page that is read offline hashes the same. */
export const writtenText = ({ data, reason }: Written): string => canonicalJson({ data, reason });

/** What is hashed behind the hash of the entry before: the entry, with the digest of what people wrote in its place. */
export const linkText = ({ data: _data, reason: _reason, ...entry }: Written, writtenHex: string): string =>
  canonicalJson({ ...entry, written: writtenHex });
