import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../../identity/auth.decorators.js';
import { Metrics } from './metrics.service.js';
import type { Readiness } from './readiness.service.js';
import { ReadinessCheck } from './readiness.service.js';

/** Health and figures, for whoever runs the product. */
@ApiTags('health')
@Public()
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: ReadinessCheck,
    private readonly metrics: Metrics,
  ) {}

  /** The process answers. */
  @Get('health/live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** It may be sent work: the database is there, its schema is this build's, and no end was announced. */
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const readiness = await this.readiness.look();
    if (readiness.status !== 'ok') void reply.status(503);
    return readiness;
  }

  /** The figures of this node, in Prometheus's format. */
  @Get('metrics')
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  figures(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
