import { Module } from '@nestjs/common';
import { WritePoolModule } from '../../database/write-pool.module.js';
import { Metrics } from './metrics.service.js';

/** The figures of this node. */
@Module({ imports: [WritePoolModule], providers: [Metrics], exports: [Metrics] })
export class MetricsModule {}
