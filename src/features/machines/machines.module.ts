import { Module } from '@nestjs/common';
import { PgPoolModule } from '../../database/pg-pool.module.js';
import { PolicyModule } from '../../policy/policy.module.js';
import { ProcessesHttpModule } from '../processes/processes-http.module.js';
import { PapersModule } from '../documents/documents.module.js';
import { ClausesController } from './clauses.controller.js';
import { HeldByRule } from './held.service.js';
import { MachinesController } from './machines.controller.js';
import { ProtocolController } from './protocol.controller.js';
import { ProtocolPapers } from './protocol-papers.service.js';
import { Protocols } from './protocol.service.js';
import { RulesController } from './rules.controller.js';
import { VersionsController } from './versions.controller.js';

/** What the company does, to look at. */
@Module({
  imports: [PgPoolModule, PolicyModule, ProcessesHttpModule, PapersModule],
  controllers: [MachinesController, VersionsController, RulesController, ClausesController, ProtocolController],
  providers: [HeldByRule, Protocols, ProtocolPapers],
  exports: [HeldByRule],
})
export class MachinesModule {}
