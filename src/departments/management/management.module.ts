import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Decision } from './decision.entity.js';
import { ManagementLists } from './management.lists.js';
import { ManagementProjection } from './management.projection.js';

/** The company's leaders 公司领导: what they decide. */
@Module({
  imports: [TypeOrmModule.forFeature([Decision])],
  controllers: [ManagementLists],
  providers: [ManagementProjection],
})
export class ManagementModule {}
