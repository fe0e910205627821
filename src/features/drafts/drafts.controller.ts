import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Language } from '../../../machines/rulebook.js';
import { CurrentPerson } from '../../identity/auth.decorators.js';
import { PageQuery } from '../../identity/list.dto.js';
import { pageRequest } from '../../identity/paging.js';
import type { Person } from '../../identity/person.js';
import type { Credentials } from '../../engine/command/load.js';
import { Processes } from '../../engine/processes.js';
import { assertShape } from '../../http/check-shape.js';
import { SignedWith } from '../../http/credentials.js';
import { AskedLanguage } from '../../http/language.js';
import { ALIAS } from '../processes/alias.js';
import { located } from '../processes/answers.js';
import { Commands } from '../processes/commands.service.js';
import { entryEventFor } from '../processes/entry.js';
import { viewerOf } from '../../http/viewer.js';
import { draftItem, draftView } from './draft.view.js';
import { DraftList, DraftRequest, DraftView } from './drafts.dto.js';
import { Drafts } from './drafts.service.js';

/** Whose kind is not in the path is a draft of an order. */
interface Place {
  kind?: string;
  id: string;
}

/** Processes that have not begun yet: their author's alone. */
@ApiTags('drafts')
@ApiBearerAuth()
@Controller(['order-drafts', 'drafts/:kind'])
export class DraftsController {
  constructor(
    private readonly drafts: Drafts,
    private readonly commands: Commands,
    private readonly processes: Processes,
  ) {}

  /** One's own drafts of a kind. The one worked on last comes first. */
  @Get()
  @ApiOkResponse({ type: DraftList })
  async list(
    @Param() { kind = ALIAS }: Omit<Place, 'id'>,
    @Query() query: PageQuery,
    @CurrentPerson() person: Person,
  ): Promise<DraftList> {
    const { definition, owner } = this.of(kind, person);
    const { items, nextCursor } = await this.drafts.list(owner, pageRequest(query, 2));
    return { items: items.map((draft) => draftItem(definition, draft)), nextCursor };
  }

  /** Keeps a draft. It may be incomplete in every way; only its owner sees it. */
  @Post()
  @ApiCreatedResponse({ type: DraftView })
  async create(
    @Param() { kind = ALIAS }: Omit<Place, 'id'>,
    @Body() { content }: DraftRequest,
    @CurrentPerson() person: Person,
  ): Promise<DraftView> {
    const { definition, owner } = this.of(kind, person);
    return draftView(definition, await this.drafts.create(owner, content));
  }

  /** One of one's own drafts. With all that was filled in so far. */
  @Get(':id')
  @ApiOkResponse({ type: DraftView })
  async one(@Param() { kind = ALIAS, id }: Place, @CurrentPerson() person: Person): Promise<DraftView> {
    const { definition, owner } = this.of(kind, person);
    return draftView(definition, await this.drafts.one(owner, id));
  }

  /** Replaces the whole content of a draft. What is not sent is gone. */
  @Put(':id')
  @ApiOkResponse({ type: DraftView })
  async replace(
    @Param() { kind = ALIAS, id }: Place,
    @Body() { content }: DraftRequest,
    @CurrentPerson() person: Person,
  ): Promise<DraftView> {
    const { definition, owner } = this.of(kind, person);
    return draftView(definition, await this.drafts.replace(owner, id, content));
  }

  /** Throws a draft away. It cannot be brought back. */
  @Delete(':id')
  @HttpCode(204)
  async remove(@Param() { kind = ALIAS, id }: Place, @CurrentPerson() person: Person): Promise<void> {
    await this.drafts.remove(this.of(kind, person).owner, id);
  }

  /** Begins the process of a draft. The draft is its own idempotency key: submitted twice at once, it is one process. */
  @Post(':id/submit')
  async submit(
    @Param() { kind = ALIAS, id }: Place,
    @CurrentPerson() person: Person,
    @SignedWith() credentials: Credentials,
    @AskedLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { definition, owner } = this.of(kind, person);
    const { content } = await this.drafts.one(owner, id);
    const type = entryEventFor(definition, viewerOf(person));
    const shape = this.processes.shape(kind, type);
    if (shape) assertShape(shape, content);
    const command = { type, data: content, language, idempotencyKey: `draft ${id}` };
    const view = await this.commands.send(credentials, { kind }, command);
    await this.drafts.discard(owner, id);
    return located(reply, view, kind === ALIAS ? kind : `processes/${kind}`);
  }

  /** @throws NotFoundError where there is no such kind */
  private of(kind: string, { id }: Person) {
    const definition = this.processes.current(kind);
    return { definition, owner: { author: id, kind: definition.kind } };
  }
}
