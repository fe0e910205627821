import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { StretchQuery } from '../../readmodel/stretch.js';
import { checkStretch } from '../../readmodel/stretch.js';
import { COMPANY_ZONE } from '../../readmodel/today.js';

/** How long orders stayed at a milestone, in hours; stays that ended within the stretch. */
export class StageDuration {
  @ApiProperty() state: string;
  @ApiProperty() stays: number;
  @ApiProperty() averageHours: number;
  @ApiProperty() medianHours: number;
  /** Nine stays of ten were no longer. */
  @ApiProperty() ninthDecileHours: number;
}

const DURATIONS = `
  SELECT state, count(*) AS stays, round(avg(hours)::numeric, 1)::float8 AS "averageHours",
    round(percentile_cont(0.5) WITHIN GROUP (ORDER BY hours)::numeric, 1)::float8 AS "medianHours",
    round(percentile_cont(0.9) WITHIN GROUP (ORDER BY hours)::numeric, 1)::float8 AS "ninthDecileHours"
  FROM (
    SELECT state, extract(epoch FROM left_at - entered_at) / 3600 AS hours FROM order_stage
    WHERE left_at >= $1::timestamp AT TIME ZONE $3 AND left_at < ($2::timestamp + interval '1 day') AT TIME ZONE $3
  ) AS stay
  GROUP BY state ORDER BY state`;

/** Half a year is long enough to compare, and short enough to add up. */
const LONGEST_DAYS = 184;

/** Adds up how long the stages take. */
@Injectable()
export class Durations {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** @throws ValidationError when the stretch is too long */
  byState(stretch: StretchQuery): Promise<StageDuration[]> {
    checkStretch(stretch, LONGEST_DAYS);
    return this.db.query(DURATIONS, [stretch.from, stretch.to, COMPANY_ZONE]);
  }
}
