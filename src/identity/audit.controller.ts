import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { AUDIT_ACTIONS, type AuditAction } from './audit.js';
import { AuditTrail } from './audit-trail.service.js';
import { Permit } from './auth.decorators.js';
import { AuditQuery } from './list.dto.js';
import { PersonName } from './person-name.dto.js';
import { pageRequest } from './paging.js';

class AuditEntryView {
  @ApiProperty({ type: 'integer' }) id: number;
  @ApiProperty({ format: 'date-time' }) at: string;
  /** Null where nobody is known, as when a sign-in fails. */
  @ApiProperty({ type: PersonName, nullable: true }) by: PersonName | null;
  @ApiProperty({ enum: AUDIT_ACTIONS }) action: AuditAction;
  @ApiProperty() subject: string;
  /** The person that it was done to; null where it was none. */
  @ApiProperty({ type: PersonName, nullable: true }) about: PersonName | null;
  @ApiProperty({ type: 'object', additionalProperties: true }) detail: Record<string, unknown>;
}

class AuditEntries {
  @ApiProperty({ type: [AuditEntryView] }) items: AuditEntryView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** Security events, and who changed which person, right, delegation or policy. */
@ApiTags('audit')
@ApiBearerAuth()
@Controller('audit')
export class AuditController {
  constructor(private readonly trail: AuditTrail) {}

  /** What was done to rights, sessions and the policy, the newest first. For whoever may audit or manages people. */
  @Permit('audit', 'people')
  @Get()
  @ApiOkResponse({ type: AuditEntries })
  list(@Query() { cursor, limit, ...filter }: AuditQuery): Promise<AuditEntries> {
    return this.trail.list(pageRequest({ cursor, limit }, 1), filter);
  }
}
