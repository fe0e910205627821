import type { Encoded } from '../../audit/export-record.js';
import type { Text } from '../../../machines/rulebook.js';
import { canonicalJson } from '../../engine/log/canonical-json.js';
import type { ChainedEntry } from '../../engine/log/hash-chain.js';

/** A part of a file of a process, as it is listed and sealed. */
export interface PartOfDossier {
  /** `log`, `paper:order-copy`, `attachment:<id>` */
  name: string;
  kind: 'record' | 'paper' | 'attachment';
  /** What it is called where it is kept. */
  file: string;
  media: string;
  bytes: number;
  /** SHA-256 of its bytes, hexadecimal. */
  sha256: string;
  /** False: too large to travel within; its digest alone is here, and the file can be chosen to be compared. */
  isWithin: boolean;
}

/** What is signed with the key that seals the log: what the file holds, of which process, for whom, when. */
export interface Manifest {
  format: 1;
  kind: string;
  no: string;
  title: string;
  /** By the database's clock, ISO 8601. */
  madeAt: string;
  madeFor: string;
  /** Entries of the log, and the hash of the last one, hexadecimal. */
  entries: number;
  head: string;
  /** Nothing was kept from whom it was made for. */
  isWhole: boolean;
  /** Checkpoints name every process of their moment: they are for whoever may know of all. */
  withholdsSeals: boolean;
  /** Attached files that were kept from him, by number only. */
  withheldFiles: number;
  parts: readonly PartOfDossier[];
  /** Ed25519 public key, base64url. */
  key: string;
}

export interface SignedManifest {
  manifest: Manifest;
  /** Base64url. */
  signature: string;
}

export const manifestText = (manifest: Manifest): string => canonicalJson({ dossier: manifest });

/**
 * An entry of the log. Where data was kept from the reader, the digest of what was written stands in its place and the chain
 * still holds; where figures of other processes were, the entry cannot be hashed again, and only its neighbours vouch for it.
 */
export interface DossierEntry extends Omit<Encoded<ChainedEntry>, 'salt'> {
  /** Null where data was kept back: with it the data could be guessed. */
  salt: string | null;
  /** Digest of what stands written, hexadecimal, where data was kept back. */
  digest?: string;
  /** Figures of other processes were kept back. */
  hidesObserved?: true;
  /** What was kept back, by its paths. */
  redacted?: readonly string[];
}

/** The process as its reader was shown it, and what the product itself found when it went through its log. */
export interface DossierRecord {
  shown: Readonly<Record<string, unknown>>;
  /** What people are called, by id. */
  people: Readonly<Record<string, string>>;
  verification: { verified: boolean; events: number; head: string };
}

/** A line of the checklist of the file. */
export interface DossierDocument {
  title: Text;
  status: 'present' | 'missing' | 'not-needed' | 'absent';
  reference: string | null;
  why: string | null;
}

/** What is called how, in every language. */
export interface DossierWords {
  kind: Text;
  /** By type. */
  events: Readonly<Record<string, Text>>;
  states: Readonly<Record<string, Text>>;
  offices: Readonly<Record<string, Text>>;
  /** By `parent.name` and by name. */
  fields: Readonly<Record<string, Text>>;
  /** By `field=value`. */
  choices: Readonly<Record<string, Text>>;
}

/** The parts that every file has, by name. */
export interface DossierParts {
  log: readonly DossierEntry[];
  record: DossierRecord;
  checklist: { file: string | null; documents: readonly DossierDocument[] };
  /** Signed lines, as the database has them. */
  checkpoints: readonly unknown[];
  erasures: readonly unknown[];
  words: DossierWords;
}
