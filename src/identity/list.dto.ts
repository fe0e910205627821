import { OptionalText } from '../schema/fields.js';

/** Which part of a list is asked for. */
export class PageQuery {
  /** `nextCursor` of the part before. */
  @OptionalText({ max: 1000 }) cursor?: string;
  /** 1 to 200; 50 unless told. */
  @OptionalText({ max: 3 }) limit?: string;
}

export class PeopleQuery extends PageQuery {
  /** Part of a name or of a user name. */
  @OptionalText({ max: 100 }) q?: string;
  /** Only those who belong to this office. */
  @OptionalText({ max: 50 }) office?: string;
}

export class DelegationsQuery extends PageQuery {
  /** `true`: all of the company's, for those who manage people or audit. */
  @OptionalText({ max: 5 }) everyone?: string;
}

export class AuditQuery extends PageQuery {
  /** Only what was done to this: `person:<id>`, `delegation:<id>`, `policy:<version>`. */
  @OptionalText({ max: 100 }) subject?: string;
  /** Only what this person did, by id. */
  @OptionalText({ max: 36 }) by?: string;
  /** Only these, with commas between: `session.refused,sign-in.held`. */
  @OptionalText({ max: 1000 }) action?: string;
  /** From this instant on. */
  @OptionalText({ max: 40 }) from?: string;
  /** Before this instant. */
  @OptionalText({ max: 40 }) until?: string;
}
