import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Acting } from '../identity/acting.js';
import { Actor, Permit } from '../identity/auth.decorators.js';
import { PageQuery } from '../identity/list.dto.js';
import { pageRequest } from '../identity/paging.js';
import { PolicyDecisions } from './policy-decisions.service.js';
import { PolicyHistory } from './policy-history.service.js';
import { PolicyRequest, PolicyVersions, PolicyView, policyView } from './policy.dto.js';

/** Rule levels, thresholds and deadlines: what applies, since when, and who decided it. */
@ApiTags('policy')
@ApiBearerAuth()
@Controller('policy')
export class PolicyController {
  constructor(
    private readonly history: PolicyHistory,
    private readonly decisions: PolicyDecisions,
  ) {}

  /** The policy in force. */
  @Get()
  @ApiOkResponse({ type: PolicyView })
  async current(): Promise<PolicyView> {
    return policyView(await this.history.current());
  }

  /** Every version, the newest first. */
  @Get('versions')
  @ApiOkResponse({ type: PolicyVersions })
  async versions(@Query() query: PageQuery): Promise<PolicyVersions> {
    const found = await this.history.list(pageRequest(query, 1));
    return { items: found.items.map(policyView), nextCursor: found.nextCursor };
  }

  /** Decides a new version; what is not named stays. A version that is only scheduled is replaced, if it begins later. */
  @Permit('policy')
  @Post()
  @ApiCreatedResponse({ type: PolicyView })
  async decide(@Body() body: PolicyRequest, @Actor() by: Acting): Promise<PolicyView> {
    return policyView(await this.history.one(await this.decisions.decide(body, by)));
  }
}
