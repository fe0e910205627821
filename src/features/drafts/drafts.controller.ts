import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { order } from '../../../machines/order/order.process.js';
import { orderEntry } from '../../../machines/order/schema/entry.js';
import type { Language } from '../../../machines/rulebook.js';
import { CurrentPerson } from '../../identity/auth.decorators.js';
import { PageQuery } from '../../identity/list.dto.js';
import { pageRequest } from '../../identity/paging.js';
import type { Person } from '../../identity/person.js';
import type { Credentials } from '../../engine/command/load.js';
import { assertShape } from '../../http/check-shape.js';
import { SignedWith } from '../../http/credentials.js';
import { AskedLanguage } from '../../http/language.js';
import { located } from '../processes/answers.js';
import { Commands } from '../processes/commands.service.js';
import { entryEventFor } from '../processes/entry.js';
import { viewerOf } from '../../http/viewer.js';
import { draftItem, draftView } from './draft.view.js';
import { DraftList, DraftRequest, DraftView } from './drafts.dto.js';
import { Drafts } from './drafts.service.js';

/** Orders that are not yet entered: their author's alone. */
@ApiTags('order-drafts')
@ApiBearerAuth()
@Controller('order-drafts')
export class DraftsController {
  constructor(
    private readonly drafts: Drafts,
    private readonly commands: Commands,
  ) {}

  /** One's own drafts of orders. The one worked on last comes first. */
  @Get()
  @ApiOkResponse({ type: DraftList })
  async list(@Query() query: PageQuery, @CurrentPerson() { id }: Person): Promise<DraftList> {
    const { items, nextCursor } = await this.drafts.list(id, pageRequest(query, 2));
    return { items: items.map(draftItem), nextCursor };
  }

  /** Keeps a draft of an order. It may be incomplete in every way; only its owner sees it. */
  @Post()
  @ApiCreatedResponse({ type: DraftView })
  async create(@Body() { content }: DraftRequest, @CurrentPerson() { id }: Person): Promise<DraftView> {
    return draftView(await this.drafts.create(id, content));
  }

  /** One of one's own drafts. With all that was filled in so far. */
  @Get(':id')
  @ApiOkResponse({ type: DraftView })
  async one(@Param('id') draft: string, @CurrentPerson() { id }: Person): Promise<DraftView> {
    return draftView(await this.drafts.one(id, draft));
  }

  /** Replaces the whole content of a draft. What is not sent is gone. */
  @Put(':id')
  @ApiOkResponse({ type: DraftView })
  async replace(
    @Param('id') draft: string,
    @Body() { content }: DraftRequest,
    @CurrentPerson() { id }: Person,
  ): Promise<DraftView> {
    return draftView(await this.drafts.replace(id, draft, content));
  }

  /** Throws a draft away. It cannot be brought back. */
  @Delete(':id')
  @HttpCode(204)
  async remove(@Param('id') draft: string, @CurrentPerson() { id }: Person): Promise<void> {
    await this.drafts.remove(id, draft);
  }

  /** Enters the order of a draft. The draft is its own idempotency key: submitted twice at once, it is one order. */
  @Post(':id/submit')
  async submit(
    @Param('id') draft: string,
    @CurrentPerson() person: Person,
    @SignedWith() credentials: Credentials,
    @AskedLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { id, content } = await this.drafts.one(person.id, draft);
    assertShape(orderEntry, content);
    const view = await this.commands.send(
      credentials,
      { kind: order.kind },
      {
        type: entryEventFor(order, viewerOf(person)),
        data: content,
        language,
        idempotencyKey: `draft ${id}`,
      },
    );
    await this.drafts.discard(person.id, id);
    return located(reply, view, order.kind);
  }
}
