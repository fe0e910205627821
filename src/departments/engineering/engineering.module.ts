import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EngineeringTask } from './engineering-task.entity.js';
import { EngineeringLists } from './engineering.lists.js';
import { EngineeringProjection } from './engineering.projection.js';

/** Engineering 技术部: feasibility, design and samples. */
@Module({
  imports: [TypeOrmModule.forFeature([EngineeringTask])],
  controllers: [EngineeringLists],
  providers: [EngineeringProjection],
})
export class EngineeringModule {}
