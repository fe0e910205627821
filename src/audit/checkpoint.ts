import type { Policy } from '../../machines/rulebook.js';
import { canonicalJson, sha256 } from '../engine/log/canonical-json.js';
import { isSigned, type SealKey } from './seal-key.js';

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

/** Held by whoever seals; the numbers are arbitrary, but the same in every build. */
export const SEALING = '1330007884, 3';

export const FIRST_PREVIOUS = '0'.repeat(64);

/** The signed checkpoint as one line of text; the same letters in the database, in the file and in an export. */
export function seal(body: Omit<CheckpointBody, 'key'>, key: SealKey): string {
  const signed: CheckpointBody = { ...body, key: key.key };
  return canonicalJson({ ...signed, signature: key.sign(canonicalJson(signed)) });
}

/** @throws SyntaxError, TypeError where it is no checkpoint */
export function parseCheckpoint(line: string): Checkpoint {
  const read: unknown = JSON.parse(line);
  if (!isCheckpoint(read)) throw new TypeError('Not a checkpoint');
  return read;
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

/** What the next checkpoint names as `previous`. */
export const hashOfCheckpoint = (checkpoint: Checkpoint): string => sha256(bodyOf(checkpoint)).toString('hex');

export const isAuthentic = (checkpoint: Checkpoint): boolean =>
  isSigned(bodyOf(checkpoint), checkpoint.signature, checkpoint.key);

const bodyOf = ({ signature: _signature, ...body }: Checkpoint): string => canonicalJson(body);

/** A version of the policy, as it is sealed. Instants as ISO 8601 with microseconds. */
export interface SealedPolicy extends Omit<Policy, 'calendar'> {
  /** Null or absent in versions of before there was one. */
  calendar?: Policy['calendar'] | null;
  cadences?: unknown;
  effectiveFrom: string;
  decided: readonly string[];
  reason: string;
  createdBy: string;
  /** Person id; null or absent where it took one. */
  agreedBy?: string | null;
  createdAt: string;
}

/** The policy as it judges. */
export const judging = ({ calendar, ...policy }: SealedPolicy): Policy => ({
  ...policy,
  ...(calendar ? { calendar } : {}),
});

/** A version that was decided before it took two, or before there was a calendar, is sealed as it was, without them. */
export const digestOfPolicy = ({ agreedBy, calendar, cadences, ...policy }: SealedPolicy): string => {
  const later = Object.entries({ agreedBy, calendar, cadences }).filter(([, value]) => value);
  return sha256(canonicalJson({ ...policy, ...Object.fromEntries(later) })).toString('hex');
};

/** The policy's columns under the names that are sealed. */
export const POLICY_COLUMNS = `version, effective_from AS "effectiveFrom", levels, thresholds, deadlines, calendar,
  cadences, decided, reason,
  created_by AS "createdBy", agreed_by AS "agreedBy", created_at AS "createdAt"`;
