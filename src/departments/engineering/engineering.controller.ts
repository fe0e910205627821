import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { PageQuery } from '../../identity/list.dto.js';
import type { Page } from '../../identity/paging.js';
import { ApiPage, byColumns, byDay, flag, narrowed, page } from '../../read-models/lists.js';
import { OneOf, OptionalText } from '../../shape/fields.js';
import { ENGINEERING_TASKS, EngineeringTask } from './engineering-task.entity.js';

export class EngineeringTasksQuery extends PageQuery {
  /** Only those of this order. */
  @OptionalText({ max: 100 }) order?: string;
  /** Only tasks of this kind. */
  @OneOf(ENGINEERING_TASKS, { optional: true }) task?: string;
  /** Engineering has to do it now. */
  @OneOf(['true', 'false'], { optional: true }) open?: 'true' | 'false';
}

/** Engineering's tasks. */
@ApiTags('engineering')
@ApiBearerAuth()
@Controller('departments/engineering')
export class EngineeringController {
  constructor(@InjectRepository(EngineeringTask) private readonly tasks: Repository<EngineeringTask>) {}

  /** Feasibility, design and sample tasks. Sorted by the orders' delivery dates. */
  @Get('tasks')
  @ApiPage(EngineeringTask)
  listTasks(@Query() query: EngineeringTasksQuery): Promise<Page<EngineeringTask>> {
    const found = narrowed(this.tasks.createQueryBuilder('row'), {
      'row.orderNo = :order': { order: query.order },
      'row.task = :task': { task: query.task },
      'row.open = :open': { open: flag(query.open) },
    });
    const keys = [byDay<EngineeringTask>('dueOn'), ...byColumns<EngineeringTask>({ orderNo: 'text', task: 'text' })];
    return page(found, { keys }, query);
  }
}
