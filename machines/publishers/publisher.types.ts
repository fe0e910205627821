import type { Noted, Stamp } from '../kit/record.js';
import type { Office } from '../offices.js';
import type { Recorded } from '../rulebook.js';
import type { PublisherData } from './publisher.schema.js';

export type PublisherEvent = Recorded<PublisherData>;

type Reasoned = Stamp & { reason: string | null };

/** Everything the machine remembers of who keeps up what an office publishes. */
export interface PublisherFacts {
  no: string;
  revision: number;
  office: Office | null;
  person: string | null;
  deputy: string | null;
  duties: string | null;
  named: Stamp | null;
  /** Who had it before, and why that changed; the latest last. */
  changes: (Reasoned & { person: string | null; deputy: string | null })[];
  confirmations: Noted<PublisherData['publisher.confirm-information']>[];
  /** The day on which it is to be confirmed again. */
  dueOn: string | null;
  /** That day has come. */
  due: boolean;
  ended: Reasoned | null;
}
