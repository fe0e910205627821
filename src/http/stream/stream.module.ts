import { Module } from '@nestjs/common';
import { WritePoolModule } from '../../database/write-pool.module.js';
import { IdentityModule } from '../../identity/identity.module.js';
import { MetricsModule } from '../health/metrics.module.js';
import { Feed } from './feed.service.js';
import { StreamController } from './stream.controller.js';
import { Streams } from './streams.service.js';

/** The live stream. */
@Module({
  imports: [WritePoolModule, IdentityModule, MetricsModule],
  controllers: [StreamController],
  providers: [Feed, Streams],
  exports: [Streams, Feed],
})
export class StreamModule {}
