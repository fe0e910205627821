import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { StretchQuery } from '../../read-models/stretch.js';
import { checkStretch } from '../../read-models/stretch.js';
import { stayedSql } from '../../read-models/stayed.js';
import { COMPANY_ZONE } from '../../../machines/calendar.js';

/** How long orders stayed at a milestone, in hours, by when it happened; of stays whose end was recorded within the stretch. */
export class StageDuration {
  @ApiProperty() state: string;
  @ApiProperty() stays: number;
  @ApiProperty() averageHours: number;
  @ApiProperty() medianHours: number;
  /** Nine stays of ten were no longer. */
  @ApiProperty() ninthDecileHours: number;
}

/** The latest so many stays are taken into account: the answer costs the same, however much was done. */
const MOST_COUNTED = 20_000;

const DURATIONS = stayedSql(`
  SELECT order_no, seq, state FROM order_stage
  WHERE left_at >= $1::timestamp AT TIME ZONE $3 AND left_at < ($2::timestamp + interval '1 day') AT TIME ZONE $3
  ORDER BY left_at DESC LIMIT ${MOST_COUNTED}`);

/** Adds up how long the stages take. */
@Injectable()
export class Durations {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** @throws ValidationError when the stretch is too long */
  byState(stretch: StretchQuery): Promise<StageDuration[]> {
    checkStretch(stretch);
    return this.db.query(DURATIONS, [stretch.from, stretch.to, COMPANY_ZONE]);
  }
}
