import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { StretchQuery } from '../../read-models/stretch.js';
import { checkStretch } from '../../read-models/stretch.js';

/** What a team has to do in one week by the plans in force (S3§四1). */
export class TeamLoad {
  /** Monday of the week. */
  @ApiProperty({ format: 'date' }) week: string;
  @ApiProperty() team: string;
  @ApiProperty() tasks: number;
  @ApiProperty() orders: number;
}

const HALF_A_YEAR = 184;

const LOAD = `
  SELECT week::date AS week, t.team, count(*) AS tasks, count(DISTINCT t.order_no) AS orders
  FROM generate_series(date_trunc('week', $1::date), $2::date, interval '1 week') AS week
  JOIN production_task t ON t.open AND t.start_on < week + interval '1 week' AND t.finish_on >= week
  GROUP BY 1, 2 ORDER BY 1, 2 LIMIT 2000`;

/** Adds up the plans of all orders: the capacity board. */
@Injectable()
export class Load {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** @throws ValidationError when the stretch is too long */
  byTeamAndWeek(stretch: StretchQuery): Promise<TeamLoad[]> {
    checkStretch(stretch, HALF_A_YEAR);
    return this.db.query(LOAD, [stretch.from, stretch.to]);
  }
}
