import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Page } from '../../identity/paging.js';
import { ApiPage, byColumns, byDay, flag, narrowed, page } from '../../read-models/lists.js';
import { StretchQuery } from '../../read-models/stretch.js';
import { DailyReport } from './daily-report.entity.js';
import { ProductionException } from './exception.entity.js';
import { ProductionJob } from './job.entity.js';
import { Load, TeamLoad } from './load.service.js';
import { ExceptionsQuery, JobsQuery, ReportsQuery, TasksQuery } from './production.queries.js';
import { ProductionTask } from './task.entity.js';

const ON_THE_FLOOR = `row.status IN ('running', 'rework')`;

/** What production looks at: the progress board, daily reports, exceptions, tasks, load. */
@ApiTags('production')
@ApiBearerAuth()
@Controller('departments/production')
export class ProductionController {
  constructor(
    @InjectRepository(ProductionJob) private readonly jobs: Repository<ProductionJob>,
    @InjectRepository(DailyReport) private readonly reports: Repository<DailyReport>,
    @InjectRepository(ProductionException) private readonly exceptions: Repository<ProductionException>,
    @InjectRepository(ProductionTask) private readonly tasks: Repository<ProductionTask>,
    private readonly load: Load,
  ) {}

  /** Production jobs, the one due next first. An order is one, from its issue until it is finished. */
  @Get('jobs')
  @ApiPage(ProductionJob)
  listJobs(@Query() query: JobsQuery): Promise<Page<ProductionJob>> {
    const { status, open, held, dueBefore, finishBefore, unreportedOn } = query;
    const found = narrowed(this.jobs.createQueryBuilder('row'), {
      'row.status = :status': { status },
      'row.open = :open': { open: flag(open) },
      'row.held = :held': { held: flag(held) },
      'row.dueOn < :dueBefore': { dueBefore },
      'row.plannedFinish < :finishBefore': { finishBefore },
      [`${ON_THE_FLOOR} AND NOT row.held AND coalesce(row.lastReportOn, '-infinity') < :unreportedOn`]: {
        unreportedOn,
      },
    });
    const keys = [byDay<ProductionJob>('dueOn'), ...byColumns<ProductionJob>({ orderNo: 'text' })];
    return page(found, { keys }, query);
  }

  /** Daily reports of production, the latest day first. Each says what was made on that day, line by line. */
  @Get('reports')
  @ApiPage(DailyReport)
  listReports(@Query() query: ReportsQuery): Promise<Page<DailyReport>> {
    const found = narrowed(this.reports.createQueryBuilder('row'), {
      'row.orderNo = :order': { order: query.order },
      'row.reportedOn >= :from': { from: query.from },
      'row.reportedOn <= :to': { to: query.to },
    });
    const keys = byColumns<DailyReport>({ reportedOn: 'day', orderNo: 'text', no: 'number' });
    return page(found, { keys, descending: true }, query);
  }

  /** Exceptions of production, the latest first. Delays, quality, material and equipment, with what was done. */
  @Get('exceptions')
  @ApiPage(ProductionException)
  listExceptions(@Query() query: ExceptionsQuery): Promise<Page<ProductionException>> {
    const found = narrowed(this.exceptions.createQueryBuilder('row'), {
      'row.orderNo = :order': { order: query.order },
      'row.kind = :kind': { kind: query.kind },
      'row.open = :open': { open: flag(query.open) },
    });
    const keys = byColumns<ProductionException>({ raisedAt: 'instant', orderNo: 'text', no: 'number' });
    return page(found, { keys, descending: true }, query);
  }

  /** What the teams have to do. Sorted by the day of its start in the plan. */
  @Get('tasks')
  @ApiPage(ProductionTask)
  listTasks(@Query() query: TasksQuery): Promise<Page<ProductionTask>> {
    const found = narrowed(this.tasks.createQueryBuilder('row'), {
      'row.orderNo = :order': { order: query.order },
      'row.team = :team': { team: query.team },
      'row.open = :open': { open: flag(query.open) },
      'row.finishOn >= :from': { from: query.from },
      'row.startOn <= :to': { to: query.to },
    });
    const keys = byColumns<ProductionTask>({ startOn: 'day', orderNo: 'text', no: 'number' });
    return page(found, { keys }, query);
  }

  /** How much each team has to do in each week. Half a year at most. */
  @Get('load')
  @ApiOkResponse({ type: [TeamLoad] })
  listLoad(@Query() query: StretchQuery): Promise<TeamLoad[]> {
    return this.load.byTeamAndWeek(query);
  }
}
