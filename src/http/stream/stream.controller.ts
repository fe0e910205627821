import { Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Language } from '../../../machines/rulebook.js';
import { CurrentPerson } from '../../identity/auth.decorators.js';
import type { Person } from '../../identity/person.js';
import type { AuthenticatedRequest } from '../../identity/request.js';
import { AskedLanguage } from '../language.js';
import { Streams } from './streams.service.js';

/** Everything that moves, live. */
@ApiTags('stream')
@ApiBearerAuth()
@Controller('stream')
export class StreamController {
  constructor(private readonly streams: Streams) {}

  /**
   * Everything that moves, as server-sent events. There is one `transition` for every event of every process, in the
   * order of the commits. With `Last-Event-ID` nothing is missed in between. It ends with the session.
   */
  @Get()
  @ApiProduces('text/event-stream')
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'The last id that was received.' })
  @ApiOkResponse({ schema: { type: 'string' } })
  async listen(
    @CurrentPerson() person: Person,
    @AskedLanguage() language: Language,
    @Res() reply: FastifyReply,
    @Headers('last-event-id') last?: string,
  ): Promise<void> {
    const { token = '' } = reply.request as AuthenticatedRequest;
    await this.streams.open(reply, { person, token, language, last });
  }
}
