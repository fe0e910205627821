import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { OFFICES } from '../../../machines/offices.js';
import { PageQuery } from '../../identity/list.dto.js';
import type { Page } from '../../identity/paging.js';
import { ApiPage, byColumns, byDay, flag, narrowed, page } from '../../read-models/lists.js';
import { OneOf, OptionalText } from '../../shape/fields.js';
import { ArchiveFile } from './file.entity.js';

export class ArchiveFilesQuery extends PageQuery {
  /** Only the checklist of this order. */
  @OptionalText({ max: 100 }) order?: string;
  /** Only those of this customer, by name as entered. */
  @OptionalText() customer?: string;
  /** Over and complete. */
  @OneOf(['true', 'false'], { optional: true }) ready?: 'true' | 'false';
  /** Settled or given up. */
  @OneOf(['true', 'false'], { optional: true }) closed?: 'true' | 'false';
  /** This office has still something to file. */
  @OneOf(OFFICES, { optional: true }) missingFrom?: string;
}

/** The orders' files. */
@ApiTags('archive')
@ApiBearerAuth()
@Controller('departments/archive')
export class ArchiveController {
  constructor(@InjectRepository(ArchiveFile) private readonly files: Repository<ArchiveFile>) {}

  /**
   * Checklists of what has to be filed. The order that was over first comes first; those that are not over come last.
   */
  @Get('files')
  @ApiPage(ArchiveFile)
  listFiles(@Query() query: ArchiveFilesQuery): Promise<Page<ArchiveFile>> {
    const found = narrowed(this.files.createQueryBuilder('row'), {
      'row.orderNo = :order': { order: query.order },
      'row.customer = :customer': { customer: query.customer },
      'row.ready = :ready': { ready: flag(query.ready) },
      '(row.closedAt IS NOT NULL) = :closed': { closed: flag(query.closed) },
      'row.missingOwners @> ARRAY[:missingFrom]': { missingFrom: query.missingFrom },
    });
    const keys = [byDay<ArchiveFile>('closedAt', 'instant'), ...byColumns<ArchiveFile>({ orderNo: 'text' })];
    return page(found, { keys }, query);
  }
}
