import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../../identity/auth.decorators.js';
import { Live, Readiness } from './health.view.js';
import { Metrics } from './metrics.service.js';
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

  /** Whether the process answers. It says nothing of the database; nobody has to be signed in. */
  @Get('health/live')
  @ApiOkResponse({ type: Live })
  live(): Live {
    return { status: 'ok' };
  }

  /**
   * Whether it may be sent work. It may when the database is there, its schema is this build's, and no end was
   * announced; otherwise the same answer comes with 503.
   */
  @Get('health/ready')
  @ApiOkResponse({ description: 'It may.', type: Readiness })
  @ApiServiceUnavailableResponse({ description: 'It may not.', type: Readiness })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const readiness = await this.readiness.look();
    if (readiness.status !== 'ok') void reply.status(503);
    return readiness;
  }

  /** The figures of this node. In the text format of Prometheus; nobody has to be signed in. */
  @Get('metrics')
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  figures(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
