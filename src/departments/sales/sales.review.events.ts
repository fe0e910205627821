import type { Office } from '../../../machines/offices.js';
import { OFFICES } from '../../../machines/offices.js';
import { Amount, BusinessDay, Flag, JudgedText, OneOf, OptionalText, Rate, Text, Texts } from '../../shape/fields.js';
import { ListOf, Nested } from '../../shape/nested.js';
import type { DataOf, Verdict } from '../../shape/order/parts.js';
import { VERDICTS } from '../../shape/order/parts.js';

// What sales says while an order is under review.

const RATINGS = ['good', 'fair', 'poor'] as const;
const REVIEWING_OFFICES = ['sales', 'production', 'procurement', 'quality', 'engineering'] as const;

class Credit {
  @OneOf(RATINGS) rating: (typeof RATINGS)[number];
  @JudgedText({ max: 2000, optional: true }) precaution?: string;
}

class Price {
  @Flag() conforms: boolean;
  @Rate() marginRate: string;
}

/** Order data, credit and price (S3§三2). */
export class SalesReview implements DataOf<'sales.review'> {
  @OneOf(VERDICTS) verdict: Verdict;
  @Flag() informationCorrect: boolean;
  @Flag() specialRequirementsRecorded: boolean;
  @Nested(() => Credit) credit: Credit;
  @Nested(() => Price) price: Price;
  @OptionalText({ max: 2000 }) objection?: string;
}

/** The customer agrees to the date that production gave (S3§三2). */
export class DateClearance implements DataOf<'sales.clear-delivery-date'> {
  @BusinessDay() date: string;
  @JudgedText() clearedWith: string;
}

class QuoteRisk {
  @JudgedText() kind: string;
  @JudgedText({ max: 2000 }) countermeasure: string;
}

/** Amount, cost and margin in the order's currency; a loss is negative (S4§二(二)1). */
export class Quotation implements DataOf<'sales.quote'> {
  @Amount({ positive: true }) amount: string;
  @Amount({ min: '0' }) cost: string;
  @Amount() margin: string;
  @ListOf(() => QuoteRisk, { max: 100 }) risks: QuoteRisk[];
}

export class ContractText implements DataOf<'sales.submit-contract'> {
  @Text({ max: 50_000 }) text: string;
}

export class ContractSignature implements DataOf<'sales.sign-contract'> {
  @Text({ max: 100 }) contractNo: string;
  @BusinessDay() signedOn: string;
}

/** Copies go round, the original is filed and entered in the ledger (S4§二(三)2). */
export class ContractFiling implements DataOf<'sales.file-contract'> {
  @Texts({ min: 1, max: 50 }) copiesTo: string[];
  @Text({ max: 100 }) ledgerNo: string;
}

class Opinion {
  @OneOf(OFFICES) department: Office;
  @JudgedText({ max: 5000 }) text: string;
}

export class ReviewMeeting implements DataOf<'sales.hold-review-meeting'> {
  @BusinessDay() heldOn: string;
  @Texts({ max: 200 }) attendees: string[];
  @ListOf(() => Opinion, { max: 50 }) opinions: Opinion[];
}

/** The solution that the objecting department agreed to; it reviews again (S3§三3). */
export class ObjectionSolution implements DataOf<'sales.resolve-objection'> {
  @OneOf(REVIEWING_OFFICES) department: (typeof REVIEWING_OFFICES)[number];
  @Text({ max: 5000 }) solution: string;
  @Text() agreedWith: string;
}

export class Declination implements DataOf<'sales.decline'> {
  @Text({ max: 5000 }) lossEvaluation: string;
  @Flag() customerInformed: boolean;
}
