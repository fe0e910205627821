import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { WebSocket } from 'ws';
import { TooManyRequestsError } from '../errors.js';
import type { Person } from '../identity/person.js';
import { type TicketUse, Tickets } from '../identity/tickets.service.js';
import { Application } from './application.js';
import { attend, dismiss } from './attended.js';
import { CLOSED } from './inspector.settings.js';
import { mayInspect } from './may-inspect.js';

/** Of one person on one node: applications, and windows that watch them. */
const MOST_PER_PERSON = 5;
/** Bytes that may wait for a window that reads too slowly. */
const MOST_WAITING = 16_000_000;
const LONGEST_NAME = 80;

interface Admitted {
  person: Person;
  stillAllowed: () => Promise<unknown>;
}

/**
 * Applications that have this product as their inspector, each seen by the person alone whose ticket it came with: what it
 * holds is not known here, so it cannot be redacted for others. Nothing of it is stored, and no other node hears of it.
 */
@Injectable()
export class Applications implements OnModuleDestroy {
  private readonly telling = new Map<Application, string>();
  private readonly watching = new Map<WebSocket, string>();
  private count = 0;

  constructor(private readonly tickets: Tickets) {}

  onModuleDestroy(): void {
    for (const application of this.telling.keys()) application.end(CLOSED.goingAway);
    for (const socket of this.watching.keys()) dismiss(socket, CLOSED.goingAway);
  }

  /** @throws UnauthenticatedError, ForbiddenError, TooManyRequestsError */
  async admit(ticket: string, use: TicketUse): Promise<Admitted> {
    const { person, again } = await this.tickets.redeem(ticket, use);
    mayInspect(person);
    const those: ReadonlyMap<unknown, string> = use === 'tell' ? this.telling : this.watching;
    if ([...those.values()].filter((id) => id === person.id).length >= MOST_PER_PERSON) {
      throw new TooManyRequestsError('You have too many applications connected.', 10);
    }
    return { person, stillAllowed: async () => mayInspect(await again()) };
  }

  /** Hears an application; under this name, where it has given one. */
  hear(socket: WebSocket, { person: { id }, stillAllowed }: Admitted, name: string | null): void {
    this.count += 1;
    const group = `app-${this.count}`;
    const tell = (text: string): void => this.tell(id, text);
    const telling = { group, name: (name ?? group).slice(0, LONGEST_NAME), stillAllowed, tell };
    const application: Application = new Application(socket, telling, () => this.telling.delete(application));
    this.telling.set(application, id);
  }

  /** Tells a window where the applications of its person stand, and from then on what they do. */
  show(socket: WebSocket, { person: { id }, stillAllowed }: Admitted): void {
    attend(socket, stillAllowed, () => this.watching.delete(socket));
    this.watching.set(socket, id);
    for (const [application, person] of this.telling) {
      if (person === id) for (const text of application.standing()) socket.send(text);
    }
  }

  private tell(person: string, text: string): void {
    for (const [socket, id] of this.watching) {
      if (id !== person) continue;
      // It comes again, and is told where everything stands then.
      if (socket.bufferedAmount > MOST_WAITING) dismiss(socket, CLOSED.tryAgain);
      else socket.send(text);
    }
  }
}
