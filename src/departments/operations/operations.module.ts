import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Durations } from './durations.service.js';
import { OperationsController } from './operations.controller.js';
import { OperationsLists } from './operations.lists.js';
import { OperationsProjection } from './operations.projection.js';
import { OrderStage } from './stage.entity.js';
import { Warnings } from './warnings.service.js';
import { OrderWatch } from './watch.entity.js';

/** Operations 运营管理部: what drifts, and how long things take. */
@Module({
  imports: [TypeOrmModule.forFeature([OrderStage, OrderWatch])],
  controllers: [OperationsLists, OperationsController],
  providers: [OperationsProjection, Warnings, Durations],
})
export class OperationsModule {}
