import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Office } from '../../../machines/offices.js';
import { OFFICES } from '../../../machines/offices.js';
import type { Language } from '../../../machines/rulebook.js';
import { CheckedByTheDoor } from '../../identity/auth.decorators.js';
import { PageQuery } from '../../identity/list.dto.js';
import type { Page } from '../../identity/paging.js';
import { pageRequest } from '../../identity/paging.js';
import type { Credentials } from '../../engine/command/load.js';
import { ApiPage } from '../../read-models/lists.js';
import { OneOf } from '../../schema/fields.js';
import { SignedWith } from '../../http/credentials.js';
import { AskedLanguage } from '../../http/language.js';
import { Advice } from './advice.service.js';
import { Escalations } from './escalations.service.js';
import { InboxCounter } from './inbox-counts.service.js';
import { Inbox } from './inbox.service.js';
import { Escalated, InboxCounts, Task } from './task.view.js';

export class InboxQuery extends PageQuery {
  /** Only what waits for this one of my offices. */
  @OneOf(OFFICES, { optional: true }) office?: Office;
  /** `block`: what processes wait for, which is asked for when nothing is said. `warn`: what is only advised. */
  @OneOf(['block', 'warn'], { optional: true }) level?: 'block' | 'warn';
}

/** What waits for me. */
@ApiTags('inbox')
@ApiBearerAuth()
@CheckedByTheDoor()
@Controller('inbox')
export class InboxController {
  constructor(
    private readonly inbox: Inbox,
    private readonly advice: Advice,
    private readonly escalations: Escalations,
    private readonly counter: InboxCounter,
  ) {}

  /**
   * One's tasks over all processes. They are of one's own offices and of those whom one stands in for; what four eyes
   * keep from whoever asks is not here. Urged ones come first, then what is due first; those of a process stand together.
   */
  @Get()
  @ApiPage(Task)
  list(
    @Query() query: InboxQuery,
    @SignedWith() credentials: Credentials,
    @AskedLanguage() language: Language,
  ): Promise<Page<Task>> {
    const list = query.level === 'warn' ? this.advice : this.inbox;
    return list.page(credentials, pageRequest(query, 2), language, query.office);
  }

  /** What others have not done in time. It was escalated to whoever asks, as head or as leader in charge. */
  @Get('escalated')
  @ApiPage(Escalated)
  escalated(
    @Query() query: PageQuery,
    @SignedWith() credentials: Credentials,
    @AskedLanguage() language: Language,
  ): Promise<Page<Escalated>> {
    return this.escalations.page(credentials, pageRequest(query, 2), language);
  }

  /** How much one's inbox holds. Counted by its lists; of more than 200 processes `whole` is false. */
  @Get('counts')
  @ApiOkResponse({ type: InboxCounts })
  counts(@SignedWith() credentials: Credentials): Promise<InboxCounts> {
    return this.counter.count(credentials);
  }
}
