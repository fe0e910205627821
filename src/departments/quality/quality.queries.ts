import { PageQuery } from '../../identity/list.dto.js';
import { BusinessDay, OneOf, OptionalText } from '../../shape/fields.js';
import { INSPECTION_KINDS } from './inspection.entity.js';
import { NONCONFORMITY_SOURCES } from './nonconformity.entity.js';

const YES_OR_NO = ['true', 'false'];

export class InspectionsQuery extends PageQuery {
  @OptionalText({ max: 100 }) order?: string;
  @OneOf(INSPECTION_KINDS, { optional: true }) kind?: string;
  @OneOf(['waiting', 'passed', 'failed'], { optional: true }) status?: string;
  /** Quality has to do it now, or as soon as the material comes. */
  @OneOf(YES_OR_NO, { optional: true }) open?: 'true' | 'false';
  @BusinessDay({ optional: true }) dueBefore?: string;
}

export class ResultsQuery extends PageQuery {
  @OptionalText({ max: 100 }) order?: string;
  @OneOf(INSPECTION_KINDS, { optional: true }) kind?: string;
  @OneOf(['pass', 'fail'], { optional: true }) result?: string;
}

export class NonconformitiesQuery extends PageQuery {
  @OptionalText({ max: 100 }) order?: string;
  @OneOf(NONCONFORMITY_SOURCES, { optional: true }) source?: string;
  @OneOf(['rework', 'scrap', 'use-as-is', 'return'], { optional: true }) disposition?: string;
  @OneOf(YES_OR_NO, { optional: true }) open?: 'true' | 'false';
}
