import { PageQuery } from '../../identity/list.dto.js';
import { BusinessDay, OneOf, OptionalText } from '../../shape/fields.js';
import { INSPECTION_KINDS } from './inspection.entity.js';
import { NONCONFORMITY_SOURCES } from './nonconformity.entity.js';

const YES_OR_NO = ['true', 'false'];

export class InspectionsQuery extends PageQuery {
  /** Only those of this order. */
  @OptionalText({ max: 100 }) order?: string;
  /** Only inspections of this kind. */
  @OneOf(INSPECTION_KINDS, { optional: true }) kind?: string;
  /** Only those that stand so. */
  @OneOf(['waiting', 'passed', 'failed'], { optional: true }) status?: string;
  /** Quality has to do it now, or as soon as the material comes. */
  @OneOf(YES_OR_NO, { optional: true }) open?: 'true' | 'false';
  /** Only what is due before this day. */
  @BusinessDay({ optional: true }) dueBefore?: string;
}

export class ResultsQuery extends PageQuery {
  /** Only those of this order. */
  @OptionalText({ max: 100 }) order?: string;
  /** Only of inspections of this kind. */
  @OneOf(INSPECTION_KINDS, { optional: true }) kind?: string;
  /** Only what came out so. */
  @OneOf(['pass', 'fail'], { optional: true }) result?: string;
}

export class NonconformitiesQuery extends PageQuery {
  /** Only those of this order. */
  @OptionalText({ max: 100 }) order?: string;
  /** Only those that were found there. */
  @OneOf(NONCONFORMITY_SOURCES, { optional: true }) source?: string;
  /** Only those that were disposed of so. */
  @OneOf(['rework', 'scrap', 'use-as-is', 'return'], { optional: true }) disposition?: string;
  /** Not yet closed. */
  @OneOf(YES_OR_NO, { optional: true }) open?: 'true' | 'false';
}
