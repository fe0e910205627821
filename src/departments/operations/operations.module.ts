import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DutiesProjection } from './duties.projection.js';
import { DutyFigureService } from './duty-figures.service.js';
import { DutyPeriod } from './duty-period.entity.js';
import { Durations } from './durations.service.js';
import { Meeting } from './meeting.entity.js';
import { MeetingsProjection } from './meetings.projection.js';
import { OperationsController } from './operations.controller.js';
import { OperationsLists } from './operations.lists.js';
import { OperationsProjection } from './operations.projection.js';
import { Resolution } from './resolution.entity.js';
import { OrderStage } from './stage.entity.js';
import { Warnings } from './warnings.service.js';
import { OrderWatch } from './watch.entity.js';

/** Operations 运营管理部: what drifts, how long things take, and how meetings are kept. */
@Module({
  imports: [TypeOrmModule.forFeature([OrderStage, OrderWatch, Meeting, Resolution, DutyPeriod])],
  controllers: [OperationsLists, OperationsController],
  providers: [OperationsProjection, MeetingsProjection, DutiesProjection, Warnings, Durations, DutyFigureService],
})
export class OperationsModule {}
