import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Language } from '../../../machines/rulebook.js';
import { CheckedByTheDoor } from '../../identity/auth.decorators.js';
import { pageRequest } from '../../identity/paging.js';
import type { Credentials } from '../../engine/command/load.js';
import { asText } from '../../http/answer-text.js';
import { expectedVersion, idempotencyKey, isKnown, wantsLittle } from '../../http/conditions.js';
import { SignedWith } from '../../http/credentials.js';
import { AskedLanguage } from '../../http/language.js';
import { ALIAS } from './alias.js';
import { tagged } from './answers.js';
import { Commands } from './commands.service.js';
import { Histories } from './history.service.js';
import { Lookups } from './lookups.service.js';
import { commandOf, EventRequest, HistoryQuery, PathQuery } from './requests.dto.js';
import { Sights } from './sights.service.js';

/** Without a kind in its path, it is an order. */
interface Place {
  kind?: string;
  no: string;
}

/** The same verbs for orders and for every other process of the company. */
@ApiTags('processes')
@ApiBearerAuth()
@CheckedByTheDoor()
@Controller([ALIAS, 'processes/:kind'])
export class ProcessController {
  constructor(
    private readonly commands: Commands,
    private readonly lookups: Lookups,
    private readonly sights: Sights,
    private readonly histories: Histories,
  ) {}

  /** One process as it stands. Without what whoever asks may not see: `redacted` names it. */
  @Get(':no')
  async one(
    @Param() { kind = ALIAS, no }: Place,
    @SignedWith() credentials: Credentials,
    @AskedLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const sight = await this.sights.see(credentials, kind, no);
    if (isKnown(reply.request.headers['if-none-match'], sight.process.version)) {
      tagged(reply, sight.process);
      void reply.status(304);
      return undefined;
    }
    return tagged(reply, await this.sights.describe(sight, language));
  }

  /**
   * Sends an event: the one door by which a process moves. Rights and rules are checked within the write; a refusal
   * names every rule that is unmet, with its clause and remedy. Whoever prefers `return=minimal` is answered in a few words.
   */
  @Post(':no/events')
  @HttpCode(200)
  async send(
    @Param() { kind = ALIAS, no }: Place,
    @Body() body: EventRequest,
    @SignedWith() credentials: Credentials,
    @AskedLanguage() language: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { headers } = reply.request;
    const command = commandOf(body, {
      language,
      expectedVersion: expectedVersion(headers['if-match']),
      idempotencyKey: idempotencyKey(headers['idempotency-key']),
    });
    if (!wantsLittle(headers.prefer)) {
      const answer = await this.commands.sendForText(credentials, { kind, no }, command);
      asText(reply);
      return tagged(reply, answer);
    }
    const few = await this.commands.sendBriefly(credentials, { kind, no }, command);
    void reply.header('Preference-Applied', 'return=minimal');
    return tagged(reply, few);
  }

  /** What an event would do, here and elsewhere. It is judged as it would be now, and nothing is saved. */
  @Post(':no/preview')
  @HttpCode(200)
  preview(
    @Param() { kind = ALIAS, no }: Place,
    @Body() body: EventRequest,
    @SignedWith() credentials: Credentials,
    @AskedLanguage() language: Language,
    @Headers('if-match') match?: string,
  ) {
    const command = commandOf(body, { language, expectedVersion: expectedVersion(match) });
    return this.commands.preview(credentials, { kind, no }, command);
  }

  /**
   * Every event of the present state, with its rules. Each says whose it is, whether it would be taken now, and the
   * schema of its data.
   */
  @Get(':no/next')
  next(
    @Param() { kind = ALIAS, no }: Place,
    @SignedWith() credentials: Credentials,
    @AskedLanguage() language: Language,
  ) {
    return this.lookups.next(credentials, kind, no, language);
  }

  /** The log of a process, oldest first. Each entry comes with its hash and the one before it. */
  @Get(':no/history')
  history(
    @Param() { kind = ALIAS, no }: Place,
    @Query() query: HistoryQuery,
    @SignedWith() credentials: Credentials,
    @AskedLanguage() language: Language,
  ) {
    return this.histories.page(credentials, kind, no, pageRequest(query, 1), language);
  }

  /**
   * Replays the log of a process and checks its chain. `mismatch` says at which entry it differs from what was kept.
   */
  @Get(':no/verify')
  verify(@Param() { kind = ALIAS, no }: Place, @SignedWith() credentials: Credentials) {
    return this.lookups.verify(credentials, kind, no);
  }

  /** The shortest way to a milestone. Events in turn, whose each is, and which rules it settles. */
  @Get(':no/path')
  path(
    @Param() { kind = ALIAS, no }: Place,
    @Query() { to }: PathQuery,
    @SignedWith() credentials: Credentials,
    @AskedLanguage() language: Language,
  ) {
    return this.lookups.path(credentials, kind, no, to, language);
  }
}
