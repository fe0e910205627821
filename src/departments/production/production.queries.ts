import { PageQuery } from '../../identity/list.dto.js';
import { BusinessDay, OneOf, OptionalText } from '../../shape/fields.js';
import { EXCEPTION_KINDS } from './exception.entity.js';
import { JOB_STATUSES } from './job.entity.js';

const YES_OR_NO = ['true', 'false'];

export class JobsQuery extends PageQuery {
  /** Only those that stand so. */
  @OneOf(JOB_STATUSES, { optional: true }) status?: string;
  /** Production still has something to do, or may have. */
  @OneOf(YES_OR_NO, { optional: true }) open?: 'true' | 'false';
  /** On hold. */
  @OneOf(YES_OR_NO, { optional: true }) held?: 'true' | 'false';
  /** Only what is due before this day. */
  @BusinessDay({ optional: true }) dueBefore?: string;
  /** The plan's last day. */
  @BusinessDay({ optional: true }) finishBefore?: string;
  /** On the shop floor, and no daily report for this day or a later one. */
  @BusinessDay({ optional: true }) unreportedOn?: string;
}

export class ReportsQuery extends PageQuery {
  /** Only those of this order. */
  @OptionalText({ max: 100 }) order?: string;
  /** From this day on. */
  @BusinessDay({ optional: true }) from?: string;
  /** Until this day. */
  @BusinessDay({ optional: true }) to?: string;
}

export class ExceptionsQuery extends PageQuery {
  /** Only those of this order. */
  @OptionalText({ max: 100 }) order?: string;
  /** Only exceptions of this kind. */
  @OneOf(EXCEPTION_KINDS, { optional: true }) kind?: string;
  /** Not yet closed. */
  @OneOf(YES_OR_NO, { optional: true }) open?: 'true' | 'false';
}

export class TasksQuery extends PageQuery {
  /** Only those of this order. */
  @OptionalText({ max: 100 }) order?: string;
  /** Only those of this team. */
  @OptionalText() team?: string;
  /** Of orders that are not yet produced. */
  @OneOf(YES_OR_NO, { optional: true }) open?: 'true' | 'false';
  /** From this day on. */
  @BusinessDay({ optional: true }) from?: string;
  /** Until this day. */
  @BusinessDay({ optional: true }) to?: string;
}
