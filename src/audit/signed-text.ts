import { canonicalJson } from '../engine/log/canonical-json.js';

/** One entry of a log, as a checkpoint keeps it: process, seq, and the entry's hash in base64url. */
export type SealedEntry = readonly [process: string, seq: number, hash: string];

/** One entry of the audit trail, as a checkpoint keeps it: its number, and the digest of its content in base64url. */
export type SealedTrailEntry = readonly [id: number, digest: string];

/** What is signed. Each checkpoint holds the hash of the one before, so that none can be left out or put in later. */
export interface CheckpointBody {
  number: number;
  /** By the database's clock. */
  at: string;
  /** Hash of the checkpoint before, hexadecimal; zeros before the first. */
  previous: string;
  /** What the log has grown by since the checkpoint before. */
  entries: readonly SealedEntry[];
  /** Versions of the policy that are new, each with the digest of its content, hexadecimal. */
  policies: readonly (readonly [version: number, digest: string])[];
  /** What the audit trail has grown by; checkpoints made before it was sealed have none. */
  trail?: readonly SealedTrailEntry[];
  /** Entries sealed so far, with those of this checkpoint. */
  total: number;
  /** Whatever was recorded before this instant is in this checkpoint or an earlier one; null when that is not known. */
  settled: string | null;
  /** Public key of whoever signed. */
  key: string;
}

export interface Checkpoint extends CheckpointBody {
  signature: string;
}

export function isCheckpoint(read: unknown): read is Checkpoint {
  if (read === null || typeof read !== 'object') return false;
  const { number, at, previous, entries, policies, trail = [], key, signature } = read as Partial<Checkpoint>;
  return (
    Number.isSafeInteger(number) &&
    [at, previous, key, signature].every((text) => typeof text === 'string') &&
    Array.isArray(policies) &&
    Array.isArray(entries) &&
    entries.every(
      (entry: unknown) =>
        Array.isArray(entry) &&
        typeof entry[0] === 'string' &&
        Number.isSafeInteger(entry[1]) &&
        typeof entry[2] === 'string',
    ) &&
    Array.isArray(trail) &&
    trail.every(
      (entry: unknown) => Array.isArray(entry) && Number.isSafeInteger(entry[0]) && typeof entry[1] === 'string',
    )
  );
}

/** What is signed of a checkpoint. Without a line of Node, so that a page that is read offline proves the same. */
export const signedText = ({ signature: _signature, ...body }: Checkpoint): string => canonicalJson(body);

/** What is signed of an erasure. */
export const erasureText = (erasure: object): string => canonicalJson({ erasure });
