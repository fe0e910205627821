import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DailyReport } from './daily-report.entity.js';
import { ProductionException } from './exception.entity.js';
import { ProductionJob } from './job.entity.js';
import { Load } from './load.service.js';
import { ProductionController } from './production.controller.js';
import { ProductionLists } from './production.lists.js';
import { ProductionProjection } from './production.projection.js';
import { ProductionTask } from './task.entity.js';

/** Production 生产部: jobs, daily reports, exceptions, teams. */
@Module({
  imports: [TypeOrmModule.forFeature([ProductionJob, DailyReport, ProductionException, ProductionTask])],
  controllers: [ProductionLists, ProductionController],
  providers: [ProductionProjection, Load],
})
export class ProductionModule {}
