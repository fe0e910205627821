import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Office } from '../../../machines/offices.js';
import { OFFICES } from '../../../machines/offices.js';
import type { Language } from '../../../machines/rulebook.js';
import { CurrentPerson } from '../../identity/auth.decorators.js';
import type { Person } from '../../identity/person.js';
import { SecurityEvents } from '../../identity/security-events.service.js';
import type { Credentials } from '../../engine/command/load.js';
import { OneOf } from '../../schema/fields.js';
import { ALIAS } from '../processes/alias.js';
import { dispositionOf } from '../attachments/file-types.js';
import { SignedWith } from '../../http/credentials.js';
import { AskedLanguage } from '../../http/language.js';
import { Papers } from './documents.service.js';

const PDF = 'application/pdf';

/** Names the letters that stand on a paper as a sign, because no font has them: `U+1F477 U+13000`. */
const UNKNOWN_LETTERS = 'X-Characters-Not-Printed';

export class PaperQuery {
  /** The office that the copy goes to: it has on it what that office may see, of what whoever prints it sees. */
  @OneOf(OFFICES, { optional: true }) for?: Office;
}

/** Without a kind in its path, it is an order. */
interface Place {
  kind?: string;
  no: string;
  sheet: string;
}

/** The papers that go with a process, made for sending. */
@ApiTags('papers')
@ApiBearerAuth()
@Controller([`${ALIAS}/:no/papers`, 'processes/:kind/:no/papers'])
export class PapersController {
  constructor(
    private readonly papers: Papers,
    private readonly events: SecurityEvents,
  ) {}

  /**
   * A paper of a process, as PDF. It is in the reader's language, with what the reader, and the office that it goes to,
   * may see of the process; an order copy goes to the shop floor unless told. 404 while there is nothing on it yet.
   */
  @Get(':sheet.pdf')
  @ApiProduces(PDF)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  // oxlint-disable-next-line eslint/max-params -- each is one thing of the request, given by its decorator
  async one(
    @Param() { kind = ALIAS, no, sheet }: Place,
    @Query() { for: recipient }: PaperQuery,
    @CurrentPerson() person: Person,
    @SignedWith() credentials: Credentials,
    @AskedLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { protocol, host } = reply.request;
    const reader = { credentials, name: person.name, language, recipient, origin: `${protocol}://${host}` };
    const { title, bytes, unknown } = await this.papers.pdf({ kind, no, sheet }, reader);
    const detail = { sheet, ...(recipient ? { for: recipient } : {}) };
    await this.events.record({
      by: person.id,
      action: 'paper.opened',
      subject: `${kind === ALIAS ? 'order' : kind}:${no}`,
      detail,
    });
    void reply.header('Content-Disposition', dispositionOf(`${no} ${title}.pdf`)).header('Content-Type', PDF);
    if (unknown.length > 0) void reply.header(UNKNOWN_LETTERS, unknown.join(' '));
    return new StreamableFile(bytes, { type: PDF });
  }
}
