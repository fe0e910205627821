import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { AuditTrail } from './audit-trail.service.js';
import { Permit } from './auth.decorators.js';
import { AuditQuery } from './list.dto.js';
import { PersonName } from './person-name.dto.js';
import { pageRequest } from './paging.js';

class AuditEntryView {
  @ApiProperty({ type: 'integer' }) id: number;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty() by: PersonName;
  @ApiProperty() action: string;
  @ApiProperty() subject: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) detail: Record<string, unknown>;
}

class AuditEntries {
  @ApiProperty({ type: [AuditEntryView] }) items: AuditEntryView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** Who changed which person, right, delegation or policy. */
@ApiTags('audit')
@ApiBearerAuth()
@Controller('audit')
export class AuditController {
  constructor(private readonly trail: AuditTrail) {}

  /** The newest first. */
  @Permit('audit')
  @Get()
  @ApiOkResponse({ type: AuditEntries })
  async list(@Query() query: AuditQuery): Promise<AuditEntries> {
    const found = await this.trail.list(pageRequest(query, 1), query.subject);
    const items = found.items.map(({ id, at, by, action, subject, detail }) => ({
      id,
      at: at.toISOString(),
      by: { id: by.id, name: by.name },
      action,
      subject,
      detail,
    }));
    return { items, nextCursor: found.nextCursor };
  }
}
