import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { Office } from '../../../machines/offices.js';
import { OFFICES } from '../../../machines/offices.js';
import type { Language } from '../../../machines/rulebook.js';
import { isBlank } from '../../../machines/kit/text.js';
import { CheckedByTheDoor } from '../../identity/auth.decorators.js';
import { PageQuery } from '../../identity/list.dto.js';
import type { Page } from '../../identity/paging.js';
import { pageRequest } from '../../identity/paging.js';
import { Processes } from '../../engine/processes.js';
import type { Credentials } from '../../engine/command/load.js';
import { ApiPage } from '../../read-models/lists.js';
import { OneOf, OptionalText, Text } from '../../schema/fields.js';
import { SignedWith } from '../../http/credentials.js';
import { AskedLanguage } from '../../http/language.js';
import { officeName } from '../../http/problems/unmet.js';
import { ProcessQueries } from '../processes/process-queries.service.js';
import { labelOf } from '../processes/waits.view.js';
import { Waiting } from '../inbox/task.view.js';
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
    private readonly processes: Processes,
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
    const { process } = await this.looking.at(credentials, kind, no);
    const { items, nextCursor } = await this.urgings.page(process.id, pageRequest(query, 1));
    return { items: items.map((urging) => this.told(urging, language)), nextCursor };
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
    const { process, sender } = await this.looking.at(credentials, kind, no);
    await this.urgings.urge(process, event, sender.id, isBlank(note) ? null : (note?.trim() ?? null));
    const { items } = await this.urgings.page(process.id, { after: null, limit: 1 });
    return this.told(items[0], language);
  }

  private told(urging: Urging, language: Language): UrgingView {
    const { kind, event, office } = urging;
    return {
      ...urging,
      label: labelOf(this.processes.current(kind), event, language),
      officeName: officeName(office, language),
    };
  }
}
