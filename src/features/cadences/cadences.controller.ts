import { Controller, Get, Inject } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type pg from 'pg';
import type { Text } from '../../../machines/rulebook.js';
import { PG_POOL } from '../../database/pool.js';
import { Now, Permit } from '../../identity/auth.decorators.js';
import { Policies } from '../../policy/policies.js';
import { periodsBetween } from '../../policy/recurrence.js';
import { Cadences } from './cadences.service.js';

/** Something that recurs, and what has come of it. */
class CadenceView {
  @ApiProperty() id: string;
  /** In each language. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } }) name: Text;
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
