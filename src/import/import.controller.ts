import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiOkResponse, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Language } from '../../machines/rulebook.js';
import { AskedLanguage } from '../http/language.js';
import { CurrentPerson } from '../identity/auth.decorators.js';
import type { Person } from '../identity/person.js';
import type { AuthenticatedRequest } from '../identity/request.js';
import { OneOf } from '../schema/fields.js';
import { errorSheets } from './error-file.js';
import { ImportGate } from './gate.js';
import { ImportResult } from './import.dto.js';
import { OrderImport } from './import.service.js';
import { Reader } from './reader.service.js';
import { templateFile } from './template-file.js';
import { uploadsOf } from './uploads.js';
import { sendWorkbook, XLSX } from './workbook.js';

const BINARY = { type: 'string', format: 'binary' } as const;
const CHOICE = {
  type: 'string',
  description:
    'The keys of the orders to enter, with commas between: with what was to be confirmed of them. All others are left.',
} as const;

class ImportQuery {
  /** Says what would happen, and enters nothing. */
  @OneOf(['true', 'false'], { optional: true }) dryRun?: 'true' | 'false';
  /** Where orders were refused, answers with their rows as a workbook, to be mended and uploaded again. */
  @OneOf(['xlsx'], { optional: true }) errors?: 'xlsx';
}

/** Orders from spreadsheets. */
@ApiTags('orders')
@ApiBearerAuth()
@Controller('orders/import')
export class ImportController {
  constructor(
    private readonly orders: OrderImport,
    private readonly reader: Reader,
    private readonly gate: ImportGate,
  ) {}

  /** The empty template for an import. Its columns are in the language asked for. */
  @Get('template.xlsx')
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: BINARY })
  async template(@AskedLanguage() language: Language, @Res() reply: FastifyReply): Promise<void> {
    await sendWorkbook(reply, 'order-template.xlsx', await templateFile(language));
  }

  /**
   * Enters the orders of an .xlsx or .csv file. Each is entered whole or not at all, and the answer says what became of
   * each.
   */
  @Post()
  @HttpCode(200)
  @ApiConsumes('multipart/form-data', 'text/csv', XLSX)
  @ApiBody({
    schema: { type: 'object', properties: { file: BINARY, lines: BINARY, orders: CHOICE }, required: ['file'] },
  })
  @ApiQuery({ name: 'dryRun', enum: ['true', 'false'], required: false })
  @ApiQuery({ name: 'errors', enum: ['xlsx'], required: false })
  @ApiOkResponse({ type: ImportResult })
  async import(
    @Query() { dryRun, errors }: ImportQuery,
    @Req() request: AuthenticatedRequest,
    @CurrentPerson() person: Person,
    @AskedLanguage() language: Language,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const leave = this.gate.enter(person.id);
    try {
      const arrived = await uploadsOf(request);
      const imported = await this.orders.import({ ...arrived, person, language, dryRun: dryRun === 'true' });
      if (errors === 'xlsx' && imported.refused.length > 0) {
        const bytes = await this.reader.write(errorSheets(imported, language));
        return await sendWorkbook(reply, 'rejected-orders.xlsx', bytes);
      }
      await reply.send(imported.result);
    } finally {
      leave();
    }
  }
}
