import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPerson, CurrentSession, Public, WithOutdatedPassword } from './auth.decorators.js';
import {
  LoginAnswer,
  LoginRequest,
  Me,
  PageSession,
  PageSessionRequest,
  PasswordRequest,
  signedInPerson,
} from './auth.dto.js';
import { delegationView } from './delegations.dto.js';
import { Delegations } from './delegations.service.js';
import { OwnPassword } from './own-password.service.js';
import type { Person } from './person.js';
import type { AuthenticatedRequest } from './request.js';
import { expectOwnPage, noSessionCookie, sessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.service.js';
import { SignIn } from './sign-in.service.js';
import type { NewSession, Visitor } from './sign-in.service.js';
import type { Session } from './signed-in.js';

/** Signing in and out, and what one may do. */
@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly ownPassword: OwnPassword,
    private readonly delegations: Delegations,
  ) {}

  /**
   * Signs a program in. The token that it gets is sent as `Authorization: Bearer …`. Too many wrong passwords have to
   * wait.
   */
  @Public()
  @Post('login')
  @HttpCode(200)
  @ApiOkResponse({ type: LoginAnswer })
  async login(@Body() body: LoginRequest, @Req() request: AuthenticatedRequest): Promise<LoginAnswer> {
    const opened = await this.signIn.signIn(body.username, body.password, visitorOf(request));
    return loginAnswer(opened);
  }

  /** Signs the page in. Its session is a cookie of the browser's, which no script can read. */
  @Public()
  @Post('page-session')
  @HttpCode(200)
  @ApiOkResponse({ type: PageSession })
  async openPageSession(
    @Body() { username, password, remember = false }: PageSessionRequest,
    @Req() request: AuthenticatedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageSession> {
    expectOwnPage(request);
    const opened = await this.signIn.signIn(username, password, visitorOf(request));
    const until = remember ? new Date(opened.session.endsAt) : undefined;
    reply.header('Set-Cookie', sessionCookie(opened.token, { secure: isSecure(request), until }));
    return pageSession(opened);
  }

  /** Ends this session. Its token, or the page's cookie, counts for nothing from now on. */
  @ApiBearerAuth()
  @WithOutdatedPassword()
  @Post('logout')
  @HttpCode(204)
  async logout(
    @CurrentPerson() person: Person,
    @CurrentSession() session: Session,
    @Req() request: AuthenticatedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.revoke(person.id, session.id, true);
    reply.header('Set-Cookie', noSessionCookie(isSecure(request)));
  }

  /** Who is signed in. With what they may do, who stands in for whom, and when the session ends. */
  @ApiBearerAuth()
  @WithOutdatedPassword()
  @Get('me')
  @ApiOkResponse({ type: Me })
  async me(
    @CurrentPerson() person: Person,
    @CurrentSession() session: Session,
    @Req() { mustChangePassword = false }: AuthenticatedRequest,
  ): Promise<Me> {
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
      sessionEnds: session.endsAt,
      mustChangePassword,
    };
  }

  /** Changes one's own password. Every other session of the same person ends. */
  @ApiBearerAuth()
  @WithOutdatedPassword()
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

const visitorOf = ({ ip, headers }: AuthenticatedRequest): Visitor => ({
  address: ip,
  client: headers['user-agent'] ?? '',
});

const isSecure = ({ protocol }: AuthenticatedRequest): boolean => protocol === 'https';

const pageSession = ({ person, session, mustChangePassword }: NewSession): PageSession => ({
  expiresIn: Math.round((Date.parse(session.expiresAt) - Date.parse(session.at)) / 1000),
  mustChangePassword,
  person: signedInPerson(person),
});

const loginAnswer = (opened: NewSession): LoginAnswer => {
  const { expiresIn, mustChangePassword, person } = pageSession(opened);
  return { accessToken: opened.token, expiresIn, mustChangePassword, person };
};
