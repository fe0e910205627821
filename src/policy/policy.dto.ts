import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Cadence } from '../../machines/kit/cadences.js';
import type { Level } from '../../machines/rulebook.js';
import { PersonName } from '../identity/person-name.dto.js';
import { field } from '../schema/field.js';
import { OptionalText, Text } from '../schema/fields.js';
import { isPlain } from '../../machines/kit/plain.js';
import type { PolicyDecision } from './policy-decisions.service.js';
import type { Threshold } from './thresholds.js';
import { type DecidedPolicy, VERSION_STATES } from './policy-history.service.js';

const LEVEL = { type: 'string', enum: ['block', 'warn', 'off'] };
const ORIGIN = { type: 'string', enum: ['shipped-default', 'company'] };

/** Values by name. The names are looked at by the policy itself; here only that it is a set of values. */
const Values = (): PropertyDecorator =>
  field(
    {
      find: (value) => (isPlain(value) ? undefined : { complaint: 'object' }),
      schema: { type: 'object', 'x-field': 'values' },
    },
    { optional: true },
  );

/**
 * What is not named stays.
 * @example { "levels": { "RV-05": "warn" }, "deadlines": { "sales.review": 8 }, "reason": "tried for a quarter" }
 */
export class PolicyRequest implements PolicyDecision {
  @OptionalText({ max: 40 })
  effectiveFrom?: string;

  @ApiPropertyOptional({ type: 'object', additionalProperties: LEVEL, example: { 'RV-05': 'warn' } })
  @Values()
  levels?: Record<string, Level>;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'A decimal each, or codes of currencies with a space between.',
    example: { 'requisition.leader-approval': '80000', 'currency.allowed': 'CNY USD JPY' },
  })
  @Values()
  thresholds?: Record<string, string>;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'number' },
    description: 'Working hours by the type of the event that is due; `*` for all others.',
    example: { 'sales.review': 8 },
  })
  @Values()
  deadlines?: Record<string, number>;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'string' },
    description:
      'The work calendar: `week.1` to `week.7`, days, and `year.2026` for the source of a year. Hours are `off`, `work`, ' +
      '`week` (as its weekday) or shifts; a day may have a name after a space.',
    example: { '2026-10-01': 'off 国庆节', '2026-10-10': 'work 国庆节调休', 'week.5': '08:00-12:00,13:00-17:00' },
  })
  @Values()
  calendar?: Record<string, string>;

  @ApiPropertyOptional({ type: 'object', additionalProperties: true, description: 'What begins by itself, by name.' })
  @Values()
  cadences?: Record<string, Cadence>;

  @Text({ max: 500 })
  reason: string;
}

/** `shipped-default`: the product's default, not in the regulation. `company`: decided by the company. */
export type Origin = 'shipped-default' | 'company';

class Origins {
  @ApiProperty({ type: 'object', additionalProperties: ORIGIN }) levels: Record<string, Origin>;
  @ApiProperty({ type: 'object', additionalProperties: ORIGIN }) thresholds: Record<string, Origin>;
  @ApiProperty({ type: 'object', additionalProperties: ORIGIN }) deadlines: Record<string, Origin>;
}

export class PolicyView {
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty({ enum: VERSION_STATES }) state: DecidedPolicy['state'];
  @ApiProperty({ format: 'date-time' }) effectiveFrom: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: LEVEL,
    description: 'Only what the company has set; every other duty has its own default, every gate blocks.',
  })
  levels: Record<string, Level>;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  thresholds: Record<string, string>;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' }, description: 'Working hours.' })
  deadlines: Record<string, number>;

  @ApiProperty({
    description: 'Whether a value is the product’s default, not in the regulation, or the company’s own.',
  })
  origin: Origins;

  @ApiProperty() reason: string;
  @ApiProperty() createdBy: PersonName;
  @ApiProperty({ type: PersonName, nullable: true, description: 'Who agreed; null for what came with the product.' })
  agreedBy: PersonName | null;
  @ApiProperty({ format: 'date-time' }) createdAt: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'object', additionalProperties: { type: 'string' } },
    description: 'What the thresholds are called, in each language; with the policy in force only.',
  })
  names?: Record<string, Threshold['label']>;
}

export class PolicyVersions {
  @ApiProperty({ type: [PolicyView] }) items: PolicyView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export function policyView({ decided, ...policy }: DecidedPolicy): PolicyView {
  const originOf = (part: 'levels' | 'thresholds' | 'deadlines') =>
    Object.fromEntries(
      Object.keys(policy[part]).map((name): [string, Origin] => [
        name,
        decided.includes(`${part}.${name}`) ? 'company' : 'shipped-default',
      ]),
    );
  const origin = { levels: originOf('levels'), thresholds: originOf('thresholds'), deadlines: originOf('deadlines') };
  return { ...policy, origin };
}
