import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Language } from '../../../machines/rulebook.js';
import { CheckedByTheDoor } from '../../identity/auth.decorators.js';
import { Processes } from '../../engine/processes.js';
import type { Credentials } from '../../engine/command/load.js';
import { idempotencyKey } from '../../http/conditions.js';
import { SignedWith } from '../../http/credentials.js';
import { AskedLanguage } from '../../http/language.js';
import { located } from './answers.js';
import { Commands } from './commands.service.js';
import { startOf } from './entry.js';
import { ProcessList } from './process-list.service.js';
import { ProcessesQuery } from './requests.dto.js';

const START = {
  anyOf: [{ $ref: '#/components/schemas/EventRequest' }, { type: 'object', additionalProperties: true }],
  description: 'An event, or only its data.',
};

/** The processes of a kind. */
@ApiTags('processes')
@ApiBearerAuth()
@Controller('processes/:kind')
export class ProcessesController {
  constructor(
    private readonly processes: Processes,
    private readonly commands: Commands,
    private readonly list: ProcessList,
  ) {}

  /** The processes of a kind. The highest number comes first. */
  @Get()
  listAll(@Param('kind') kind: string, @Query() query: ProcessesQuery, @AskedLanguage() language: Language) {
    return this.list.list(kind, query, language);
  }

  /** Begins a process. The body is an event, or the bare data where the kind has only one entry event. */
  @CheckedByTheDoor()
  @Post()
  @ApiBody({ schema: START })
  async start(
    @Param('kind') kind: string,
    @Body() body: unknown,
    @SignedWith() credentials: Credentials,
    @AskedLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const key = idempotencyKey(reply.request.headers['idempotency-key']);
    const start = startOf(body, this.processes.current(kind));
    const view = await this.commands.send(credentials, { kind }, { ...start, language, idempotencyKey: key });
    return located(reply, view, `processes/${kind}`);
  }
}
