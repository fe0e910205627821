import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type pg from 'pg';
import type { Cadence } from '../../../machines/kit/cadences.js';
import type { Text as Named } from '../../../machines/rulebook.js';
import { PG_POOL } from '../../database/pool.js';
import { Now, Permit } from '../../identity/auth.decorators.js';
import { Policies } from '../../policy/policies.js';
import { problem, ValidationError } from '../../errors.js';
import { MESSAGES } from '../../policy/messages.js';
import { isRecurrence, periodsBetween } from '../../policy/recurrence.js';
import { OneOf, Text } from '../../schema/fields.js';
import { Cadences } from './cadences.service.js';

/** Something that recurs, and what has come of it. */
class CadenceView {
  @ApiProperty() id: string;
  /** In each language. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) name: Named;
  @ApiProperty() rrule: string;
  @ApiProperty({ enum: ['next', 'previous', 'none'] }) shift: string;
  /** The kind of process that it begins. */
  @ApiProperty() kind: string;
  @ApiProperty() event: string;
  /** What it begins with. */
  @ApiProperty({ type: 'object', additionalProperties: true }) data: Record<string, unknown>;
  /** In whose name; null: that of the event. */
  @ApiProperty({ type: String, nullable: true }) office: string | null;
  @ApiProperty() paused: boolean;
  /** Null: not within a year. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) next: string | null;
  /** The process of its last period. */
  @ApiProperty({ type: String, nullable: true }) last: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) lastDay: string | null;
  /** What stands in the way of the present period. */
  @ApiProperty({ type: String, nullable: true }) failure: string | null;
}

class CadenceList {
  @ApiProperty({ type: [CadenceView] }) items: CadenceView[];
}

/** When a rule would begin something. */
class CadenceDay {
  /** The day by the rule itself. */
  @ApiProperty({ format: 'date' }) period: string;
  /** The day on which it begins, as it is moved. */
  @ApiProperty({ format: 'date' }) day: string;
  @ApiProperty({ format: 'date-time' }) at: string;
}

class CadenceDays {
  @ApiProperty({ type: [CadenceDay] }) items: CadenceDay[];
}

export class DaysQuery {
  /** As in the policy: `FREQ=MONTHLY;BYMONTHDAY=-1`. */
  @Text({ max: 300 }) rrule: string;
  /** Where the day is no working day. */
  @OneOf(['next', 'previous', 'none']) shift: Cadence['shift'];
}

const SHOWN_DAYS = 6;

const STANDING = `
  SELECT c.id, c.failure, p.process_id AS last, p.day::text AS "lastDay" FROM cadence c
  LEFT JOIN LATERAL (
    SELECT process_id, day FROM cadence_period WHERE cadence = c.id ORDER BY period DESC LIMIT 1) p ON true`;

type Standing = Pick<CadenceView, 'id' | 'failure' | 'last' | 'lastDay'>;

const YEAR = 366 * 86_400_000;

/** What begins by itself. It is a part of the policy, and set with it. */
@ApiTags('policy')
@ApiBearerAuth()
@Controller('cadences')
export class CadencesController {
  constructor(
    @Inject(PG_POOL) private readonly pool: pg.Pool,
    private readonly policies: Policies,
    private readonly cadences: Cadences,
  ) {}

  /** When a rule would begin something next. By the work calendar; at most six days of the next two years. */
  @Permit('policy', 'audit')
  @Get('days')
  @ApiOkResponse({ type: CadenceDays })
  async days(@Query() { rrule, shift }: DaysQuery, @Now() now: string): Promise<CadenceDays> {
    if (!isRecurrence(rrule)) throw new ValidationError([problem('rrule', MESSAGES.recurrence)]);
    const policy = await this.policies.current();
    const until = new Date(Date.parse(now) + 2 * YEAR).toISOString();
    return { items: periodsBetween({ rrule, shift }, policy.calendar, now, until).slice(0, SHOWN_DAYS) };
  }

  /** Everything that recurs. By what rule, when next, and what the last period has begun. */
  @Permit('policy', 'audit')
  @Get()
  @ApiOkResponse({ type: CadenceList })
  async list(@Now() now: string): Promise<CadenceList> {
    const policy = await this.policies.current();
    const { rows } = await this.pool.query<Standing>(STANDING);
    const until = new Date(Date.parse(now) + YEAR).toISOString();
    const items = Object.entries(this.cadences.known(policy)).map(([id, cadence]): CadenceView => {
      const { name, rrule, shift, starts, office = null, paused = false } = cadence;
      const known = rows.find((row) => row.id === id);
      const next = paused ? undefined : periodsBetween(cadence, policy.calendar, now, until).at(0);
      return {
        id,
        name,
        rrule,
        shift,
        kind: starts.kind,
        event: starts.event,
        data: starts.data,
        office,
        paused,
        next: next?.at ?? null,
        last: known?.last ?? null,
        lastDay: known?.lastDay ?? null,
        failure: known?.failure ?? null,
      };
    });
    return { items: items.sort((a, b) => (a.id < b.id ? -1 : 1)) };
  }
}
