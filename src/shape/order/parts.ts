import type { OrderData, OrderEventType } from '../../../machines/order/order.data.js';
import { JudgedText, Text } from '../fields.js';

// What more than one department sends.

/** The data of an event, as a class can implement it. */
export type DataOf<Type extends OrderEventType> = OrderData[Type];

/** What was asked; a query whose answer is blank is still open. */
export class Answered {
  @Text({ max: 1000 }) question: string;
  @JudgedText({ max: 1000 }) answer: string;
}

/** A department confirms the issued order and says what falls to it (S2§二2). */
export class Acknowledgement implements DataOf<'production.acknowledge-order'> {
  @JudgedText({ max: 2000 }) duties: string;
}

export const VERDICTS = ['approve', 'object'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const RESULTS = ['pass', 'fail'] as const;
export type Result = (typeof RESULTS)[number];
