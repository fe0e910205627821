import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { Now } from '../../identity/auth.decorators.js';
import { PageQuery } from '../../identity/list.dto.js';
import type { Page } from '../../identity/paging.js';
import { ApiPage, byColumns, narrowed, page } from '../../read-models/lists.js';
import { StretchQuery } from '../../read-models/stretch.js';
import { companyDay } from '../../../machines/calendar.js';
import { OptionalText } from '../../shape/fields.js';
import { Durations, StageDuration } from './durations.service.js';
import { OrderStage } from './stage.entity.js';
import { DriftingOrder, Warnings, WarningsQuery } from './warnings.service.js';

export class StagesQuery extends PageQuery {
  /** Only those of this order. */
  @OptionalText({ max: 100 }) order?: string;
}

/** What operations looks at: orders that drift, and how long the stages take. */
@ApiTags('operations')
@ApiBearerAuth()
@Controller('departments/operations')
export class OperationsController {
  constructor(
    private readonly warnings: Warnings,
    private readonly durations: Durations,
    @InjectRepository(OrderStage) private readonly stages: Repository<OrderStage>,
  ) {}

  /** Open orders that drift from their plans. The one due first comes first, with everything that is late on it. */
  @Get('warnings')
  @ApiPage(DriftingOrder)
  listWarnings(@Query() query: WarningsQuery, @Now() now: string): Promise<Page<DriftingOrder>> {
    return this.warnings.list(query, companyDay(now));
  }

  /** Stays of orders at their milestones. The latest that ended comes first. */
  @Get('stages')
  @ApiPage(OrderStage)
  listStages(@Query() query: StagesQuery): Promise<Page<OrderStage>> {
    const found = narrowed(this.stages.createQueryBuilder('row'), { 'row.orderNo = :order': { order: query.order } });
    const keys = byColumns<OrderStage>({ leftAt: 'instant', orderNo: 'text', seq: 'number' });
    return page(found, { keys, descending: true }, query);
  }

  /** How long the stages took. By when it happened; two years at most. */
  @Get('durations')
  @ApiOkResponse({ type: [StageDuration] })
  listDurations(@Query() query: StretchQuery): Promise<StageDuration[]> {
    return this.durations.byState(query);
  }
}
