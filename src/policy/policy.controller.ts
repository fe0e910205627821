import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Acting } from '../identity/acting.js';
import { Actor, Permit } from '../identity/auth.decorators.js';
import { ChangeLists } from '../identity/changes/change-lists.service.js';
import { ChangeView } from '../identity/changes/changes.dto.js';
import { PageQuery } from '../identity/list.dto.js';
import { pageRequest } from '../identity/paging.js';
import { PolicyDecisions } from './policy-decisions.service.js';
import { THRESHOLD_NAMES } from './thresholds.js';
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
    private readonly changes: ChangeLists,
  ) {}

  /**
   * The policy in force. With the levels, thresholds and deadlines that the company has set, the values that stand unless
   * it does, and what the thresholds are called.
   */
  @Get()
  @ApiOkResponse({ type: PolicyView })
  async current(): Promise<PolicyView> {
    return Object.assign(policyView(await this.history.current()), { names: THRESHOLD_NAMES });
  }

  /**
   * Every version of the policy, the newest first. Each says who proposed it, who agreed, and from when on it counts.
   */
  @Get('versions')
  @ApiOkResponse({ type: PolicyVersions })
  async versions(@Query() query: PageQuery): Promise<PolicyVersions> {
    const found = await this.history.list(pageRequest(query, 1));
    return { items: found.items.map(policyView), nextCursor: found.nextCursor };
  }

  /**
   * Proposes a new version of the policy. What is not named stays. Another person agrees. A rule that is lowered waits
   * for its lead time after that. A version that is only scheduled is replaced, if it begins later.
   */
  @Permit('policy')
  @Post()
  @HttpCode(202)
  @ApiAcceptedResponse({ type: ChangeView })
  async propose(@Body() body: PolicyRequest, @Actor() by: Acting): Promise<ChangeView> {
    return this.changes.one(await this.decisions.propose(body, by), by.id);
  }
}
