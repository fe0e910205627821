import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForbiddenError } from '../errors.js';
import type { Acting } from './acting.js';
import { Actor, CurrentPerson } from './auth.decorators.js';
import { ChangeLists } from './changes/change-lists.service.js';
import { ChangeView } from './changes/changes.dto.js';
import { DelegationList, DelegationRequest, delegationView } from './delegations.dto.js';
import { Delegations } from './delegations.service.js';
import { DelegationsQuery } from './list.dto.js';
import { pageRequest } from './paging.js';
import type { Person } from './person.js';

/** Who stands in for whom. */
@ApiTags('delegations')
@ApiBearerAuth()
@Controller('delegations')
export class DelegationsController {
  constructor(
    private readonly delegations: Delegations,
    private readonly changes: ChangeLists,
  ) {}

  /** Delegations that one gave and received. Those who manage people or audit may ask for everybody's. */
  @Get()
  @ApiOkResponse({ type: DelegationList })
  async list(@Query() query: DelegationsQuery, @CurrentPerson() person: Person): Promise<DelegationList> {
    const everyone = query.everyone === 'true';
    if (everyone && !person.permissions.some((permission) => permission === 'people' || permission === 'audit')) {
      throw new ForbiddenError('This needs the permission people or audit.');
    }
    const found = await this.delegations.list(pageRequest(query, 2), everyone ? undefined : person.id);
    return { items: found.items.map(delegationView), nextCursor: found.nextCursor };
  }

  /**
   * Proposes that somebody stands in. The delegate acts in their own name, on behalf of the delegator; another person
   * has to agree.
   */
  @Post()
  @HttpCode(202)
  @ApiAcceptedResponse({ type: ChangeView })
  async propose(@Body() body: DelegationRequest, @Actor() by: Acting): Promise<ChangeView> {
    return this.changes.one(await this.delegations.propose(body, by), by.id);
  }

  /** Ends a delegation at once. What was done by it stays as it was recorded. */
  @Delete(':id')
  @HttpCode(204)
  async revoke(@Param('id') id: string, @Actor() by: Acting): Promise<void> {
    await this.delegations.revoke(id, by);
  }
}
