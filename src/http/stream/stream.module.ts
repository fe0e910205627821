import { Module } from '@nestjs/common';
import { PgPoolModule } from '../../database/pg-pool.module.js';
import { IdentityModule } from '../../identity/identity.module.js';
import { MetricsModule } from '../health/metrics.module.js';
import { Feed } from './feed.service.js';
import { StreamController } from './stream.controller.js';
import { Streams } from './streams.service.js';

/** The live stream. */
@Module({
  imports: [PgPoolModule, IdentityModule, MetricsModule],
  controllers: [StreamController],
  providers: [Feed, Streams],
  exports: [Streams, Feed],
})
export class StreamModule {}
