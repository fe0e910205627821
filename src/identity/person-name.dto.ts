import { ApiProperty } from '@nestjs/swagger';

/** Somebody, by id and name. */
export class PersonName {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
}
