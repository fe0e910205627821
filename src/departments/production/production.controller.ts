import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { StretchQuery } from '../../read-models/stretch.js';
import { Load, TeamLoad } from './load.service.js';

/** The load of production's teams. */
@ApiTags('production')
@ApiBearerAuth()
@Controller('departments/production')
export class ProductionController {
  constructor(private readonly load: Load) {}

  /** How much each team has to do in each week. Half a year at most. */
  @Get('load')
  @ApiOkResponse({ type: [TeamLoad] })
  listLoad(@Query() query: StretchQuery): Promise<TeamLoad[]> {
    return this.load.byTeamAndWeek(query);
  }
}
