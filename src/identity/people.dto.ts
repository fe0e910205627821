import { ApiProperty } from '@nestjs/swagger';
import type { Office } from '../../machines/offices.js';
import { OFFICES } from '../../machines/offices.js';
import { Flag, ManyOf, OptionalText, Text } from '../schema/fields.js';
import { LONGEST_PASSWORD } from './password-rules.js';
import type { NewPerson, PersonChange } from './people.service.js';
import type { PersonRecord } from './person.entity.js';
import { PERMISSIONS } from './person.js';
import type { Permission } from './person.js';

/**
 * A new person, as one who manages people proposes them.
 * @example { "username": "wang.fang", "name": "王芳", "password": "eleven slow turtles at noon", "offices": ["sales"], "reason": "new colleague" }
 */
export class PersonRequest implements NewPerson {
  @Text({ max: 64 }) username: string;
  @Text({ max: 100 }) name: string;
  @Text({ max: LONGEST_PASSWORD }) password: string;
  @ManyOf(OFFICES) offices: Office[];
  @ManyOf(OFFICES, { optional: true }) headOf?: Office[];
  @ManyOf(PERMISSIONS, { optional: true }) permissions?: Permission[];
  /** Why, for whoever agrees. */
  @Text({ max: 500 }) reason: string;
}

/**
 * Only what is given is changed; a list replaces the whole list.
 * @example { "offices": ["sales", "market"], "headOf": ["sales"], "reason": "head of sales from August on" }
 */
export class PersonChangeRequest implements PersonChange {
  @OptionalText({ max: 100 }) name?: string;
  @OptionalText({ max: LONGEST_PASSWORD }) password?: string;
  @ManyOf(OFFICES, { optional: true }) offices?: Office[];
  @ManyOf(OFFICES, { optional: true }) headOf?: Office[];
  @ManyOf(PERMISSIONS, { optional: true }) permissions?: Permission[];
  /** Why, for whoever agrees. */
  @Text({ max: 500 }) reason: string;
}

/**
 * Why it is done.
 * @example { "reason": "has left the company" }
 */
export class ReasonRequest {
  @Text({ max: 500 }) reason: string;
}

/**
 * How somebody is disabled.
 * @example { "reason": "has left the company" }
 */
export class DisableRequest extends ReasonRequest {
  /** The account is in the wrong hands: shut out at once, whatever waits for it; the work is handed over afterwards. */
  @Flag({ optional: true }) compromised?: boolean;
  /** It is known that an office is left without anybody, or without a head; another person has to agree. */
  @Flag({ optional: true }) lastOfOffice?: boolean;
}

/** Who works where. */
export class DirectoryEntry {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: OFFICES, isArray: true }) offices: Office[];
}

export class PersonView extends DirectoryEntry {
  @ApiProperty() username: string;
  @ApiProperty({ enum: OFFICES, isArray: true }) headOf: Office[];
  @ApiProperty({ enum: PERMISSIONS, isArray: true }) permissions: Permission[];
  @ApiProperty() disabled: boolean;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
}

export class Directory {
  @ApiProperty({ type: [DirectoryEntry] }) items: DirectoryEntry[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class PersonList {
  @ApiProperty({ type: [PersonView] }) items: PersonView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export const directoryEntry = ({ id, name, offices }: PersonRecord): DirectoryEntry => ({ id, name, offices });

export const personView = (row: PersonRecord): PersonView => ({
  id: row.id,
  name: row.name,
  offices: row.offices,
  username: row.username,
  headOf: row.headOf,
  permissions: row.permissions,
  disabled: row.disabled,
  createdAt: row.createdAt.toISOString(),
});
