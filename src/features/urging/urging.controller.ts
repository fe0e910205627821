import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { Office } from '../../../machines/offices.js';
import { OFFICES } from '../../../machines/offices.js';
import type { Language } from '../../../machines/rulebook.js';
import { companyDay } from '../../../machines/calendar.js';
import { isBlank, text } from '../../../machines/kit/text.js';
import { problem, ValidationError } from '../../errors.js';
import { CheckedByTheDoor } from '../../identity/auth.decorators.js';
import { PageQuery } from '../../identity/list.dto.js';
import type { Page } from '../../identity/paging.js';
import { pageRequest } from '../../identity/paging.js';
import type { Credentials } from '../../engine/command/load.js';
import { ApiPage } from '../../read-models/lists.js';
import { BusinessDay, OneOf, OptionalText, Text } from '../../schema/fields.js';
import { SignedWith } from '../../http/credentials.js';
import { AskedLanguage } from '../../http/language.js';
import { officeName } from '../../http/problems/unmet.js';
import { ProcessQueries } from '../processes/process-queries.service.js';
import { labelOf } from '../processes/waits.view.js';
import { Waiting } from '../inbox/task.view.js';
import { UrgingReplies, mayReply } from './urging-replies.service.js';
import { UrgingView } from './urging.view.js';
import type { Urging } from './urgings.service.js';
import { Urgings } from './urgings.service.js';
import { OfficeQueue } from './office-queue.service.js';
import type { WaitingFor } from './waiting.service.js';
import { WAITING_FOR, WaitingList } from './waiting.service.js';

/**
 * What is urged, with a word for whoever reads it.
 * @example { "event": "production.submit-plan", "note": "the customer has asked twice" }
 */
export class UrgingRequest {
  /** What is waited for: `production.submit-plan` */
  @Text({ max: 100 }) event: string;
  @OptionalText({ max: 200 }) note?: string;
}

/** @example { "text": "the report comes tomorrow", "promisedOn": "2026-03-12" } */
export class UrgingReplyRequest {
  @Text({ max: 500 }) text: string;
  /** By which day it is promised. */
  @BusinessDay({ optional: true }) promisedOn?: string;
}

const PAST = text('承诺的日期已过', '承諾的日期已過', 'this day is over');

class WaitingQuery extends PageQuery {
  /** `mine`: of processes that one has a part in, unless told. `all`: of all that one may see. */
  @OneOf(WAITING_FOR, { optional: true }) of?: WaitingFor;
  /** Instead: everything that this office has to do, whoever asks. */
  @OneOf(OFFICES, { optional: true }) office?: Office;
  /** Instead: everything that the process of this number waits for, whoever asks: `SO-000123` */
  @OptionalText({ max: 60 }) process?: string;
}

interface Place {
  kind: string;
  no: string;
}

/** What somebody waits for from others, and urging them (催办). An urging tells; it never moves a process. */
@ApiTags('urging')
@ApiBearerAuth()
@CheckedByTheDoor()
@Controller()
export class UrgingController {
  constructor(
    private readonly urgings: Urgings,
    private readonly waiting: WaitingList,
    private readonly queue: OfficeQueue,
    private readonly looking: ProcessQueries,
    private readonly replies: UrgingReplies,
  ) {}

  /** What others have to do, over all processes that one has a part in. Those due first come first. */
  @Get('waiting')
  @ApiPage(Waiting)
  list(
    @Query() query: WaitingQuery,
    @SignedWith() credentials: Credentials,
    @AskedLanguage() language: Language,
  ): Promise<Page<Waiting>> {
    if (query.process !== undefined) return this.waiting.ofProcess(credentials, query.process, language);
    const part = pageRequest(query, 2);
    if (query.office !== undefined) return this.queue.page(credentials, query.office, part, language);
    return this.waiting.page(credentials, query.of ?? 'mine', part, language);
  }

  /** By whom the offices of a process were urged. The latest comes first. */
  @Get('processes/:kind/:no/urgings')
  @ApiPage(UrgingView)
  async history(
    @Param() { kind, no }: Place,
    @Query() query: PageQuery,
    @SignedWith() credentials: Credentials,
    @AskedLanguage() language: Language,
  ): Promise<Page<UrgingView>> {
    const { process, sender, definition } = await this.looking.at(credentials, kind, no);
    const { items, nextCursor } = await this.urgings.page(process.id, pageRequest(query, 1));
    return { items: items.map((urging) => told(urging, { process, sender, definition, language })), nextCursor };
  }

  /** Urges the office that the process waits for. The same thing may be urged once an hour; an urging moves nothing. */
  @Post('processes/:kind/:no/urgings')
  @ApiCreatedResponse({ type: UrgingView })
  async urge(
    @Param() { kind, no }: Place,
    @Body() { event, note }: UrgingRequest,
    @SignedWith() credentials: Credentials,
    @AskedLanguage() language: Language,
  ): Promise<UrgingView> {
    const { process, sender, definition } = await this.looking.at(credentials, kind, no);
    await this.urgings.urge(process, event, sender.id, isBlank(note) ? null : (note?.trim() ?? null));
    const { items } = await this.urgings.page(process.id, { after: null, limit: 1 });
    return told(items[0], { process, sender, definition, language });
  }

  /**
   * Replies to an urging. Who was urged, or stands in for him, says how it is and by when it comes; whoever has urged is told.
   * 409 once it is no longer waited for.
   */
  @Post('processes/:kind/:no/urgings/:id/replies')
  @ApiCreatedResponse({ type: UrgingView })
  async reply(
    @Param() { kind, no, id }: Place & { id: string },
    @Body() { text: said, promisedOn }: UrgingReplyRequest,
    @SignedWith() credentials: Credentials,
    @AskedLanguage() language: Language,
  ): Promise<UrgingView> {
    const { process, sender, definition, now } = await this.looking.at(credentials, kind, no);
    if (promisedOn !== undefined && promisedOn < companyDay(now))
      throw new ValidationError([problem('promisedOn', PAST)]);
    const urging = await this.urgings.one(process.id, id);
    await this.replies.reply(process, urging, sender, { text: said.trim(), promisedOn: promisedOn ?? null });
    return told(await this.urgings.one(process.id, id), { process, sender, definition, language });
  }
}

/** An urging in words, as somebody finds it. */
const told = (
  urging: Urging,
  { process, sender, definition, language }: Pick<Looked, 'process' | 'sender' | 'definition'> & { language: Language },
): UrgingView => ({
  ...urging,
  label: labelOf(definition, urging.event, language),
  officeName: officeName(urging.office, language),
  mayReply: mayReply(process, urging, sender),
});

type Looked = Awaited<ReturnType<ProcessQueries['at']>>;
