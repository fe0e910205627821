import { ApiProperty } from '@nestjs/swagger';
import type { Office } from '../../machines/offices.js';
import { OFFICES } from '../../machines/offices.js';
import { Flag, ManyOf, OptionalText, Text } from '../schema/fields.js';
import type { DelegationRecord } from './delegation.entity.js';
import { DELEGATION_STATES } from './delegation.entity.js';
import { PersonName } from './person-name.dto.js';
import type { NewDelegation } from './delegations.service.js';

const ID = 36;
const INSTANT = 40;

/**
 * Who shall stand in for whom, for what, and how long.
 * @example { "to": "00000000-0000-4000-8000-000000000007", "offices": ["sales"], "endsAt": "2026-08-14T10:00:00.000Z", "reason": "annual leave" }
 */
export class DelegationRequest implements NewDelegation {
  /** For an absent person, by somebody who manages people. */
  @OptionalText({ max: ID }) from?: string;
  @Text({ max: ID }) to: string;
  @ManyOf(OFFICES, { min: 1 }) offices: Office[];
  @Flag({ optional: true }) includeHead?: boolean;
  @OptionalText({ max: INSTANT }) startsAt?: string;
  @Text({ max: INSTANT }) endsAt: string;
  @Text({ max: 500 }) reason: string;
}

export class DelegationView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() from: PersonName;
  @ApiProperty() to: PersonName;
  @ApiProperty({ enum: OFFICES, isArray: true }) offices: Office[];
  @ApiProperty() includeHead: boolean;
  @ApiProperty({ format: 'date-time' }) startsAt: string;
  @ApiProperty({ format: 'date-time' }) endsAt: string;
  @ApiProperty() reason: string;
  @ApiProperty({ format: 'uuid' }) createdBy: string;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) revokedAt: string | null;
  @ApiProperty({ enum: DELEGATION_STATES }) state: (typeof DELEGATION_STATES)[number];
}

export class DelegationList {
  @ApiProperty({ type: [DelegationView] }) items: DelegationView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export function delegationView(row: DelegationRecord): DelegationView {
  return {
    id: row.id,
    from: { id: row.from.id, name: row.from.name },
    to: { id: row.to.id, name: row.to.name },
    offices: row.offices,
    includeHead: row.includeHead,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    reason: row.reason,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    revokedAt: row.revokedAt?.toISOString() ?? null,
    state: row.state,
  };
}
