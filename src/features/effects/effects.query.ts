import { OFFICES } from '../../../machines/offices.js';
import type { Office } from '../../../machines/offices.js';
import { StretchQuery } from '../../read-models/stretch.js';
import { OneOf, OptionalText, Text } from '../../schema/fields.js';

export class EffectsQuery extends StretchQuery {
  /** Only this kind of process: `orders`. */
  @OptionalText({ max: 50 }) process?: string;
  /** Only rules of this office. */
  @OneOf(OFFICES, { optional: true }) office?: Office;
}

export class RuleEffectQuery extends StretchQuery {
  /** The kind of process. */
  @Text({ max: 50 }) process: string;
  /** `RV-03` */
  @Text({ max: 20 }) rule: string;
}

export class WaysQuery extends StretchQuery {
  /** The kind of process: `orders`. */
  @Text({ max: 50 }) process: string;
}

export class WayQuery extends WaysQuery {
  /** The processes of this way. */
  @OptionalText({ max: 100 }) way?: string;
  /** The processes with this departure. */
  @OptionalText({ max: 100 }) departure?: string;
}
