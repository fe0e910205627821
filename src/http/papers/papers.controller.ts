import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { isSheet } from '../../../machines/papers/sheets.js';
import type { Language } from '../../../machines/rulebook.js';
import { NotFoundError } from '../../errors.js';
import { CurrentPerson } from '../../identity/auth.decorators.js';
import type { Person } from '../../identity/person.js';
import { SecurityEvents } from '../../identity/security-events.service.js';
import type { Credentials } from '../../process/read.js';
import { dispositionOf } from '../attachments/file-types.js';
import { SignedWith } from '../credentials.js';
import { AskedLanguage } from '../language.js';
import { Papers } from './papers.service.js';

const PDF = 'application/pdf';

interface Place {
  no: string;
  sheet: string;
}

/** The papers that go with an order, made for sending. */
@ApiTags('papers')
@ApiBearerAuth()
@Controller('orders/:no/papers')
export class PapersController {
  constructor(
    private readonly papers: Papers,
    private readonly events: SecurityEvents,
  ) {}

  /** One of them in the reader's language, with what he may see of the order; 404 while there is nothing on it yet. */
  @Get(':sheet.pdf')
  @ApiProduces(PDF)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async one(
    @Param() { no, sheet }: Place,
    @CurrentPerson() person: Person,
    @SignedWith() credentials: Credentials,
    @AskedLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    if (!isSheet(sheet)) throw new NotFoundError('paper', sheet.slice(0, 60));
    const { protocol, host } = reply.request;
    const reader = { credentials, name: person.name, language, origin: `${protocol}://${host}` };
    const { title, bytes } = await this.papers.pdf(no, sheet, reader);
    await this.events.record({ by: person.id, action: 'paper.opened', subject: `order:${no}`, detail: { sheet } });
    void reply.header('Content-Disposition', dispositionOf(`${no} ${title}.pdf`)).header('Content-Type', PDF);
    return new StreamableFile(bytes, { type: PDF });
  }
}
