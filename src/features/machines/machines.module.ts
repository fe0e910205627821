import { Module } from '@nestjs/common';
import { PgPoolModule } from '../../database/pg-pool.module.js';
import { PolicyModule } from '../../policy/policy.module.js';
import { ProcessesHttpModule } from '../processes/processes-http.module.js';
import { ClausesController } from './clauses.controller.js';
import { HeldByRule } from './held.service.js';
import { MachinesController } from './machines.controller.js';
import { RulesController } from './rules.controller.js';
import { VersionsController } from './versions.controller.js';

/** What the company does, to look at. */
@Module({
  imports: [PgPoolModule, PolicyModule, ProcessesHttpModule],
  controllers: [MachinesController, VersionsController, RulesController, ClausesController],
  providers: [HeldByRule],
  exports: [HeldByRule],
})
export class MachinesModule {}
