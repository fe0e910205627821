import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PgPoolModule } from '../../database/pg-pool.module.js';
import { IdentityModule } from '../../identity/identity.module.js';
import { PolicyModule } from '../../policy/policy.module.js';
import { MetricsModule } from '../../http/health/metrics.module.js';
import { Bulk } from './bulk.service.js';
import { Commands } from './commands.service.js';
import { ProcessQueries } from './process-queries.service.js';
import { Histories } from './history.service.js';
import { Lookups } from './lookups.service.js';
import { LoweredRules } from './lowered.service.js';
import { MigrationController } from './migration.controller.js';
import { PeopleNames } from './names.service.js';
import { PastController } from './past.controller.js';
import { Past } from './past.service.js';
import { ProcessController } from './process.controller.js';
import { ProcessList } from './process-list.service.js';
import { ProcessesController } from './processes.controller.js';
import { ProcessCard } from './process-card.entity.js';
import { ProcessCardProjection } from './process-card.projection.js';
import { RefusedMove } from './refused-move.entity.js';
import { Refusals } from './refusals.service.js';
import { RelatedProcesses } from './related.service.js';
import { Sights } from './sights.service.js';
import { Tally } from './tally.service.js';
import { Titles } from './titles.service.js';

/** Every process over HTTP, by the same verbs. */
@Module({
  imports: [
    PgPoolModule,
    PolicyModule,
    MetricsModule,
    IdentityModule,
    TypeOrmModule.forFeature([ProcessCard, RefusedMove]),
  ],
  controllers: [ProcessesController, ProcessController, PastController, MigrationController],
  providers: [
    Bulk,
    Histories,
    ProcessQueries,
    Lookups,
    LoweredRules,
    Past,
    PeopleNames,
    Commands,
    ProcessList,
    ProcessCardProjection,
    Refusals,
    RelatedProcesses,
    Sights,
    Tally,
    Titles,
  ],
  exports: [Bulk, Commands, ProcessQueries, Lookups, PeopleNames, Refusals, Sights, Titles],
})
export class ProcessesHttpModule {}
