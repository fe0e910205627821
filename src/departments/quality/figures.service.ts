import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { StretchQuery } from '../../read-models/stretch.js';
import { checkStretch } from '../../read-models/stretch.js';
import { COMPANY_ZONE } from '../../../machines/calendar.js';
import { INSPECTION_KINDS } from './inspection.entity.js';

/** How the inspections of one kind came out in one month (S4§二(七)2). */
export class QualityFigure {
  /** `YYYY-MM`, by the company's calendar. */
  @ApiProperty() month: string;
  @ApiProperty({ enum: INSPECTION_KINDS }) kind: string;
  @ApiProperty() inspected: number;
  @ApiProperty() failed: number;
  /** Share that passed at once, 0 to 1, rounded to four places. */
  @ApiProperty({ format: 'decimal' }) passRate: string;
  @ApiProperty({ format: 'decimal' }) passedQuantity: string;
  @ApiProperty({ format: 'decimal' }) rejectedQuantity: string;
}

const FIGURES = `
  SELECT to_char(recorded_at AT TIME ZONE $3, 'YYYY-MM') AS month, kind,
    count(*) AS inspected, count(*) FILTER (WHERE result = 'fail') AS failed,
    round(count(*) FILTER (WHERE result = 'pass') / count(*)::numeric, 4) AS "passRate",
    coalesce(sum(passed), 0) AS "passedQuantity", coalesce(sum(rejected), 0) AS "rejectedQuantity"
  FROM inspection_result
  WHERE recorded_at >= date_trunc('month', $1::timestamp) AT TIME ZONE $3
    AND recorded_at < (date_trunc('month', $2::timestamp) + interval '1 month') AT TIME ZONE $3
  GROUP BY 1, 2 ORDER BY 1, 2`;

/** Counts what the inspections found. */
@Injectable()
export class QualityFigures {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** @throws ValidationError when the stretch is too long */
  byMonth(stretch: StretchQuery): Promise<QualityFigure[]> {
    checkStretch(stretch);
    return this.db.query(FIGURES, [stretch.from, stretch.to, COMPANY_ZONE]);
  }
}
