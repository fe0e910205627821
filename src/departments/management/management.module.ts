import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Decision } from './decision.entity.js';
import { ManagementController } from './management.controller.js';
import { ManagementProjection } from './management.projection.js';

/** The company's leaders 公司领导: what they decide. */
@Module({
  imports: [TypeOrmModule.forFeature([Decision])],
  controllers: [ManagementController],
  providers: [ManagementProjection],
})
export class ManagementModule {}
