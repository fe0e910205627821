import { linkText, writtenText } from './hashed-text.js';
import { sha256 } from './sha256.js';

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
  /** Digest of what was written at first, where some of it has been erased since; null where nothing has. */
  written: Buffer | null;
  prevHash: Buffer;
  hash: Buffer;
}

/** The hash before the first entry. */
export const GENESIS = Buffer.alloc(32);

/** The digest that stands for what people wrote. The salt keeps it from being guessed once the text is gone. */
export const digestOf = (entry: Pick<LogEntry, 'data' | 'reason'>, salt: Buffer): Buffer =>
  sha256(salt, writtenText(entry));

/**
 * Links an entry to the one before it. What people wrote (`data`, `reason`) enters as its digest, so that it can be
 * erased one day without breaking the chain.
 */
export const hashOf = (entry: LogEntry, written: Buffer, prevHash: Buffer): Buffer =>
  sha256(prevHash, linkText(entry, written.toString('hex')));
