import { OFFICES } from '../../../machines/offices.js';
import { PageQuery } from '../../identity/list.dto.js';
import { OneOf, OptionalText } from '../../shape/fields.js';

const YES_OR_NO = ['true', 'false'];

export class AmendmentsQuery extends PageQuery {
  /** Only those of this order. */
  @OptionalText({ max: 100 }) order?: string;
}

export class ObjectionsQuery extends PageQuery {
  /** Only those of this order. */
  @OptionalText({ max: 100 }) order?: string;
  /** Only those of the customer, or of the departments' review. */
  @OneOf(['customer', 'review'], { optional: true }) source?: 'customer' | 'review';
  /** Not yet settled. */
  @OneOf(YES_OR_NO, { optional: true }) open?: 'true' | 'false';
}

export class SpecialRequirementsQuery extends PageQuery {
  /** Only those of this order. */
  @OptionalText({ max: 100 }) order?: string;
  /** Only what falls to this office. */
  @OneOf(OFFICES, { optional: true }) department?: string;
  /** Of orders that are neither delivered nor given up. */
  @OneOf(YES_OR_NO, { optional: true }) open?: 'true' | 'false';
}
