import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ReadableBy } from '../../read-models/readers.guard.js';
import { EventCount, EventCounts, EventCountsQuery } from './event-counts.service.js';

/** What human resources looks at. */
@ApiTags('hr')
@ApiBearerAuth()
@ReadableBy('hr', 'management')
@Controller('departments/hr')
export class HrController {
  constructor(private readonly counts: EventCounts) {}

  /** How often each person sent which event in which month. A year at most; for HR and the management. */
  @Get('event-counts')
  @ApiOkResponse({ type: [EventCount] })
  listEventCounts(@Query() query: EventCountsQuery): Promise<EventCount[]> {
    return this.counts.list(query);
  }
}
