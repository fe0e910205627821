import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Acting } from '../acting.js';
import { Actor, CurrentPerson } from '../auth.decorators.js';
import { PageQuery } from '../list.dto.js';
import { pageRequest } from '../paging.js';
import type { Person } from '../person.js';
import { ChangeLists } from './change-lists.service.js';
import {
  AgreementRequest,
  ChangeList,
  ChangeNotices,
  ChangesQuery,
  ChangeView,
  RejectionRequest,
} from './changes.dto.js';
import { Changes } from './changes.service.js';

/** Proposals on rights, delegations and the policy, and the decisions on them: one proposes, another agrees. */
@ApiTags('changes')
@ApiBearerAuth()
@Controller('changes')
export class ChangesController {
  constructor(
    private readonly changes: Changes,
    private readonly lists: ChangeLists,
  ) {}

  /**
   * Proposals that one may see, the newest first. They are one's own, those about oneself, and those that one may
   * decide on.
   */
  @Get()
  @ApiOkResponse({ type: ChangeList })
  list(@Query() query: ChangesQuery, @CurrentPerson() { id }: Person): Promise<ChangeList> {
    return this.lists.list(pageRequest(query, 1), query, id);
  }

  /** What one was told of changes. The newest comes first. */
  @Get('notices')
  @ApiOkResponse({ type: ChangeNotices })
  notices(@Query() query: PageQuery, @CurrentPerson() { id }: Person): Promise<ChangeNotices> {
    return this.lists.notices(pageRequest(query, 1), id);
  }

  /** Marks what one was told of a change as read. Only for oneself. */
  @Post('notices/:id/read')
  @HttpCode(204)
  async read(@Param('id') notice: string, @CurrentPerson() { id }: Person): Promise<void> {
    await this.lists.markRead(notice, id);
  }

  /** One proposal, with what it would change. Its `hash` is what an agreement has to name. */
  @Get(':id')
  @ApiOkResponse({ type: ChangeView })
  one(@Param('id') change: string, @CurrentPerson() { id }: Person): Promise<ChangeView> {
    return this.lists.one(change, id);
  }

  /** Agrees to a proposal as it was seen. It is in force at once, a lowered rule after its lead time. */
  @Post(':id/agree')
  @HttpCode(200)
  @ApiOkResponse({ type: ChangeView })
  async agree(@Param('id') id: string, @Body() { hash }: AgreementRequest, @Actor() by: Acting): Promise<ChangeView> {
    await this.changes.agree(id, hash, by);
    return this.lists.one(id, by.id);
  }

  /** Says no to a proposal, and why. Nothing of it comes into force. */
  @Post(':id/reject')
  @HttpCode(200)
  @ApiOkResponse({ type: ChangeView })
  async reject(@Param('id') id: string, @Body() body: RejectionRequest, @Actor() by: Acting): Promise<ChangeView> {
    await this.changes.reject(id, body.hash, body.reason, by);
    return this.lists.one(id, by.id);
  }

  /** Takes one's own proposal back. Nobody can agree to it any more. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @ApiOkResponse({ type: ChangeView })
  async withdraw(@Param('id') id: string, @Actor() by: Acting): Promise<ChangeView> {
    await this.changes.withdraw(id, by);
    return this.lists.one(id, by.id);
  }
}
