import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Contract } from './contract.entity.js';
import { LegalController } from './legal.controller.js';
import { LegalReactions } from './legal.projection.js';

/** Legal 法务部: contracts. */
@Module({
  imports: [TypeOrmModule.forFeature([Contract])],
  controllers: [LegalController],
  providers: [LegalReactions],
})
export class LegalModule {}
