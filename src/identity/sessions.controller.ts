import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPerson, CurrentSession } from './auth.decorators.js';
import { SessionList } from './auth.dto.js';
import type { Person } from './person.js';
import { Sessions } from './sessions.service.js';
import type { Session } from './signed-in.js';

/** Where one is signed in. */
@ApiTags('auth')
@ApiBearerAuth()
@Controller('auth/sessions')
export class SessionsController {
  constructor(private readonly sessions: Sessions) {}

  /** One's own sessions that still count. Each says which browser or program opened it, and when it ends. */
  @Get()
  @ApiOkResponse({ type: SessionList })
  async list(@CurrentPerson() person: Person, @CurrentSession() session: Session): Promise<SessionList> {
    const open = await this.sessions.list(person.id);
    const items = open.map(({ id, client, createdAt, expiresAt, endsAt }) => ({
      id,
      client,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      endsAt: endsAt.toISOString(),
      current: id === session.id,
    }));
    return { items, nextCursor: null };
  }

  /** Signs out everywhere. The session that asks ends too. */
  @Delete()
  @HttpCode(204)
  async revokeAll(@CurrentPerson() person: Person): Promise<void> {
    await this.sessions.revokeAll(person.id);
  }

  /** Ends one of one's own sessions. It counts for nothing from the next request on. */
  @Delete(':id')
  @HttpCode(204)
  async revoke(@CurrentPerson() person: Person, @Param('id') id: string): Promise<void> {
    await this.sessions.revoke(person.id, id);
  }
}
