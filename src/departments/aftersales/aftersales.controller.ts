import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { PageQuery } from '../../identity/list.dto.js';
import type { Page } from '../../identity/paging.js';
import { ApiPage, byColumns, narrowed, page } from '../../read-models/lists.js';
import { ReadableBy } from '../../read-models/readers.guard.js';
import { OptionalText } from '../../shape/fields.js';
import { AftersalesFile } from './file.entity.js';

export class FilesQuery extends PageQuery {
  /** Only the file of this order. */
  @OptionalText({ max: 100 }) order?: string;
  /** Only those of this customer, by name as entered. */
  @OptionalText() customer?: string;
}

/** The customers' after-sales files. They hold a person's name and telephone, so only those who serve customers read them. */
@ApiTags('aftersales')
@ApiBearerAuth()
@ReadableBy('aftersales', 'clerk', 'sales', 'market', 'archive', 'management')
@Controller('departments/aftersales')
export class AftersalesController {
  constructor(@InjectRepository(AftersalesFile) private readonly files: Repository<AftersalesFile>) {}

  /**
   * After-sales files, the latest delivery first. What was delivered to whom, with the objections before it and the
   * acceptance report.
   */
  @Get('files')
  @ApiPage(AftersalesFile)
  listFiles(@Query() query: FilesQuery): Promise<Page<AftersalesFile>> {
    const found = narrowed(this.files.createQueryBuilder('row'), {
      'row.orderNo = :order': { order: query.order },
      'row.customer = :customer': { customer: query.customer },
    });
    const keys = byColumns<AftersalesFile>({ openedAt: 'instant', orderNo: 'text' });
    return page(found, { keys, descending: true }, query);
  }
}
