import { OFFICES } from '../../../machines/offices.js';
import { PageQuery } from '../../identity/list.dto.js';
import { OneOf, OptionalText } from '../../shape/fields.js';

const YES_OR_NO = ['true', 'false'];

export class AmendmentsQuery extends PageQuery {
  @OptionalText({ max: 100 }) order?: string;
}

export class ObjectionsQuery extends PageQuery {
  @OptionalText({ max: 100 }) order?: string;
  @OneOf(['customer', 'review'], { optional: true }) source?: 'customer' | 'review';
  @OneOf(YES_OR_NO, { optional: true }) open?: 'true' | 'false';
}

export class SpecialRequirementsQuery extends PageQuery {
  @OptionalText({ max: 100 }) order?: string;
  @OneOf(OFFICES, { optional: true }) department?: string;
  @OneOf(YES_OR_NO, { optional: true }) open?: 'true' | 'false';
}
