import { isSigned, type SealKey } from './seal-key.js';
import { erasureText } from './signed-text.js';

/** Who had text of a log entry erased, on what ground, and the digests by which the entry is still proved. */
export interface Erasure {
  process: string;
  seq: number;
  /** Counts the erasures of this entry. */
  no: number;
  /** What was asked to be erased, as it was named. */
  paths: readonly string[];
  /** Digest of what was written at first: with it the chain still holds. Hexadecimal. */
  written: string;
  /** Digest of what remained, under the salt that replaced the first one. Hexadecimal. */
  remaining: string;
  /** The ground, in words. */
  basis: string;
  /** Person ids, not the same. */
  requestedBy: string;
  approvedBy: string;
  /** ISO 8601 with milliseconds. */
  at: string;
  /** Public key of whoever signed. */
  key: string;
}

/** Signed outside the database: without that, its superuser could pass any change off as an erasure. */
export interface SignedErasure extends Erasure {
  signature: string;
}

export function signErasure(erasure: Omit<Erasure, 'key'>, key: SealKey): SignedErasure {
  const signed: Erasure = { ...erasure, key: key.key };
  return { ...signed, signature: key.sign(erasureText(signed)) };
}

export const isVouched = ({ signature, ...erasure }: SignedErasure): boolean =>
  isSigned(erasureText(erasure), signature, erasure.key);

/** An erasure's columns under the names that are signed. */
export const ERASURE_COLUMNS = `process_id AS process, seq, no, paths, encode(written, 'hex') AS written,
  encode(remaining, 'hex') AS remaining, basis, requested_by AS "requestedBy", approved_by AS "approvedBy",
  to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, key, signature`;
