import type { Noted, Stamp } from '../kit/record.js';
import type { Recorded } from '../rulebook.js';
import type { DocumentKind } from './documents.js';
import type { FileData } from './file.schema.js';

export type FileEvent = Recorded<FileData>;

type Reasoned = Stamp & { reason: string | null };

/** A line of the checklist. */
export interface DocumentOfFile {
  document: DocumentKind;
  /** `present`: the product itself has it, or it was filed. `absent`: there is none, and it was said why. */
  status: 'present' | 'missing' | 'not-needed' | 'absent';
  reference: string | null;
  /** What was filed. */
  doc: string | null;
  originalAt: string | null;
  why: string | null;
}

/** Everything the machine remembers of an order's file. */
export interface FileFacts {
  no: string;
  /** 1 as opened; every hand-over adds one. */
  revision: number;
  order: string;
  customer: string | null;
  documents: DocumentOfFile[];
  handedOver: Stamp | null;
  returned: Reasoned[];
  received: Noted<FileData['archive.receive-file']> | null;
  checks: Noted<FileData['archive.check-file']>[];
  /** What is to be done with it; a second person confirms. */
  expiry: Noted<FileData['archive.decide-expiry']> | null;
  confirmed: Stamp | null;
}
