import {
  AttachmentRef,
  BusinessDay,
  Count,
  Flag,
  JudgedText,
  LineNumber,
  OptionalText,
  Quantity,
  Text,
  Texts,
} from '../../shape/fields.js';
import { ListOf, Nested } from '../../shape/nested.js';
import { NoData } from '../../shape/shapes.js';
import { EntryChange, OrderEntry } from '../../shape/order/entry.js';
import type { DataOf } from '../../shape/order/parts.js';
import { Answered } from '../../shape/order/parts.js';
import {
  ContractFiling,
  ContractSignature,
  ContractText,
  DateClearance,
  Declination,
  ObjectionSolution,
  Quotation,
  ReviewMeeting,
  SalesReview,
} from './sales.review.events.js';

/** Before the review has begun; nobody has relied on the entry yet. */
class EntryCorrection implements DataOf<'sales.correct-entry'> {
  @Nested(() => EntryChange, { min: 1 }) changes: EntryChange;
}

class Consent {
  @Text() by: string;
  @BusinessDay() on: string;
  @AttachmentRef({ optional: true, signature: true }) attachment?: string;
}

/** A change that the customer agreed to (S3§三3). */
class Amendment implements DataOf<'sales.amend'> {
  @Nested(() => EntryChange, { min: 1 }) changes: EntryChange;
  @Nested(() => Consent) customerConsent: Consent;
}

class ProjectMilestone {
  @Text() name: string;
  @BusinessDay() on: string;
}

class Kickoff implements DataOf<'sales.hold-kickoff'> {
  @BusinessDay() heldOn: string;
  @ListOf(() => ProjectMilestone, { min: 1, max: 200 }) milestones: ProjectMilestone[];
}

class SampleConfirmation implements DataOf<'sales.confirm-sample'> {
  @Text() confirmedBy: string;
  @BusinessDay() on: string;
}

/** Time, place and method, agreed with the customer in advance (S3§六2). */
class AcceptanceArrangement implements DataOf<'sales.arrange-acceptance'> {
  @BusinessDay() on: string;
  @JudgedText({ max: 500 }) place: string;
  @JudgedText({ max: 500 }) method: string;
  @JudgedText() agreedWith: string;
}

class Presentation implements DataOf<'sales.present-product'> {
  @ListOf(() => Answered, { max: 200 }) questions: Answered[];
}

class AcceptedLine {
  @LineNumber() line: number;
  @Quantity() accepted: string;
  @Quantity() rejected: string;
}

/** The customer's acceptance report. That it is signed is a gate (AC-03): the rule refuses it, not the form. */
class AcceptanceReport implements DataOf<'sales.record-acceptance'> {
  @JudgedText({ max: 100, optional: true }) reportNo?: string;
  @JudgedText({ optional: true }) signedBy?: string;
  @BusinessDay({ optional: true }) signedOn?: string;
  @AttachmentRef({ optional: true, signature: true }) attachment?: string;
  @ListOf(() => AcceptedLine, { min: 1, max: 500 }) lines: AcceptedLine[];
}

/** The acceptance by its number in the order, first 1, and what the signed report says of the lines named. */
class AcceptanceCorrection implements DataOf<'sales.correct-acceptance'> {
  @Count({ min: 1 }) acceptance: number;
  @ListOf(() => AcceptedLine, { min: 1, max: 500, uniqueBy: 'line' }) lines: AcceptedLine[];
}

class CustomerObjection implements DataOf<'sales.record-objection'> {
  @Texts({ min: 1, max: 100, length: 2000 }) items: string[];
}

class ObjectionClosure implements DataOf<'sales.close-objection'> {
  @Text({ max: 5000 }) resolution: string;
  @Flag() satisfied: boolean;
  @OptionalText({ max: 20 }) objection?: string;
}

export const salesEvents = {
  'sales.enter-order': OrderEntry,
  'sales.correct-entry': EntryCorrection,
  'sales.review': SalesReview,
  'sales.clear-delivery-date': DateClearance,
  'sales.quote': Quotation,
  'sales.submit-contract': ContractText,
  'sales.sign-contract': ContractSignature,
  'sales.file-contract': ContractFiling,
  'sales.hold-strategy-meeting': ReviewMeeting,
  'sales.hold-review-meeting': ReviewMeeting,
  'sales.resolve-objection': ObjectionSolution,
  'sales.pass-review': NoData,
  'sales.decline': Declination,
  'sales.amend': Amendment,
  'sales.hold-kickoff': Kickoff,
  'sales.confirm-sample': SampleConfirmation,
  'sales.return-sample': NoData,
  'sales.arrange-acceptance': AcceptanceArrangement,
  'sales.present-product': Presentation,
  'sales.record-acceptance': AcceptanceReport,
  'sales.correct-acceptance': AcceptanceCorrection,
  'sales.record-objection': CustomerObjection,
  'sales.close-objection': ObjectionClosure,
  'sales.return-for-rework': NoData,
};
