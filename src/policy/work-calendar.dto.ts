import { ApiProperty } from '@nestjs/swagger';
import { Count, OptionalText, Text } from '../schema/fields.js';

/** A weekday, or a day that is not as its weekday. */
export class CalendarDay {
  /** `week.1` (Monday) to `week.7`, or the day itself: `2026-10-01`. */
  @ApiProperty() name: string;
  /** `off`, `work` (the usual hours), or shifts: `08:00-12:00,13:00-17:00`. */
  @ApiProperty() hours: string;
  /** What the day is called; empty where it has no name. */
  @ApiProperty() called: string;
}

/** The work calendar of a year, by the policy in force. */
export class WorkCalendarView {
  @ApiProperty({ type: 'integer' }) year: number;
  /** The version of the policy. */
  @ApiProperty({ type: 'integer' }) version: number;
  /** By what the days of the year are known; null: nothing but the weekdays is. */
  @ApiProperty({ type: String, nullable: true }) source: string | null;
  @ApiProperty({ type: [CalendarDay] }) week: CalendarDay[];
  @ApiProperty({ type: [CalendarDay] }) days: CalendarDay[];
  /** The years of which the product knows the official days. */
  @ApiProperty({ type: [Number] }) officialYears: number[];
}

/**
 * A year whose official days are to count.
 * @example { "year": 2026, "reason": "the official holidays are published" }
 */
export class OfficialYearRequest {
  @Count({ min: 2000, max: 2199 }) year: number;
  @Text({ max: 500 }) reason: string;
}

/** Which year is asked for. */
export class CalendarQuery {
  /** `2026`; the year that it is, unless told. */
  @OptionalText({ max: 4 }) year?: string;
}
