import { OFFICES } from '../../../machines/offices.js';
import type { Concession } from '../../../machines/order/order.types.js';
import {
  AttachmentRef,
  Flag,
  JudgedText,
  LineNumber,
  OneOf,
  OptionalText,
  Quantity,
  Text,
  Texts,
} from '../../shape/fields.js';
import { ListOf, Nested } from '../../shape/nested.js';
import type { DataOf, Result, Verdict } from '../../shape/order/parts.js';
import { Acknowledgement, RESULTS, VERDICTS } from '../../shape/order/parts.js';

const MEANS = ['sufficient', 'measures'] as const;
const RISKS = ['data-security', 'intellectual-property', 'quality'] as const;
const CONCEDING = ['customer', ...OFFICES] as const;
const DISPOSITIONS = ['rework', 'scrap', 'use-as-is', 'return'] as const;

class PlannedInspection {
  @JudgedText() item: string;
  @JudgedText({ max: 500 }) method: string;
  @Flag() key: boolean;
}

class QualityRisk {
  @OneOf(RISKS) kind: (typeof RISKS)[number];
  @JudgedText({ max: 2000 }) precaution: string;
}

/** Standard, inspection plan, means and risks (S3§三2). */
class QualityReview implements DataOf<'quality.review'> {
  @OneOf(VERDICTS) verdict: Verdict;
  @JudgedText({ max: 500 }) standard: string;
  @ListOf(() => PlannedInspection, { max: 500 }) inspectionPlan: PlannedInspection[];
  @OneOf(MEANS) means: (typeof MEANS)[number];
  @JudgedText({ max: 2000, optional: true }) measures?: string;
  @ListOf(() => QualityRisk, { max: 100 }) risks: QualityRisk[];
  @OptionalText({ max: 2000 }) objection?: string;
}

class IncomingLot {
  @Text() item: string;
  @Quantity({ positive: true }) quantity: string;
  /** Number of the inspection report: one inspection. The same number again corrects what was recorded of the material. */
  @Text() report: string;
  /** The supplier's batch. A failure that names its lot takes nothing from other lots. */
  @OptionalText({ max: 100 }) lot?: string;
}

/** Lots that passed, or lots that failed; the event says which. */
class IncomingInspection implements DataOf<'quality.pass-incoming'> {
  @ListOf(() => IncomingLot, { min: 1, max: 1000 }) lots: IncomingLot[];
}

class ReleasedInspection {
  @JudgedText() item: string;
  @JudgedText({ max: 500 }) method: string;
  @JudgedText({ max: 500 }) standard: string;
  @Flag() key: boolean;
}

class InspectionPlan implements DataOf<'quality.release-inspection-plan'> {
  @ListOf(() => ReleasedInspection, { max: 500 }) items: ReleasedInspection[];
}

class JointPreparation implements DataOf<'quality.join-preparation'> {
  @Texts({ max: 100 }) checked: string[];
}

/** `process` names the item of the inspection plan. */
class InProcessRecord implements DataOf<'quality.record-in-process'> {
  @Text() process: string;
  @Flag() key: boolean;
  @OneOf(RESULTS) result: Result;
  @Text() inspector: string;
}

class InspectedAspects {
  @Flag() appearance: boolean;
  @Flag() dimensions: boolean;
  @Flag() performance: boolean;
  @Flag() function: boolean;
  @Flag() safety: boolean;
}

class InspectedItem {
  @Text() item: string;
  @OneOf(RESULTS) result: Result;
}

class InspectedLine {
  @LineNumber() line: number;
  @Quantity() passed: string;
  @Quantity() rejected: string;
}

/** The record of the final inspection (S3§六1). */
export class FinalInspection implements DataOf<'quality.pass-final'> {
  @Nested(() => InspectedAspects) aspects: InspectedAspects;
  @ListOf(() => InspectedItem, { max: 500 }) items: InspectedItem[];
  @JudgedText() inspector: string;
  @ListOf(() => InspectedLine, { max: 500 }) lines: InspectedLine[];
  @AttachmentRef({ optional: true }) report?: string;
}

class RejectedLine {
  @LineNumber() line: number;
  @Quantity() rejected: string;
}

class ConcededQuantity {
  @LineNumber() line: number;
  @Quantity({ positive: true }) quantity: string;
  /** The finding in spite of which it is used. */
  @Text() item: string;
}

/** The permission to use goods as they are. Rule IN-10 says what of it is missing. */
class ConcessionGiven implements Concession {
  @JudgedText() allowedBy: string;
  @OneOf(CONCEDING) office: Concession['office'];
  /** Number of the letter or record by which it was allowed. */
  @JudgedText() evidence: string;
  @AttachmentRef({ optional: true }) attachment?: string;
  @ListOf(() => ConcededQuantity, { max: 500 }) quantities: ConcededQuantity[];
}

class FailedInspection implements DataOf<'quality.fail-final'> {
  @ListOf(() => InspectedItem, { max: 500 }) items: InspectedItem[];
  @OneOf(DISPOSITIONS) disposition: (typeof DISPOSITIONS)[number];
  @Nested(() => ConcessionGiven, { optional: true }) concession?: ConcessionGiven;
  @ListOf(() => RejectedLine, { max: 500 }) lines: RejectedLine[];
}

class RecountedLine {
  @LineNumber() line: number;
  @Quantity({ optional: true }) passed?: string;
  @Quantity() rejected: string;
}

/** What the latest final inspection should say of the lines named; `passed` is left out where it failed. */
class InspectionCorrection implements DataOf<'quality.correct-inspection'> {
  @ListOf(() => RecountedLine, { min: 1, max: 500, uniqueBy: 'line' }) lines: RecountedLine[];
}

export const qualityEvents = {
  'quality.review': QualityReview,
  'quality.acknowledge-order': Acknowledgement,
  'quality.pass-incoming': IncomingInspection,
  'quality.fail-incoming': IncomingInspection,
  'quality.release-inspection-plan': InspectionPlan,
  'quality.join-preparation': JointPreparation,
  'quality.record-in-process': InProcessRecord,
  'quality.pass-final': FinalInspection,
  'quality.fail-final': FailedInspection,
  'quality.correct-inspection': InspectionCorrection,
};
