import { BusinessDay, Count, Flag, JudgedText, LineNumber, OneOf, OptionalText, Quantity } from '../../shape/fields.js';
import { ListOf, Nested } from '../../shape/nested.js';
import type { DataOf, Verdict } from '../../shape/order/parts.js';
import { VERDICTS } from '../../shape/order/parts.js';

const MEASURES = ['enough', 'short'] as const;
const ACTIONS = ['purchase', 'adjust-plan'] as const;

class Capacity {
  @OneOf(MEASURES) equipment: (typeof MEASURES)[number];
  @OneOf(MEASURES) staff: (typeof MEASURES)[number];
  @OneOf(MEASURES) process: (typeof MEASURES)[number];
}

class Shortage {
  @JudgedText() item: string;
  @Quantity({ positive: true }) quantity: string;
  @OneOf(ACTIONS) action: (typeof ACTIONS)[number];
  @LineNumber({ optional: true }) line?: number;
}

class Stock {
  @Flag() sufficient: boolean;
  @ListOf(() => Shortage, { max: 500 }) shortages: Shortage[];
}

/** Capacity, stock and cycle (S3§三2). */
export class ProductionReview implements DataOf<'production.review'> {
  @OneOf(VERDICTS) verdict: Verdict;
  @Nested(() => Capacity) capacity: Capacity;
  @Nested(() => Stock) stock: Stock;
  @Count({ max: 3650 }) cycleDays: number;
  @BusinessDay() expectedStart: string;
  @BusinessDay() expectedFinish: string;
  @OptionalText({ max: 2000 }) objection?: string;
}
