import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AftersalesLists } from './aftersales.lists.js';
import { AftersalesProjection } from './aftersales.projection.js';
import { AftersalesFile } from './file.entity.js';

/** After-sales 售后服务部: the customers' files. */
@Module({
  imports: [TypeOrmModule.forFeature([AftersalesFile])],
  controllers: [AftersalesLists],
  providers: [AftersalesProjection],
})
export class AftersalesModule {}
