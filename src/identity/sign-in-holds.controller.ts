import { Controller, Delete, Get, HttpCode, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Acting } from './acting.js';
import { Actor, Permit } from './auth.decorators.js';
import { PageQuery } from './list.dto.js';
import { pageRequest } from './paging.js';
import { PersonName } from './person-name.dto.js';
import { FAILURE_KINDS, type FailureKind } from './sign-in-delay.js';
import { SignInHolds } from './sign-in-holds.service.js';

class SignInHoldView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: FAILURE_KINDS, description: '`here`: a name from one network; `name`: a name from anywhere.' })
  kind: FailureKind;
  @ApiProperty({ type: PersonName, nullable: true }) person: PersonName | null;
  @ApiProperty({ type: String, nullable: true }) network: string | null;
  @ApiProperty({ type: 'integer' }) failures: number;
  @ApiProperty({ format: 'date-time' }) heldUntil: string;
}

class SignInHoldList {
  @ApiProperty({ type: [SignInHoldView] }) items: SignInHoldView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** Sign-ins that have to wait after too many wrong passwords. */
@ApiTags('people')
@ApiBearerAuth()
@Controller('sign-in-holds')
export class SignInHoldsController {
  constructor(private readonly holds: SignInHolds) {}

  /**
   * Names and networks that have to wait before they may sign in. They come of too many wrong passwords; for whoever
   * manages people or audits.
   */
  @Permit('people', 'audit')
  @Get()
  @ApiOkResponse({ type: SignInHoldList })
  list(@Query() query: PageQuery): Promise<SignInHoldList> {
    return this.holds.list(pageRequest(query, 1));
  }

  /** Ends the waiting of one of them. The next try is taken at once. */
  @Permit('people')
  @Delete(':id')
  @HttpCode(204)
  async release(@Param('id') id: string, @Actor() by: Acting): Promise<void> {
    await this.holds.release(id, by);
  }
}
