import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPerson, CurrentSession, Public } from './auth.decorators.js';
import { LoginAnswer, LoginRequest, Me, PasswordRequest, signedInPerson } from './auth.dto.js';
import { delegationView } from './delegations.dto.js';
import { Delegations } from './delegations.service.js';
import { OwnPassword } from './own-password.service.js';
import type { Person } from './person.js';
import type { AuthenticatedRequest } from './request.js';
import { SESSION_SECONDS, Sessions } from './sessions.service.js';
import type { Session } from './signed-in.js';

/** Signing in and out, and what one may do. */
@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly sessions: Sessions,
    private readonly ownPassword: OwnPassword,
    private readonly delegations: Delegations,
  ) {}

  /** Signs in; too many wrong passwords have to wait. */
  @Public()
  @Post('login')
  @HttpCode(200)
  @ApiOkResponse({ type: LoginAnswer })
  async login(@Body() body: LoginRequest, @Req() request: AuthenticatedRequest): Promise<LoginAnswer> {
    const visitor = { address: request.ip, client: request.headers['user-agent'] ?? '' };
    const { token, person } = await this.sessions.signIn(body.username, body.password, visitor);
    return { accessToken: token, expiresIn: SESSION_SECONDS, person: signedInPerson(person) };
  }

  /** Ends this session. */
  @ApiBearerAuth()
  @Post('logout')
  @HttpCode(204)
  async logout(@CurrentPerson() person: Person, @CurrentSession() session: Session): Promise<void> {
    await this.sessions.revoke(person.id, session.id);
  }

  /** Who is signed in, what he may do, and who stands in for whom. */
  @ApiBearerAuth()
  @Get('me')
  @ApiOkResponse({ type: Me })
  async me(@CurrentPerson() person: Person, @CurrentSession() session: Session): Promise<Me> {
    const standing = (await this.delegations.standing(person.id)).map(delegationView);
    return {
      person: signedInPerson(person),
      offices: person.offices,
      headOf: person.headOf,
      permissions: person.permissions,
      delegations: {
        given: standing.filter(({ from }) => from.id === person.id),
        received: standing.filter(({ to }) => to.id === person.id),
      },
      sessionExpires: session.expiresAt,
    };
  }

  /** Changes one's own password; every other session ends. */
  @ApiBearerAuth()
  @Post('password')
  @HttpCode(204)
  async changePassword(
    @Body() body: PasswordRequest,
    @CurrentPerson() person: Person,
    @CurrentSession() session: Session,
    @Req() { ip }: AuthenticatedRequest,
  ): Promise<void> {
    await this.ownPassword.change({ person, session }, body.currentPassword, body.newPassword, ip);
  }
}
