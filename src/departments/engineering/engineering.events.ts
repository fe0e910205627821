import { Flag, JudgedText, OneOf, OptionalText, Text, Texts } from '../../shape/fields.js';
import { ListOf } from '../../shape/nested.js';
import type { DataOf, Result, Verdict } from '../../shape/order/parts.js';
import { RESULTS, VERDICTS } from '../../shape/order/parts.js';

/** Feasibility, solution, cost against benefit (S4§二(二)2). */
class EngineeringReview implements DataOf<'engineering.review'> {
  @OneOf(VERDICTS) verdict: Verdict;
  @Flag() feasible: boolean;
  @JudgedText({ max: 5000 }) solution: string;
  @JudgedText({ max: 5000 }) costBenefit: string;
  @OptionalText({ max: 2000 }) objection?: string;
}

class DesignReview implements DataOf<'engineering.pass-design-review'> {
  @Texts({ min: 1, max: 50 }) reviewers: string[];
}

class SampleTest {
  @Text() item: string;
  @OneOf(RESULTS) result: Result;
}

class Sample implements DataOf<'engineering.submit-sample'> {
  @ListOf(() => SampleTest, { min: 1 }) tests: SampleTest[];
}

export const engineeringEvents = {
  'engineering.review': EngineeringReview,
  'engineering.pass-design-review': DesignReview,
  'engineering.submit-sample': Sample,
};
