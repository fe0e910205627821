import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Language } from '../../../machines/rulebook.js';
import { AskedLanguage } from '../../http/language.js';
import { CurrentPerson } from '../../identity/auth.decorators.js';
import type { Person } from '../../identity/person.js';
import type { AuthenticatedRequest } from '../../identity/request.js';
import { OneOf } from '../../schema/fields.js';
import { ImportGate } from '../gate.js';
import { uploadsOf } from '../uploads.js';
import { sendWorkbook, XLSX } from '../workbook.js';
import { RowImports } from './row-import.service.js';
import { rowTemplate } from './row-template.js';
import { RowImport } from './row.view.js';

const BINARY = { type: 'string', format: 'binary' } as const;

class RowImportQuery {
  /** Says what would happen, and enters nothing. */
  @OneOf(['true', 'false'], { optional: true }) dryRun?: 'true' | 'false';
}

/** Processes from spreadsheets, a row each, where cells can say all that one begins with. */
@ApiTags('processes')
@ApiBearerAuth()
@Controller('processes/:kind/import')
export class RowImportController {
  constructor(
    private readonly rows: RowImports,
    private readonly gate: ImportGate,
  ) {}

  /** The empty sheet for the kind. Its columns are in the language asked for. */
  @Get('template.xlsx')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: BINARY })
  async template(
    @Param('kind') kind: string,
    @CurrentPerson() person: Person,
    @AskedLanguage() language: Language,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { definition, type, columns } = this.rows.entryOf(kind, person);
    await sendWorkbook(reply, `${kind}-template.xlsx`, await rowTemplate(definition, type, columns, language));
  }

  /** Begins a process of each row of an .xlsx or .csv file. Each by itself; the answer says what became of each. */
  @Post()
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: BINARY }, required: ['file'] } })
  @ApiOkResponse({ type: RowImport })
  async import(
    @Param('kind') kind: string,
    @Query() { dryRun }: RowImportQuery,
    @Req() request: AuthenticatedRequest,
    @CurrentPerson() person: Person,
    @AskedLanguage() language: Language,
  ): Promise<RowImport> {
    this.rows.entryOf(kind, person);
    const leave = this.gate.enter(person.id);
    try {
      const { uploads } = await uploadsOf(request);
      return await this.rows.import({ kind, uploads, person, language, dryRun: dryRun === 'true' });
    } finally {
      leave();
    }
  }
}
