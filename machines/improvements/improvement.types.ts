import type { Noted, Stamp } from '../kit/record.js';
import type { Recorded } from '../rulebook.js';
import type { ImprovementData } from './improvement.schema.js';

export type ImprovementEvent = Recorded<ImprovementData>;

/** Everything the machine remembers of an improvement. */
export interface ImprovementFacts {
  no: string;
  /** 1 as proposed; every plan adds one. */
  revision: number;
  proposed: Noted<ImprovementData['any.propose-improvement']> | null;
  accepted: Noted<ImprovementData['engineering.accept-improvement']> | null;
  /** The action that carries it out. */
  action: string | null;
  declined: (Stamp & { reason: string | null }) | null;
  improved: Noted<ImprovementData['engineering.report-improved']> | null;
}
