import { Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { WritePoolModule } from '../database/write-pool.module.js';
import { CheckPipe } from './check.pipe.js';
import { Drain } from './drain.js';
import { HealthController } from './health/health.controller.js';
import { MetricsModule } from './health/metrics.module.js';
import { ReadinessCheck } from './health/readiness.service.js';
import { OrdersModule } from './orders/orders.module.js';
import { ProblemsFilter } from './problems/problems.filter.js';
import { ProcessesHttpModule } from './processes/processes-http.module.js';

/** Everything that the product answers over HTTP beside what departments answer themselves. */
@Module({
  imports: [WritePoolModule, MetricsModule, OrdersModule, ProcessesHttpModule],
  controllers: [HealthController],
  providers: [
    Drain,
    ReadinessCheck,
    { provide: APP_PIPE, useClass: CheckPipe },
    { provide: APP_FILTER, useClass: ProblemsFilter },
  ],
  exports: [Drain],
})
export class HttpModule {}
