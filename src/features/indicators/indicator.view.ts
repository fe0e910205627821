import { ApiProperty } from '@nestjs/swagger';
import type { IndicatorId } from '../../../machines/indicators/register.js';
import { INDICATOR_IDS } from '../../../machines/indicators/register.js';
import { UNITS, type IndicatorUnit } from '../../../machines/indicators/indicator.js';
import type { Office } from '../../../machines/offices.js';
import { OFFICES } from '../../../machines/offices.js';
import { PageQuery } from '../../identity/list.dto.js';
import { BusinessDay, OneOf, OptionalText } from '../../schema/fields.js';

const DECIMAL = { type: String, format: 'decimal', nullable: true } as const;

export class IndicatorsQuery {
  /** Whose work. */
  @OneOf(OFFICES) office: Office;
  /** The first day that counts. */
  @BusinessDay() from: string;
  /** The last day that counts. */
  @BusinessDay() to: string;
  /** One of its people, by id: only the figures that can be told apart. */
  @OptionalText({ max: 36 }) person?: string;
}

export class IndicatorRowsQuery extends PageQuery {
  /** Of which figure. */
  @OneOf(INDICATOR_IDS) indicator: IndicatorId;
  /** Whose work. */
  @OneOf(OFFICES) office: Office;
  /** The first day that counts. */
  @BusinessDay() from: string;
  /** The last day that counts. */
  @BusinessDay() to: string;
  /** One of its people, by id. */
  @OptionalText({ max: 36 }) person?: string;
}

/** An event that a figure rests on. */
class IndicatorSource {
  @ApiProperty() kind: string;
  @ApiProperty() event: string;
  @ApiProperty() label: string;
}

/** A figure by which an office is appraised, computed of the log (S0§七(一)). */
export class IndicatorFigure {
  @ApiProperty({ enum: INDICATOR_IDS }) indicator: IndicatorId;
  @ApiProperty() name: string;
  @ApiProperty() formula: string;
  @ApiProperty() clause: string;
  @ApiProperty({ enum: UNITS }) unit: IndicatorUnit;
  @ApiProperty() personal: boolean;
  @ApiProperty({ type: [IndicatorSource] }) sources: IndicatorSource[];
  /** Null: not known, or not for whoever asks. */
  @ApiProperty(DECIMAL) value: string | null;
  @ApiProperty({ type: String, nullable: true }) currency: string | null;
  @ApiProperty() hidden: boolean;
  /** Rows that count; of the others nobody knows what they come to. */
  @ApiProperty({ type: 'integer' }) rows: number;
  @ApiProperty({ type: 'integer' }) unknown: number;
  /** Currencies without a rate, not counted. */
  @ApiProperty({ type: [String] }) withoutRate: string[];
}

/** A row of a figure. Null: not known, or not for whoever asks. */
export class IndicatorRow {
  @ApiProperty() process: string;
  @ApiProperty() kind: string;
  @ApiProperty() title: string;
  @ApiProperty({ format: 'date' }) on: string;
  @ApiProperty() what: string;
  @ApiProperty(DECIMAL) part: string | null;
  @ApiProperty(DECIMAL) whole: string | null;
  @ApiProperty({ type: String, nullable: true }) currency: string | null;
}
