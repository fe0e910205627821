import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type pg from 'pg';
import { PG_POOL } from '../database/pool.js';
import { NotFoundError, problem, ValidationError } from '../errors.js';
import { Permit } from '../identity/auth.decorators.js';
import { PageQuery } from '../identity/list.dto.js';
import { pageOf, pageRequest } from '../identity/paging.js';
import { MESSAGES } from '../identity/messages.js';
import { parseCheckpoint } from './checkpoint.js';
import type { Checkpoint } from './signed-text.js';

class CheckpointSummary {
  @ApiProperty({ type: 'integer' }) number: number;
  @ApiProperty({ format: 'date-time' }) at: string;
  /** Entries of the log that it seals. */
  @ApiProperty({ type: 'integer' }) entries: number;
  /** Entries sealed so far. */
  @ApiProperty({ type: 'integer' }) total: number;
  /** Everything recorded before this instant is sealed by it. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) settled: string | null;
  /** Ed25519 public key of the node that signed, base64url. */
  @ApiProperty() key: string;
}

class CheckpointSummaries {
  @ApiProperty({ type: [CheckpointSummary] }) items: CheckpointSummary[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

const LIST = `
  SELECT number, body ->> 'at' AS at, json_array_length(body -> 'entries') AS entries, (body ->> 'total')::bigint AS total,
    body ->> 'settled' AS settled, body ->> 'key' AS key
  FROM (SELECT number, line::json AS body FROM checkpoint WHERE number < $1 ORDER BY number DESC LIMIT $2) AS newest`;

const BEYOND = Number.MAX_SAFE_INTEGER;

/** The signed checkpoints over the log, for whoever keeps a copy outside the company. */
@ApiTags('audit')
@ApiBearerAuth()
@Controller('audit/checkpoints')
export class CheckpointsController {
  constructor(@Inject(PG_POOL) private readonly pool: pg.Pool) {}

  /** The signed checkpoints of the log, the newest first. Each seals all entries up to it; for whoever may audit. */
  @Permit('audit')
  @Get()
  @ApiOkResponse({ type: CheckpointSummaries })
  async list(@Query() query: PageQuery): Promise<CheckpointSummaries> {
    const { after, limit } = pageRequest(query, 1);
    if (after && !/^\d{1,15}$/.test(after[0])) throw new ValidationError([problem('cursor', MESSAGES.cursor)]);
    const { rows } = await this.pool.query<CheckpointSummary>(LIST, [after ? Number(after[0]) : BEYOND, limit + 1]);
    return pageOf(rows, limit, ({ number }) => [String(number)]);
  }

  /**
   * One checkpoint, whole and signed. It is in the form that `audit:verify --checkpoints` takes; for whoever may audit.
   */
  @Permit('audit')
  @Get(':number')
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  async one(@Param('number') number: string): Promise<Checkpoint> {
    if (!/^\d{1,15}$/.test(number)) throw new NotFoundError('checkpoint', number);
    const { rows } = await this.pool.query<{ line: string }>('SELECT line FROM checkpoint WHERE number = $1', [number]);
    if (!rows[0]) throw new NotFoundError('checkpoint', number);
    return parseCheckpoint(rows[0].line);
  }
}
