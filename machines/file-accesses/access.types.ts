import type { Noted, Stamp } from '../kit/record.js';
import type { Office } from '../offices.js';
import type { Recorded } from '../rulebook.js';
import type { AccessData } from './access.schema.js';

export type AccessEvent = Recorded<AccessData>;

type Reasoned = Stamp & { reason: string | null };

/** Everything the machine remembers of an application to read a file. */
export interface AccessFacts {
  no: string;
  revision: number;
  applied: Noted<AccessData['any.apply-access']> | null;
  applicant: { office: Office; person: string } | null;
  /** By the head of the applicant's office, or by the leader. */
  approved: Stamp | null;
  /** The leader lets a third party see it. */
  released: Stamp | null;
  refused: Reasoned | null;
  lent: Noted<AccessData['archive.lend-file']> | null;
  /** Every reading of a document. */
  opened: Noted<AccessData['applicant.open-document']>[];
  returned: Noted<AccessData['archive.take-back']> | null;
  /** Lent, and not back on its day. */
  late: boolean;
}
