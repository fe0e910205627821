import { PageQuery } from '../../identity/list.dto.js';
import { OneOf, OptionalText } from '../../schema/fields.js';

export class CustomersQuery extends PageQuery {
  /** How the customer's name begins. */
  @OptionalText({ max: 100 }) name?: string;
}

export class NeedsQuery extends PageQuery {
  /** Only those of this customer, with all names of the same. */
  @OptionalText() customer?: string;
  /** Whether sales has taken it up. */
  @OneOf(['true', 'false'], { optional: true }) received?: 'true' | 'false';
}
