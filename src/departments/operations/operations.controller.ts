import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Now } from '../../identity/auth.decorators.js';
import type { Page } from '../../identity/paging.js';
import { ApiPage } from '../../read-models/lists.js';
import { StretchQuery } from '../../read-models/stretch.js';
import { companyDay } from '../../../machines/calendar.js';
import { Durations, StageDuration } from './durations.service.js';
import { DutyFigures, DutyFigureService } from './duty-figures.service.js';
import { DriftingOrder, Warnings, WarningsQuery } from './warnings.service.js';

/** Orders that drift, and how long the stages take. */
@ApiTags('operations')
@ApiBearerAuth()
@Controller('departments/operations')
export class OperationsController {
  constructor(
    private readonly warnings: Warnings,
    private readonly durations: Durations,
    private readonly duties: DutyFigureService,
  ) {}

  /** Open orders that drift from their plans. The one due first comes first, with everything that is late on it. */
  @Get('warnings')
  @ApiPage(DriftingOrder)
  listWarnings(@Query() query: WarningsQuery, @Now() now: string): Promise<Page<DriftingOrder>> {
    return this.warnings.list(query, companyDay(now));
  }

  /** How long the stages took. By when it happened; two years at most. */
  @Get('durations')
  @ApiOkResponse({ type: [StageDuration] })
  listDurations(@Query() query: StretchQuery): Promise<StageDuration[]> {
    return this.durations.byState(query);
  }

  /** How duties were kept. By month, office and person, by the day they were due; two years at most. */
  @Get('duty-figures')
  @ApiOkResponse({ type: [DutyFigures] })
  listDutyFigures(@Query() query: StretchQuery): Promise<DutyFigures[]> {
    return this.duties.byOffice(query);
  }
}
