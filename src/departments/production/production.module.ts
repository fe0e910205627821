import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EquipmentStop } from './equipment-stop.entity.js';
import { Equipment } from './equipment.entity.js';
import { EquipmentProjection } from './equipment.projection.js';
import { DailyReport } from './daily-report.entity.js';
import { ProductionException } from './exception.entity.js';
import { ProductionJob } from './job.entity.js';
import { Load } from './load.service.js';
import { ProductionController } from './production.controller.js';
import { ProductionLists } from './production.lists.js';
import { ProductionProjection } from './production.projection.js';
import { ProductionTask } from './task.entity.js';

/** Production 生产部: jobs, daily reports, exceptions, teams, equipment. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      ProductionJob,
      DailyReport,
      ProductionException,
      ProductionTask,
      Equipment,
      EquipmentStop,
    ]),
  ],
  controllers: [ProductionLists, ProductionController],
  providers: [ProductionProjection, EquipmentProjection, Load],
})
export class ProductionModule {}
