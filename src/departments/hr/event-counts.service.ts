import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Office } from '../../../machines/offices.js';
import { OFFICES } from '../../../machines/offices.js';
import { problem, ValidationError } from '../../errors.js';
import { checkStretch, StretchQuery } from '../../read-models/stretch.js';
import { COMPANY_ZONE } from '../../../machines/calendar.js';
import { OneOf, OptionalText } from '../../schema/fields.js';
import { isUuid } from '../../../machines/kit/formats.js';

export class EventCountsQuery extends StretchQuery {
  /** One person's id. */
  @OptionalText({ max: 36 }) person?: string;
  /** Everybody who belongs to this office now. */
  @OneOf(OFFICES, { optional: true }) office?: Office;
}

/** How often a person sent an event in a month: raw material for an appraisal, which people make (S0§七, S2§八1). */
export class EventCount {
  @ApiProperty({ format: 'uuid' }) person: string;
  @ApiProperty() name: string;
  /** `YYYY-MM`, by the company's calendar. */
  @ApiProperty() month: string;
  /** The kind of process, e.g. `orders`. */
  @ApiProperty() kind: string;
  @ApiProperty() type: string;
  @ApiProperty() events: number;
  /** Of these, sent for somebody whom the person stood in for. */
  @ApiProperty() onBehalf: number;
}

/** Counted in the log itself, person by person along its index: no table of counts to keep right. */
const COUNTS = `
  SELECT p.id AS person, p.name, c.month, c.kind, c.type, c.events, c.on_behalf AS "onBehalf"
  FROM person p CROSS JOIN LATERAL (
    SELECT to_char(e.recorded_at AT TIME ZONE $5, 'YYYY-MM') AS month, e.kind, e.type, count(*) AS events,
      count(e.on_behalf_of) AS on_behalf
    FROM process_event e
    WHERE e.by_person = p.id AND e.recorded_at >= $3::timestamp AT TIME ZONE $5
      AND e.recorded_at < ($4::timestamp + interval '1 day') AT TIME ZONE $5
    GROUP BY 1, 2, 3
  ) AS c
  WHERE ($1::uuid IS NULL OR p.id = $1) AND ($2::text IS NULL OR $2 = ANY (p.offices))
  ORDER BY p.name, p.id, c.month, c.kind, c.type`;

const LONGEST_DAYS = 366;

const WHOSE = {
  'zh-CN': '请指定人员或部门',
  'zh-TW': '請指定人員或部門',
  en: 'name a person or an office',
};
const NOBODY = { 'zh-CN': '不是人员编号', 'zh-TW': '不是人員編號', en: 'is not the id of a person' };

/** Counts what people did. */
@Injectable()
export class EventCounts {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** @throws ValidationError when neither a person nor an office is named, or the stretch is too long */
  list(query: EventCountsQuery): Promise<EventCount[]> {
    const { person, office, from, to } = query;
    if (person === undefined && office === undefined) throw new ValidationError([problem('person', WHOSE)]);
    if (person !== undefined && !isUuid(person)) throw new ValidationError([problem('person', NOBODY)]);
    checkStretch(query, LONGEST_DAYS);
    return this.db.query(COUNTS, [person ?? null, office ?? null, from, to, COMPANY_ZONE]);
  }
}
