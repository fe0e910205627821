import { PageQuery } from '../../identity/list.dto.js';
import { BusinessDay, OneOf, OptionalText } from '../../shape/fields.js';
import { EXCEPTION_KINDS } from './exception.entity.js';
import { JOB_STATUSES } from './job.entity.js';

const YES_OR_NO = ['true', 'false'];

export class JobsQuery extends PageQuery {
  @OneOf(JOB_STATUSES, { optional: true }) status?: string;
  @OneOf(YES_OR_NO, { optional: true }) open?: 'true' | 'false';
  @OneOf(YES_OR_NO, { optional: true }) held?: 'true' | 'false';
  @BusinessDay({ optional: true }) dueBefore?: string;
  /** The plan's last day. */
  @BusinessDay({ optional: true }) finishBefore?: string;
  /** On the shop floor, and no daily report for this day or a later one. */
  @BusinessDay({ optional: true }) unreportedOn?: string;
}

export class ReportsQuery extends PageQuery {
  @OptionalText({ max: 100 }) order?: string;
  @BusinessDay({ optional: true }) from?: string;
  @BusinessDay({ optional: true }) to?: string;
}

export class ExceptionsQuery extends PageQuery {
  @OptionalText({ max: 100 }) order?: string;
  @OneOf(EXCEPTION_KINDS, { optional: true }) kind?: string;
  @OneOf(YES_OR_NO, { optional: true }) open?: 'true' | 'false';
}

export class TasksQuery extends PageQuery {
  @OptionalText({ max: 100 }) order?: string;
  @OptionalText() team?: string;
  @OneOf(YES_OR_NO, { optional: true }) open?: 'true' | 'false';
  @BusinessDay({ optional: true }) from?: string;
  @BusinessDay({ optional: true }) to?: string;
}
