import {
  Body,
  Controller,
  Get,
  Header,
  Headers,
  HttpCode,
  Param,
  Post,
  Query,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Language } from '../../../machines/rulebook.js';
import { CheckedByTheDoor, CurrentPerson } from '../../identity/auth.decorators.js';
import type { Person } from '../../identity/person.js';
import { SecurityEvents } from '../../identity/security-events.service.js';
import { Processes } from '../../engine/processes.js';
import type { Credentials } from '../../engine/command/load.js';
import { idempotencyKey } from '../../http/conditions.js';
import { SignedWith } from '../../http/credentials.js';
import { AskedLanguage } from '../../http/language.js';
import { located } from './answers.js';
import { Commands } from './commands.service.js';
import { Bulk } from './bulk.service.js';
import { entriesOf, startOf } from './entry.js';
import { processWorkbook } from './process-export.js';
import { ProcessList } from './process-list.service.js';
import { BulkRequest, ProcessesQuery, ProcessFilter } from './requests.dto.js';
import { MOST_EXPORTED } from './workbook.js';
import { viewerOf } from '../../http/viewer.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

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
    private readonly bulk: Bulk,
    private readonly events: SecurityEvents,
  ) {}

  /** The processes of a kind. The highest number comes first. */
  @Get()
  listAll(
    @Param('kind') kind: string,
    @Query() query: ProcessesQuery,
    @CurrentPerson() { id }: Person,
    @AskedLanguage() language: Language,
  ) {
    return this.list.list(kind, query, id, language);
  }

  /** The same list as a workbook. All that the filter finds, in the language asked for; the export is noted. */
  @Get('export.xlsx')
  @ApiProduces(WORKBOOK)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Header('Content-Type', WORKBOOK)
  async export(
    @Param('kind') kind: string,
    @Query() filter: ProcessFilter,
    @CurrentPerson() { id }: Person,
    @AskedLanguage() language: Language,
  ): Promise<StreamableFile> {
    const found = await this.list.first(kind, filter, id, MOST_EXPORTED + 1, language);
    const filters = Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [name]));
    await this.events.record({ by: id, action: 'processes.exported', subject: kind, detail: { filters } });
    const disposition = `attachment; filename="${kind}.xlsx"`;
    return new StreamableFile(await processWorkbook(found, language), { type: WORKBOOK, disposition });
  }

  /** The events that begin a process of the kind. With the schema of their data, and whether whoever asks may send them. */
  @Get('entries')
  entries(@Param('kind') kind: string, @CurrentPerson() person: Person, @AskedLanguage() language: Language) {
    return { items: entriesOf(this.processes, kind, viewerOf(person), language) };
  }

  /**
   * Sends events to many processes of the kind. The checks are the same as of one; each row has its own answer, and one
   * that is refused holds up no other.
   */
  @CheckedByTheDoor()
  @Post('events')
  @HttpCode(200)
  sendMany(
    @Param('kind') kind: string,
    @Body() body: BulkRequest,
    @SignedWith() credentials: Credentials,
    @AskedLanguage() language: Language,
    @Headers('idempotency-key') key?: string,
  ) {
    const known = this.processes.current(kind).kind;
    return this.bulk.send(credentials, known, body.items, { language, key: idempotencyKey(key) });
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
