import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Page } from '../../identity/paging.js';
import { ApiPage, byColumns, flag, narrowed, page } from '../../read-models/lists.js';
import { PRICE_READERS, ReadableBy } from '../../read-models/readers.guard.js';
import { OrderAmendment } from './amendment.entity.js';
import { OrderObjection } from './objection.entity.js';
import { AmendmentsQuery, ObjectionsQuery, SpecialRequirementsQuery } from './sales.queries.js';
import { SpecialRequirement } from './special-requirement.entity.js';

/** What sales looks at beside the list of orders: amendments, objections, special requirements. */
@ApiTags('sales')
@ApiBearerAuth()
@Controller('departments/sales')
export class SalesController {
  constructor(
    @InjectRepository(OrderAmendment) private readonly amendments: Repository<OrderAmendment>,
    @InjectRepository(OrderObjection) private readonly objections: Repository<OrderObjection>,
    @InjectRepository(SpecialRequirement) private readonly specials: Repository<SpecialRequirement>,
  ) {}

  /** What customers agreed to change, the latest first. For those who see prices. */
  @ReadableBy(...PRICE_READERS)
  @Get('amendments')
  @ApiPage(OrderAmendment)
  listAmendments(@Query() query: AmendmentsQuery): Promise<Page<OrderAmendment>> {
    const found = narrowed(this.amendments.createQueryBuilder('row'), {
      'row.orderNo = :order': { order: query.order },
    });
    const keys = byColumns<OrderAmendment>({ amendedAt: 'instant', orderNo: 'text', revision: 'number' });
    return page(found, { keys, descending: true }, query);
  }

  /** Objections of customers and departments, the latest first. For those who see prices. */
  @ReadableBy(...PRICE_READERS)
  @Get('objections')
  @ApiPage(OrderObjection)
  listObjections(@Query() query: ObjectionsQuery): Promise<Page<OrderObjection>> {
    const found = narrowed(this.objections.createQueryBuilder('row'), {
      'row.orderNo = :order': { order: query.order },
      'row.source = :source': { source: query.source },
      'row.open = :open': { open: flag(query.open) },
    });
    const keys = byColumns<OrderObjection>({ raisedAt: 'instant', orderNo: 'text', source: 'text', no: 'number' });
    return page(found, { keys, descending: true }, query);
  }

  /** What customers want beyond the usual. Every department sees what falls to it. */
  @Get('special-requirements')
  @ApiPage(SpecialRequirement)
  listSpecialRequirements(@Query() query: SpecialRequirementsQuery): Promise<Page<SpecialRequirement>> {
    const found = narrowed(this.specials.createQueryBuilder('row'), {
      'row.orderNo = :order': { order: query.order },
      'row.department = :department': { department: query.department },
      'row.open = :open': { open: flag(query.open) },
    });
    return page(found, { keys: byColumns<SpecialRequirement>({ orderNo: 'text', no: 'number' }) }, query);
  }
}
