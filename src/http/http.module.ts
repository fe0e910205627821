import { join } from 'node:path';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { PgPoolModule } from '../database/pg-pool.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { ScopeInterceptor } from '../read-models/scope.js';
import { AttachmentsModule } from '../features/attachments/attachments.module.js';
import { CustomerLinksModule } from '../features/customer-links/customer-links.module.js';
import { CheckPipe } from './check.pipe.js';
import { DashboardModule } from '../features/dashboard/dashboard.module.js';
import { DossierModule } from '../features/dossier/dossier.module.js';
import { EffectsModule } from '../features/effects/effects.module.js';
import { DraftsModule } from '../features/drafts/drafts.module.js';
import { Drain } from './drain.js';
import { HealthController } from './health/health.controller.js';
import { MetricsModule } from './health/metrics.module.js';
import { ReadinessCheck } from './health/readiness.service.js';
import { IndicatorsModule } from '../features/indicators/indicators.module.js';
import { InboxModule } from '../features/inbox/inbox.module.js';
import { MachinesModule } from '../features/machines/machines.module.js';
import { NoticesModule } from '../features/notices/notices.module.js';
import { OrdersModule } from '../features/orders/orders.module.js';
import { PapersModule } from '../features/documents/documents.module.js';
import { Outage } from './problems/outage.service.js';
import { ProblemsFilter } from './problems/problems.filter.js';
import { Strangers } from './problems/strangers.service.js';
import { SharingModule } from '../features/sharing/sharing.module.js';
import { RegistersModule } from '../features/registers/registers.module.js';
import { ProcessesHttpModule } from '../features/processes/processes-http.module.js';
import { RequestBudget } from './request-budget.js';
import { StreamModule } from './stream/stream.module.js';
import { CalendarModule } from '../features/calendar/calendar.module.js';
import { CadencesModule } from '../features/cadences/cadences.module.js';
import { UrgingModule } from '../features/urging/urging.module.js';

/** Everything that the product answers over HTTP beside what departments answer themselves. */
@Module({})
export class HttpModule {
  /** @param dataDir where attached files and the key of the seals are kept */
  static in(dataDir: string): DynamicModule {
    const attachments = AttachmentsModule.in(join(dataDir, 'attachments'));
    return {
      module: HttpModule,
      imports: [
        PgPoolModule,
        IdentityModule,
        MetricsModule,
        ProcessesHttpModule,
        OrdersModule,
        PapersModule,
        DossierModule.in(dataDir),
        DraftsModule,
        EffectsModule,
        attachments,
        CustomerLinksModule.with(attachments),
        InboxModule,
        NoticesModule,
        MachinesModule,
        StreamModule,
        CadencesModule,
        CalendarModule,
        UrgingModule,
        RegistersModule,
        DashboardModule,
        IndicatorsModule,
        SharingModule,
      ],
      controllers: [HealthController],
      providers: [
        Drain,
        Outage,
        ReadinessCheck,
        RequestBudget,
        Strangers,
        { provide: APP_PIPE, useClass: CheckPipe },
        { provide: APP_INTERCEPTOR, useClass: ScopeInterceptor },
        { provide: APP_FILTER, useClass: ProblemsFilter },
      ],
      exports: [Drain, StreamModule],
    };
  }
}
