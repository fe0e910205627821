import { canonical, sha256 } from './canonical.js';

/** One entry of a process's log, as it is hashed and stored. Times are ISO 8601 with milliseconds. */
export interface LogEntry {
  process: string;
  seq: number;
  kind: string;
  type: string;
  by: string;
  onBehalfOf: string | null;
  office: string;
  data: unknown;
  reason: string | null;
  observed: Readonly<Record<string, string>>;
  occurredAt: string;
  recordedAt: string;
  from: string | null;
  to: string;
  revision: number;
  machine: string;
  machineVersion: number;
  machineHash: string;
  policyVersion: number;
  barred: string[];
}

export interface ChainedEntry extends LogEntry {
  salt: Buffer;
  prevHash: Buffer;
  hash: Buffer;
}

/** The hash before the first entry. */
export const GENESIS = Buffer.alloc(32);

/**
 * Links an entry to the one before it. What people wrote (`data`, `reason`) enters as a salted digest, so that it can be
 * erased one day without breaking the chain.
 */
export function hashOf({ data, reason, ...entry }: LogEntry, salt: Buffer, prevHash: Buffer): Buffer {
  const written = sha256(salt, canonical({ data, reason })).toString('hex');
  return sha256(prevHash, canonical({ ...entry, written }));
}
