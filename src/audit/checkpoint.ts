import type { Policy } from '../../machines/rulebook.js';
import { canonicalJson } from '../engine/log/canonical-json.js';
import { sha256 } from '../engine/log/sha256.js';
import { isSigned, type SealKey } from './seal-key.js';
import { type Checkpoint, type CheckpointBody, isCheckpoint, signedText } from './signed-text.js';

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

/** What the next checkpoint names as `previous`. */
export const hashOfCheckpoint = (checkpoint: Checkpoint): string => sha256(signedText(checkpoint)).toString('hex');

export const isAuthentic = (checkpoint: Checkpoint): boolean =>
  isSigned(signedText(checkpoint), checkpoint.signature, checkpoint.key);

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
