import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PolicyModule } from '../../policy/policy.module.js';
import { EquipmentStop } from './equipment-stop.entity.js';
import { Equipment } from './equipment.entity.js';
import { EquipmentProjection } from './equipment.projection.js';
import { DailyReport } from './daily-report.entity.js';
import { ProductionException } from './exception.entity.js';
import { ProductionJob } from './job.entity.js';
import { Load } from './load.service.js';
import { ProductionController } from './production.controller.js';
import { ProductionLists } from './production.lists.js';
import { MonthlyPlan } from './monthly-plan.entity.js';
import { MonthlyPlansProjection } from './monthly-plans.projection.js';
import { ProductionProjection } from './production.projection.js';
import { ProductionTask } from './task.entity.js';

/** Production 生产部: jobs, daily reports, exceptions, teams, equipment, the plans of months. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      ProductionJob,
      DailyReport,
      ProductionException,
      ProductionTask,
      Equipment,
      EquipmentStop,
      MonthlyPlan,
    ]),
    PolicyModule,
  ],
  controllers: [ProductionLists, ProductionController],
  providers: [ProductionProjection, EquipmentProjection, MonthlyPlansProjection, Load],
})
export class ProductionModule {}
