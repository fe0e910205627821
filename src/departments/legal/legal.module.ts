import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Contract } from './contract.entity.js';
import { LegalLists } from './legal.lists.js';
import { LegalProjection } from './legal.projection.js';

/** Legal 法务部: contracts. */
@Module({
  imports: [TypeOrmModule.forFeature([Contract])],
  controllers: [LegalLists],
  providers: [LegalProjection],
})
export class LegalModule {}
