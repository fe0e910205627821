import { Readable } from 'node:stream';
import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Language } from '../../../machines/rulebook.js';
import type { Credentials } from '../../engine/command/load.js';
import { SignedWith } from '../../http/credentials.js';
import { AskedLanguage } from '../../http/language.js';
import { CurrentPerson } from '../../identity/auth.decorators.js';
import type { Person } from '../../identity/person.js';
import { SecurityEvents } from '../../identity/security-events.service.js';
import { dispositionOf } from '../attachments/file-types.js';
import { Dossiers } from './dossier.service.js';

const HTML = 'text/html; charset=utf-8';

/** Whole files of processes, to be kept and proved without the product. */
@ApiTags('papers')
@ApiBearerAuth()
@Controller('processes/:kind/:no')
export class DossierController {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly events: SecurityEvents,
  ) {}

  /** The whole file of a process as one page that proves itself offline. What the reader may not see is kept back, and it says so. */
  @Get('dossier.html')
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async one(
    @Param() { kind, no }: { kind: string; no: string },
    @CurrentPerson() person: Person,
    @SignedWith() credentials: Credentials,
    @AskedLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const origin = `${reply.request.protocol}://${reply.request.host}`;
    const { name, text } = await this.dossiers.of({ kind, no }, { credentials, name: person.name, language, origin });
    await this.events.record({ by: person.id, action: 'dossier.taken', subject: `${kind}:${no}` });
    void reply.header('Content-Disposition', dispositionOf(name)).header('Content-Type', HTML);
    return new StreamableFile(Readable.from(text), { type: HTML });
  }
}
