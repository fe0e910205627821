import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PgPoolModule } from '../../database/pg-pool.module.js';
import { IdentityModule } from '../../identity/identity.module.js';
import { PolicyModule } from '../../policy/policy.module.js';
import { CadencePeriodRecord, CadenceRecord } from './cadence.entity.js';
import { CadencesController } from './cadences.controller.js';
import { Cadences } from './cadences.service.js';

/** What begins by itself. */
@Module({
  imports: [TypeOrmModule.forFeature([CadenceRecord, CadencePeriodRecord]), PgPoolModule, PolicyModule, IdentityModule],
  controllers: [CadencesController],
  providers: [Cadences],
})
export class CadencesModule {}
