import { order } from '../../../machines/order/order.process.js';
import { CLASSES } from '../../../machines/order/schema/choices.js';
import { PageQuery } from '../../identity/list.dto.js';
import { BusinessDay, OneOf, OptionalText } from '../../schema/fields.js';
import { Words } from '../../http/json-field.js';

const STATES = order.milestones.map(({ state }) => state);
const YES_OR_NO = ['true', 'false'];

/** `moved` is when the order reached its state; a minus sign turns the order round. */
export const SORTS = [
  'due',
  '-due',
  'received',
  '-received',
  'moved',
  '-moved',
  'clerk',
  '-clerk',
  'no',
  '-no',
] as const;
export type OrderSort = (typeof SORTS)[number];

/** Which orders. */
export class OrderFilter {
  /** One or more states, separated by commas or given several times. */
  @Words({ among: STATES }) state?: string | string[];
  /** Only orders of this class. */
  @OneOf(Object.keys(CLASSES), { optional: true }) class?: string;
  /** The customer's name, or another one of the same customer. */
  @OptionalText() customer?: string;
  /** A product's number, or another one of the same product. */
  @OptionalText({ max: 100 }) product?: string;
  /** Part of a number, a customer's or a contact's name, a product. */
  @OptionalText({ max: 100 }) q?: string;
  /** Only what is due before this day: neither delivered nor given up. */
  @BusinessDay({ optional: true }) dueBefore?: string;
  /** Neither delivered nor given up, and the delivery date is past. */
  @OneOf(YES_OR_NO, { optional: true }) overdue?: 'true' | 'false';
  /** On hold. */
  @OneOf(YES_OR_NO, { optional: true }) held?: 'true' | 'false';
  /** Entered by whoever asks. */
  @OneOf(YES_OR_NO, { optional: true }) mine?: 'true' | 'false';
  /** Only orders of this follow-up clerk: a person's id, `me`, or `none` for those that have no clerk yet. */
  @OptionalText({ max: 36 }) clerk?: string;
  /** The latest received first, unless told. `moved` is when the order reached its state; a minus turns the order round. */
  @OneOf(SORTS, { optional: true }) sort?: OrderSort;
}

/** Which orders, and which part of the list. */
export class OrderListQuery extends OrderFilter implements PageQuery {
  /** `nextCursor` of the part before. */
  @OptionalText({ max: 1000 }) cursor?: string;
  /** 1 to 200; 50 unless told. */
  @OptionalText({ max: 3 }) limit?: string;
}
