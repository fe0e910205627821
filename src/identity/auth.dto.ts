import { ApiProperty } from '@nestjs/swagger';
import type { Office } from '../../machines/offices.js';
import { OFFICES } from '../../machines/offices.js';
import { Flag, Text } from '../schema/fields.js';
import { DelegationView } from './delegations.dto.js';
import { LONGEST_PASSWORD } from './password-rules.js';
import { PersonName } from './person-name.dto.js';
import { PERMISSIONS } from './person.js';
import type { Permission, Person } from './person.js';

/**
 * Who signs in, and the proof of it.
 * @example { "username": "li.na", "password": "correct horse battery staple" }
 */
export class LoginRequest {
  @Text({ max: 100 }) username: string;
  @Text({ max: LONGEST_PASSWORD }) password: string;
}

/**
 * Who signs in on the page.
 * @example { "username": "li.na", "password": "correct horse battery staple", "remember": true }
 */
export class PageSessionRequest extends LoginRequest {
  /** The session outlives the browser window. */
  @Flag({ optional: true }) remember?: boolean;
}

/**
 * The password that counts now, and the one that shall.
 * @example { "currentPassword": "correct horse battery staple", "newPassword": "eleven slow turtles at noon" }
 */
export class PasswordRequest {
  @Text({ max: LONGEST_PASSWORD }) currentPassword: string;
  @Text({ max: LONGEST_PASSWORD }) newPassword: string;
}

/** Who signed in, with his own rights. */
export class SignedInPerson extends PersonName {
  @ApiProperty() username: string;
  @ApiProperty({ enum: OFFICES, isArray: true }) offices: Office[];
  @ApiProperty({ enum: OFFICES, isArray: true }) headOf: Office[];
  @ApiProperty({ enum: PERMISSIONS, isArray: true }) permissions: Permission[];
}

export class PageSession {
  @ApiProperty({ type: 'integer', description: 'Seconds until the session ends unless it is used.' }) expiresIn: number;
  @ApiProperty({ description: 'Whether nothing can be done before the password is changed.' })
  mustChangePassword: boolean;
  @ApiProperty() person: SignedInPerson;
}

export class LoginAnswer extends PageSession {
  /** Send it as `Authorization: Bearer …`. */
  @ApiProperty() accessToken: string;
}

export class MyDelegations {
  @ApiProperty({ type: [DelegationView], description: 'Others stand in for me; also those that begin later.' })
  given: DelegationView[];
  @ApiProperty({ type: [DelegationView], description: 'I stand in for others; also those that begin later.' })
  received: DelegationView[];
}

export class Me {
  @ApiProperty() person: SignedInPerson;
  @ApiProperty({ enum: OFFICES, isArray: true }) offices: Office[];
  @ApiProperty({ enum: OFFICES, isArray: true }) headOf: Office[];
  @ApiProperty({ enum: PERMISSIONS, isArray: true }) permissions: Permission[];
  @ApiProperty() delegations: MyDelegations;
  @ApiProperty({ format: 'date-time', description: 'When the session ends unless it is used.' }) sessionExpires: string;
  @ApiProperty({ format: 'date-time', description: 'When it ends at the latest.' }) sessionEnds: string;
  @ApiProperty({ description: 'Whether nothing can be done before the password is changed.' })
  mustChangePassword: boolean;
}

export class SessionView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: 'What the browser or program calls itself.' }) client: string;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ format: 'date-time', description: 'When it ends unless it is used.' }) expiresAt: string;
  @ApiProperty({ format: 'date-time', description: 'When it ends at the latest.' }) endsAt: string;
  @ApiProperty({ description: 'Whether it is the session of this request.' }) current: boolean;
}

export class SessionList {
  @ApiProperty({ type: [SessionView] }) items: SessionView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export const signedInPerson = ({ id, username, name, offices, headOf, permissions }: Person): SignedInPerson => ({
  id,
  username,
  name,
  offices,
  headOf,
  permissions,
});
