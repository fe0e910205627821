import { ApiProperty } from '@nestjs/swagger';

/** The process answers. */
export class Live {
  @ApiProperty({ enum: ['ok'] }) status: 'ok';
}

/** Whether this node may be sent work, and what stands in the way. */
export class Readiness {
  @ApiProperty({ enum: ['ok', 'not-ready'] }) status: 'ok' | 'not-ready';
  @ApiProperty({ enum: ['ok', 'unreachable'] }) database: 'ok' | 'unreachable';
  /** `behind`: this build needs changes of the schema that the database does not have. */
  @ApiProperty({ enum: ['ok', 'behind', 'unknown'] }) migrations: 'ok' | 'behind' | 'unknown';
  /** An end was announced: what is under way is finished, and nothing else is taken. */
  @ApiProperty() draining: boolean;
}
