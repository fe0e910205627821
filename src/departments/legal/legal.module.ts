import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Contract } from './contract.entity.js';
import { LegalController } from './legal.controller.js';
import { LegalProjection } from './legal.projection.js';

/** Legal 法务部: contracts. */
@Module({
  imports: [TypeOrmModule.forFeature([Contract])],
  controllers: [LegalController],
  providers: [LegalProjection],
})
export class LegalModule {}
