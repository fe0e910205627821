import { Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { NotFoundError } from '../errors.js';
import { CurrentPerson, CurrentSession, CurrentToken, Permit } from '../identity/auth.decorators.js';
import type { Person } from '../identity/person.js';
import { SecurityEvents } from '../identity/security-events.service.js';
import type { Session } from '../identity/signed-in.js';
import { type TicketUse, Tickets } from '../identity/tickets.service.js';
import { APPLICATIONS, FEED, INSPECTOR, type InspectorSettings } from './inspector.settings.js';

export class InspectorTicket {
  @ApiProperty({ description: 'Path of the WebSocket, with the ticket.' }) path: string;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
}

/** Watching the machines live, with XState's own tools. */
@ApiTags('machines')
@ApiBearerAuth()
@Controller('inspector')
export class InspectorController {
  constructor(
    @Inject(INSPECTOR) private readonly settings: InspectorSettings,
    private readonly tickets: Tickets,
    private readonly events: SecurityEvents,
  ) {}

  /**
   * An address for a receiver of XState's inspection messages. It is good for one minute. Without more, it shows the
   * processes that moved last and all that move from then on; with `&no=SO-000123`, that one from its first event on,
   * `&pace=500` milliseconds between two; with `&of=applications`, the applications that the person has connected.
   */
  @Permit('inspect')
  @Post('tickets')
  @HttpCode(201)
  @ApiCreatedResponse({ type: InspectorTicket })
  async issue(
    @CurrentToken() token: string,
    @CurrentSession() session: Session,
    @CurrentPerson() { id }: Person,
  ): Promise<InspectorTicket> {
    const ticket = this.addressOf(FEED, 'receive', token, session);
    await this.events.record({ by: id, action: 'inspector.opened', subject: `session:${session.id}` });
    return ticket;
  }

  /**
   * An address for `createWebSocketInspector` in an XState application of one's own. It is that of
   * `@statelyai/inspect`, good for twelve hours, at most as long as the session, and for nothing but telling.
   * `&name=Checkout` names the application. It is seen by the person who has asked for the address.
   */
  @Permit('inspect')
  @Post('applications')
  @HttpCode(201)
  @ApiCreatedResponse({ type: InspectorTicket })
  connect(@CurrentToken() token: string, @CurrentSession() session: Session): InspectorTicket {
    return this.addressOf(APPLICATIONS, 'tell', token, session);
  }

  private addressOf(path: string, use: TicketUse, token: string, session: Session): InspectorTicket {
    if (!this.settings.isOn) throw new NotFoundError('inspector', 'INSPECTOR=off');
    const { ticket, expiresAt } = this.tickets.issue(token, session, use);
    return { path: `${path}?ticket=${ticket}`, expiresAt };
  }
}
