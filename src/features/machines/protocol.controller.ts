import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Language } from '../../../machines/rulebook.js';
import { Processes } from '../../engine/processes.js';
import { AskedLanguage } from '../../http/language.js';
import { CurrentPerson } from '../../identity/auth.decorators.js';
import type { Person } from '../../identity/person.js';
import { ReadableBy } from '../../read-models/readers.guard.js';
import { dispositionOf } from '../attachments/file-types.js';
import { machineCalled } from './machine-called.js';
import { ProtocolPapers } from './protocol-papers.service.js';

const PDF = 'application/pdf';

/** What the machines refuse, tried and written down. */
@ApiTags('machines')
@ApiBearerAuth()
@Controller('machines')
export class ProtocolController {
  constructor(
    private readonly processes: Processes,
    private readonly papers: ProtocolPapers,
  ) {}

  /**
   * The acceptance protocol of a machine, as PDF. Every event is tried at every milestone; what refuses it is named with its
   * clause. Takes some seconds.
   */
  @Get(':id/protocol.pdf')
  @ReadableBy('management')
  @ApiProduces(PDF)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async one(
    @Param('id') id: string,
    @CurrentPerson() person: Person,
    @AskedLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { protocol, host } = reply.request;
    const reader = { caller: person.id, language, origin: `${protocol}://${host}` };
    const { name, bytes } = await this.papers.pdf(machineCalled(this.processes, id), reader);
    void reply.header('Content-Disposition', dispositionOf(name)).header('Content-Type', PDF);
    return new StreamableFile(bytes, { type: PDF });
  }
}
