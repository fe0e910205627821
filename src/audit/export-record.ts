import { build } from './build.js';
import type { ChainedEntry } from '../engine/log/hash-chain.js';
import type { StoredProcess } from '../engine/log/transition.js';
import type { SealedPolicy } from './checkpoint.js';
import type { PersonRow } from './people-audit.js';
import type { SignedErasure } from './erasure.js';
import type { TrailEntry } from './trail.js';

/**
 * One line of an export, in this order: `export`, machines, policies, people, checkpoints by number, the audit trail by number;
 * then, process by process in the order of their bytes, its erasures, the process as it is stored, its entries by seq; then `end`.
 */
export type ExportRecord =
  | { record: 'export'; format: 1; at: string }
  | { record: 'machine'; kind: string; version: number; hash: string }
  | ({ record: 'policy' } & SealedPolicy)
  | ({ record: 'person' } & PersonRow)
  | { record: 'checkpoint'; line: unknown }
  | ({ record: 'trail' } & TrailEntry)
  | ({ record: 'erasure' } & SignedErasure)
  | ({ record: 'process' } & Encoded<StoredProcess>)
  | ({ record: 'entry' } & Encoded<ChainedEntry>)
  | { record: 'end'; processes: number; entries: number; checkpoints: number; trail?: number };

/** Binary values as base64url. */
export type Encoded<Item> = {
  [Field in keyof Item]: Item[Field] extends Buffer
    ? string
    : Item[Field] extends Buffer | null
      ? string | null
      : Item[Field];
};

const text = (bytes: Buffer): string => bytes.toString('base64url');
const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');

export const encodedEntry = ({ salt, written, prevHash, hash, ...entry }: ChainedEntry): Encoded<ChainedEntry> => ({
  ...entry,
  salt: text(salt),
  written: written && text(written),
  prevHash: text(prevHash),
  hash: text(hash),
});

/** Fields that an entry does not have are dropped: they would not be hashed. */
export const decodedEntry = (entry: Encoded<ChainedEntry>): ChainedEntry => ({
  process: entry.process,
  seq: entry.seq,
  kind: entry.kind,
  type: entry.type,
  by: entry.by,
  onBehalfOf: entry.onBehalfOf,
  office: entry.office,
  data: entry.data,
  reason: entry.reason,
  observed: entry.observed,
  occurredAt: entry.occurredAt,
  recordedAt: entry.recordedAt,
  from: entry.from,
  to: entry.to,
  revision: entry.revision,
  machine: entry.machine,
  machineVersion: entry.machineVersion,
  machineHash: entry.machineHash,
  policyVersion: entry.policyVersion,
  barred: entry.barred,
  salt: bytes(entry.salt),
  written: entry.written === null ? null : bytes(entry.written),
  prevHash: bytes(entry.prevHash),
  hash: bytes(entry.hash),
});

export const encodedProcess = ({ head, ...process }: StoredProcess): Encoded<StoredProcess> => ({
  ...process,
  head: text(head),
});

/** The day on which a process is due, as this build reckons it, where an older one has kept the agreed day beyond its end. */
function dueDay({
  kind,
  machineVersion,
  facts,
  dueOn,
}: Pick<StoredProcess, 'kind' | 'machineVersion' | 'facts' | 'dueOn'>) {
  try {
    const definition = build.at(kind, machineVersion);
    return dueOn === definition.agreedOn?.(facts) ? definition.dueOn(facts) : dueOn;
  } catch {
    // What is no process of this build, the proof names.
    return dueOn;
  }
}

/** An export of an older build knows of no stopped clocks, and of no end of the day on which an order is due. */
export const decodedProcess = ({
  head,
  stopped = [],
  ...process
}: Omit<Encoded<StoredProcess>, 'stopped'> & Partial<Pick<StoredProcess, 'stopped'>>): StoredProcess => ({
  ...process,
  dueOn: dueDay(process),
  stopped,
  head: bytes(head),
});
