import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Page } from '../../identity/paging.js';
import { ApiPage } from '../../read-models/lists.js';
import { PRICE_READERS, ReadableBy } from '../../read-models/readers.guard.js';
import { PlanProgressService } from './plan-progress.service.js';
import { PlanOrder, PlanOrdersQuery, PlanProgress, PlanProgressQuery } from './plan-progress.view.js';

/** The plan of sales beside what was sold. */
@ApiTags('sales')
@ApiBearerAuth()
@ReadableBy(...PRICE_READERS)
@Controller('departments/sales')
export class PlanController {
  constructor(private readonly plans: PlanProgressService) {}

  /** A plan of sales against the orders of its year. By month, quarter, team, person, region, variety or channel. */
  @Get('plan-progress')
  @ApiOkResponse({ type: PlanProgress })
  progress(@Query() { plan, by }: PlanProgressQuery): Promise<PlanProgress> {
    return this.plans.progress(plan, by);
  }

  /** The orders behind one row of a plan of sales, the latest first. Without a key, those of no share of the plan. */
  @Get('plan-orders')
  @ApiPage(PlanOrder)
  listOrders(@Query() query: PlanOrdersQuery): Promise<Page<PlanOrder>> {
    return this.plans.orders(query);
  }
}
