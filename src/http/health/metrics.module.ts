import { Module } from '@nestjs/common';
import { PgPoolModule } from '../../database/pg-pool.module.js';
import { Metrics } from './metrics.service.js';

/** The figures of this node. */
@Module({ imports: [PgPoolModule], providers: [Metrics], exports: [Metrics] })
export class MetricsModule {}
