import { ApiProperty } from '@nestjs/swagger';
import { PersonName } from '../../identity/person-name.dto.js';
import { JsonObject } from '../../http/json-field.js';

/**
 * An order as far as its form was filled.
 * @example { "content": { "class": "standard", "customer": { "name": "苏州精工机械有限公司" } } }
 */
export class DraftRequest {
  @JsonObject() content: Record<string, unknown>;
}

export class DraftItem {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: 'Customer and products, as far as they were entered.' }) title: string;
  @ApiProperty({ type: PersonName, nullable: true, description: 'From whom a hand-over brought it.' })
  handedOverBy: PersonName | null;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ format: 'date-time' }) updatedAt: string;
}

export class DraftView extends DraftItem {
  @ApiProperty({ type: 'object', additionalProperties: true }) content: Record<string, unknown>;
}

export class DraftList {
  @ApiProperty({ type: [DraftItem] }) items: DraftItem[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
