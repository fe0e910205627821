import { Body, Controller, Get, Header, Headers, HttpCode, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { order } from '../../../machines/order/order.process.js';
import type { Entry } from '../../../machines/order/order.schema.js';
import { orderEntry } from '../../../machines/order/schema/entry.js';
import type { Language } from '../../../machines/rulebook.js';
import { CheckedByTheDoor, CurrentPerson, Now } from '../../identity/auth.decorators.js';
import type { Person } from '../../identity/person.js';
import type { Credentials } from '../../engine/command/load.js';
import { ShapePipe } from '../../http/check.pipe.js';
import { idempotencyKey } from '../../http/conditions.js';
import { SignedWith } from '../../http/credentials.js';
import { AskedLanguage } from '../../http/language.js';
import { located } from '../processes/answers.js';
import { Commands } from '../processes/commands.service.js';
import { entryEventFor } from '../processes/entry.js';
import { BulkRequest } from '../processes/requests.dto.js';
import { viewerOf } from '../../http/viewer.js';
import { SecurityEvents } from '../../identity/security-events.service.js';
import { Bulk } from '../processes/bulk.service.js';
import { OrderLists } from './order-lists.service.js';
import { OrderFilter, OrderListQuery } from './orders.dto.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The company's orders. */
@ApiTags('orders')
@ApiBearerAuth()
@Controller('orders')
export class OrdersController {
  constructor(
    private readonly lists: OrderLists,
    private readonly commands: Commands,
    private readonly bulk: Bulk,
    private readonly events: SecurityEvents,
  ) {}

  /** Orders that whoever asks is shown. They may be narrowed and sorted; `nextCursor` leads to the next part. */
  @Get()
  list(
    @Query() query: OrderListQuery,
    @CurrentPerson() person: Person,
    @Now() now: string,
    @AskedLanguage() language: Language,
  ) {
    return this.lists.page(query, { person, now, language });
  }

  /**
   * The same list as a workbook. All that the filter finds, in the language asked for; the export is noted in the audit
   * log.
   */
  @Get('export.xlsx')
  @ApiProduces(WORKBOOK)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Header('Content-Type', WORKBOOK)
  @Header('Content-Disposition', 'attachment; filename="orders.xlsx"')
  async export(
    @Query() filter: OrderFilter,
    @CurrentPerson() person: Person,
    @Now() now: string,
    @AskedLanguage() language: Language,
  ): Promise<StreamableFile> {
    const workbook = await this.lists.workbook(filter, { person, now, language });
    const filters = Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [name]));
    await this.events.record({ by: person.id, action: 'orders.exported', subject: 'orders', detail: { filters } });
    return new StreamableFile(workbook, { type: WORKBOOK });
  }

  /** Enters an order. It gets its number and is `received`. What is missing is refused by the entry rules. */
  @Post()
  async enter(
    @Body(new ShapePipe(orderEntry)) data: Entry,
    @CurrentPerson() person: Person,
    @SignedWith() credentials: Credentials,
    @AskedLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const key = idempotencyKey(reply.request.headers['idempotency-key']);
    const type = entryEventFor(order, viewerOf(person));
    const view = await this.commands.send(
      credentials,
      { kind: order.kind },
      { type, data, language, idempotencyKey: key },
    );
    return located(reply, view, order.kind);
  }

  /**
   * Sends events to many orders. The checks are the same as of one; each row has its own answer, and one that is
   * refused holds up no other.
   */
  @CheckedByTheDoor()
  @Post('events')
  @HttpCode(200)
  async sendMany(
    @Body() body: BulkRequest,
    @SignedWith() credentials: Credentials,
    @AskedLanguage() language: Language,
    @Headers('idempotency-key') key?: string,
  ) {
    const { items } = await this.bulk.send(credentials, order.kind, body.items, { language, key: idempotencyKey(key) });
    return { items: items.map(({ no, ...row }) => (row.ok ? { no, ok: true, order: row.process } : { no, ...row })) };
  }
}
