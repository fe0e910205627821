import { ApiProperty } from '@nestjs/swagger';
import { PageQuery } from '../../identity/list.dto.js';
import { Text } from '../../schema/fields.js';

export class LinksQuery extends PageQuery {
  /** The number of an order. */
  @Text({ max: 60 }) order: string;
}

/** A link that was given to a customer, and how it was used. */
export class LinkRow {
  @ApiProperty() no: string;
  @ApiProperty() state: string;
  @ApiProperty() stateName: string;
  @ApiProperty() recipient: string;
  @ApiProperty({ format: 'date' }) validUntil: string;
  @ApiProperty() showsPapers: boolean;
  @ApiProperty() showsPrices: boolean;
  /** A key was made, so that somebody can use it. */
  @ApiProperty() hasKey: boolean;
  @ApiProperty({ type: 'integer' }) uses: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastUsedAt: string | null;
  /** Signed by the customer, and not answered by sales yet. */
  @ApiProperty({ type: 'integer' }) waiting: number;
}

export class LinkUse {
  @ApiProperty() id: string;
  /** `opened`, `signed`, `complained`, or `paper:` and which. */
  @ApiProperty() deed: string;
  /** Shortened: it names no single device. */
  @ApiProperty() network: string;
  @ApiProperty({ format: 'date-time' }) at: string;
}

export class LinkKey {
  /** What the customer opens, below the address of the product. The key in it is shown this once. */
  @ApiProperty() path: string;
}
