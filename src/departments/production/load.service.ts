import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Policies } from '../../policy/policies.js';
import type { StretchQuery } from '../../read-models/stretch.js';
import { checkStretch } from '../../read-models/stretch.js';
import type { TeamWeek } from './capacity.js';
import { capacityIn } from './capacity.queries.js';

/** What a team can do in one week, and what it has to do by the plans in force (S3§四1). */
export class TeamLoad implements TeamWeek {
  /** Monday of the week. */
  @ApiProperty({ format: 'date' }) week: string;
  @ApiProperty() team: string;
  @ApiProperty() tasks: number;
  @ApiProperty() orders: number;
  /** Working hours that the team has, less those of what is down. */
  @ApiProperty({ format: 'decimal' }) hours: string;
  /** Working hours that its tasks take. */
  @ApiProperty({ format: 'decimal' }) load: string;
  /** Working hours for which equipment of the team is down. */
  @ApiProperty({ format: 'decimal' }) down: string;
  /** What is down. */
  @ApiProperty({ type: [String] }) equipment: string[];
  /** It has more to do than it can. */
  @ApiProperty() overloaded: boolean;
}

const HALF_A_YEAR = 184;

/** Adds up the plans of all orders: the capacity board. */
@Injectable()
export class Load {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly policies: Policies,
  ) {}

  /** Every team in every week. @throws ValidationError when the stretch is too long */
  async byTeamAndWeek(stretch: StretchQuery): Promise<TeamLoad[]> {
    checkStretch(stretch, HALF_A_YEAR);
    return capacityIn((text, values) => this.db.query(text, values), stretch, await this.policies.current());
  }
}
