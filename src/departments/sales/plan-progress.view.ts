import { ApiProperty } from '@nestjs/swagger';
import { PageQuery } from '../../identity/list.dto.js';
import { OneOf, OptionalText, Text } from '../../schema/fields.js';
import { GROUPS, type Group } from './plan-groups.js';

export class PlanProgressQuery {
  /** The number of the plan. */
  @Text({ max: 60 }) plan: string;
  /** By what target and orders are told apart. */
  @OneOf(GROUPS) by: Group;
}

export class PlanOrdersQuery extends PageQuery {
  /** The number of the plan. */
  @Text({ max: 60 }) plan: string;
  /** By what orders are told apart. */
  @OneOf(GROUPS) by: Group;
  /** Of which row; without it, what the plan does not name. */
  @OptionalText({ max: 200 }) key?: string;
}

/** What the plan asks for, and what was sold. */
export class PlanProgressRow {
  /** Empty: of no share of the plan. */
  @ApiProperty() key: string;
  @ApiProperty() name: string;
  @ApiProperty({ format: 'decimal' }) target: string;
  @ApiProperty({ format: 'decimal' }) sold: string;
  @ApiProperty({ type: 'integer' }) orders: number;
}

/** Orders of its year that have passed their review and were not given up, in the plan's currency, against the plan. */
export class PlanProgress {
  @ApiProperty() plan: string;
  @ApiProperty({ type: 'integer' }) year: number;
  @ApiProperty({ type: String, nullable: true }) currency: string | null;
  @ApiProperty({ enum: GROUPS }) by: Group;
  @ApiProperty({ format: 'decimal' }) target: string;
  @ApiProperty({ format: 'decimal' }) sold: string;
  @ApiProperty({ type: [PlanProgressRow] }) rows: PlanProgressRow[];
  /** Currencies of orders that are not in it, because nobody has given a rate. */
  @ApiProperty({ type: [String] }) withoutRate: string[];
}

/** An order that counts for the plan, with what of it does. */
export class PlanOrder {
  @ApiProperty() orderNo: string;
  @ApiProperty() customer: string;
  @ApiProperty() state: string;
  @ApiProperty({ format: 'date' }) receivedOn: string;
  @ApiProperty() currency: string;
  @ApiProperty({ format: 'decimal' }) amount: string;
}
