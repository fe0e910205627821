import { ApiProperty } from '@nestjs/swagger';
import { OptionalText, Text } from '../../schema/fields.js';
import { PageQuery } from '../list.dto.js';
import { PersonName } from '../person-name.dto.js';
import type { ChangeKind, ChangeState } from './change.js';
import { CHANGE_KINDS, CHANGE_STATES } from './change.js';

const HASH = 64;

export class ChangesQuery extends PageQuery {
  /** Only those that stand so: `proposed`, `agreed` … */
  @OptionalText({ max: 20 }) state?: string;
  /** `about-me`, `mine` (proposed by me) or `waiting` (for me to decide); all that one may see, unless told. */
  @OptionalText({ max: 20 }) which?: string;
}

/**
 * What was seen, so that nothing else is agreed to.
 * @example { "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08" }
 */
export class AgreementRequest {
  /** `hash` of the change, as it was shown. */
  @Text({ max: HASH }) hash: string;
}

/**
 * What was seen, and why it shall not be.
 * @example { "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "reason": "one is enough" }
 */
export class RejectionRequest extends AgreementRequest {
  @Text({ max: 500 }) reason: string;
}

/** Who is proposed, while it is not decided; afterwards the person himself has his name. */
export class ProposedPerson {
  @ApiProperty({ type: String, nullable: true }) username: string | null;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
}

export class ChangeView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ enum: CHANGE_KINDS }) kind: ChangeKind;
  @ApiProperty({ enum: CHANGE_STATES }) state: ChangeState;
  @ApiProperty({ type: String, nullable: true, description: 'What it is done to: `person:<id>`, `policy:<version>`.' })
  subject: string | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What is to be different, each value with `from` and `to` where it changes.',
  })
  content: Record<string, unknown>;
  @ApiProperty({ type: ProposedPerson, nullable: true }) person: ProposedPerson | null;
  @ApiProperty() reason: string;
  @ApiProperty({ description: 'Of all that is proposed, hexadecimal; an agreement names it.' }) hash: string;
  @ApiProperty({ type: [PersonName] }) affected: PersonName[];
  @ApiProperty() proposedBy: PersonName;
  @ApiProperty({ format: 'date-time' }) proposedAt: string;
  @ApiProperty({ type: PersonName, nullable: true }) decidedBy: PersonName | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) decidedAt: string | null;
  @ApiProperty({ type: String, nullable: true }) decisionReason: string | null;
  @ApiProperty({ description: 'Whether I may agree to it or reject it.' }) mayDecide: boolean;
  @ApiProperty({ description: 'Whether I may take it back.' }) mayWithdraw: boolean;
}

export class ChangeList {
  @ApiProperty({ type: [ChangeView] }) items: ChangeView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** What somebody was told of a change. */
export class ChangeNotice {
  @ApiProperty() id: string;
  @ApiProperty({ enum: CHANGE_STATES, description: 'What happened to the change.' }) topic: ChangeState;
  @ApiProperty({ format: 'date-time' }) toldAt: string;
  @ApiProperty() read: boolean;
  @ApiProperty({ type: ChangeView }) change: ChangeView;
}

export class ChangeNotices {
  @ApiProperty({ type: [ChangeNotice] }) items: ChangeNotice[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
