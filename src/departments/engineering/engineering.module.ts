import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NameInUse } from '../../read-models/name-in-use.entity.js';
import { RecordName } from '../../read-models/record-name.entity.js';
import { EngineeringTask } from './engineering-task.entity.js';
import { EngineeringLists } from './engineering.lists.js';
import { EngineeringProjection } from './engineering.projection.js';
import { ProductsProjection } from './products.projection.js';

/** Engineering 技术部: feasibility, design and samples. */
@Module({
  imports: [TypeOrmModule.forFeature([EngineeringTask, NameInUse, RecordName])],
  controllers: [EngineeringLists],
  providers: [EngineeringProjection, ProductsProjection],
})
export class EngineeringModule {}
