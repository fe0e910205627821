import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { StretchQuery } from '../../read-models/stretch.js';
import { checkStretch } from '../../read-models/stretch.js';

/** How duties were kept in a month by an office, and by whoever handed them in; person null: nobody has. By the day they were due. */
export class DutyFigures {
  /** `YYYY-MM`. */
  @ApiProperty() month: string;
  @ApiProperty() office: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) person: string | null;
  @ApiProperty({ type: String, nullable: true }) personName: string | null;
  /** Accepted, and handed in by its day. */
  @ApiProperty({ type: 'integer' }) kept: number;
  @ApiProperty({ type: 'integer' }) late: number;
  @ApiProperty({ type: 'integer' }) missed: number;
  @ApiProperty({ type: 'integer' }) excused: number;
  @ApiProperty({ type: 'integer' }) open: number;
}

const counted = (outcome: string): string => `count(*) FILTER (WHERE d.outcome = '${outcome}')::int AS ${outcome}`;

const FIGURES = `
  SELECT to_char(d.due_on, 'YYYY-MM') AS month, d.office, d.person, p.name AS "personName", ${['kept', 'late', 'missed', 'excused', 'open'].map(counted).join(', ')}
  FROM duty_period d LEFT JOIN person p ON p.id = d.person
  WHERE d.due_on >= $1::date AND d.due_on <= $2::date GROUP BY 1, d.office, d.person, p.name ORDER BY 1 DESC, d.office, p.name NULLS LAST`;

/** Adds up how duties were kept. */
@Injectable()
export class DutyFigureService {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** @throws ValidationError when the stretch is too long */
  byOffice(stretch: StretchQuery): Promise<DutyFigures[]> {
    checkStretch(stretch);
    return this.db.query(FIGURES, [stretch.from, stretch.to]);
  }
}
