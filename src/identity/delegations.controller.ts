import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForbiddenError } from '../errors.js';
import type { Acting } from './acting.js';
import { Actor, CurrentPerson } from './auth.decorators.js';
import { DelegationList, DelegationRequest, DelegationView, delegationView } from './delegations.dto.js';
import { Delegations } from './delegations.service.js';
import { DelegationsQuery } from './list.dto.js';
import { pageRequest } from './paging.js';
import type { Person } from './person.js';

/** Who stands in for whom. */
@ApiTags('delegations')
@ApiBearerAuth()
@Controller('delegations')
export class DelegationsController {
  constructor(private readonly delegations: Delegations) {}

  /** Those that one gave and received. */
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

  /** Lets somebody stand in; he acts in his own name, on behalf of the delegator. */
  @Post()
  @ApiCreatedResponse({ type: DelegationView })
  async create(@Body() body: DelegationRequest, @Actor() by: Acting): Promise<DelegationView> {
    return delegationView(await this.delegations.one(await this.delegations.create(body, by)));
  }

  /** Ends a delegation at once. */
  @Delete(':id')
  @HttpCode(204)
  async revoke(@Param('id') id: string, @Actor() by: Acting): Promise<void> {
    await this.delegations.revoke(id, by);
  }
}
