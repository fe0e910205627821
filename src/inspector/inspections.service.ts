import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { WebSocket } from 'ws';
import { NotFoundError, TooManyRequestsError } from '../errors.js';
import { Feed } from '../http/stream/feed.service.js';
import type { Person } from '../identity/person.js';
import { Tickets } from '../identity/tickets.service.js';
import { Processes } from '../engine/processes.js';
import { Scopes } from '../engine/scope.js';
import type { StoredProcess } from '../engine/log/transition.js';
import type { Inspecting } from './inspection.js';
import { Inspection } from './inspection.js';
import { CLOSED } from './inspector.settings.js';
import { mayInspect } from './may-inspect.js';
import { Steps } from './steps.service.js';

/** Of one person on one node. */
const MOST_PER_PERSON = 5;
const SLOWEST = 10_000;

/** What the address of a connection asks for. */
export interface Asked {
  ticket: string;
  /** The number of a process: it is replayed and then followed alone. */
  no: string | null;
  /** Milliseconds between two events of the replay. */
  pace: string | null;
}

/** Who may watch, and what. */
interface Admitted {
  person: Person;
  only: StoredProcess | null;
  pace: number;
  sees: Inspecting['sees'];
  masked: Inspecting['masked'];
  stillAllowed: () => Promise<unknown>;
}

/** The receivers that are connected to this node. */
@Injectable()
export class Inspections implements OnModuleDestroy {
  private readonly open_ = new Map<Inspection, string>();

  constructor(
    private readonly tickets: Tickets,
    private readonly feed: Feed,
    private readonly steps: Steps,
    private readonly processes: Processes,
    private readonly scopes: Scopes,
  ) {}

  onModuleDestroy(): void {
    this.endAll();
  }

  /** @throws UnauthenticatedError, ForbiddenError, NotFoundError, TooManyRequestsError */
  async admit({ ticket, no, pace }: Asked): Promise<Admitted> {
    const { person, again } = await this.tickets.redeem(ticket, 'receive');
    mayInspect(person);
    const mine = [...this.open_.values()].filter((id) => id === person.id).length;
    if (mine >= MOST_PER_PERSON) throw new TooManyRequestsError('You have too many inspectors open.', 10);
    let watcher = person;
    const sees = async (process: { kind: string; id: string }) =>
      (await this.scopes.among(await this.scopes.of(watcher), [process])).length > 0;
    const only = no === null ? null : await this.steps.find(no);
    if (no !== null && (!only || !(await sees(only)))) throw new NotFoundError('process', no.slice(0, 60));
    return {
      person,
      only,
      pace: Math.min(Math.max(Number(pace) || 0, 0), SLOWEST),
      sees,
      masked: async (message) => this.scopes.masked(await this.scopes.of(watcher), message),
      stillAllowed: async () => {
        watcher = mayInspect(await again());
      },
    };
  }

  open(socket: WebSocket, { person, ...asked }: Admitted): void {
    const inspecting = { feed: this.feed, steps: this.steps, processes: this.processes, ...asked };
    const inspection: Inspection = new Inspection(socket, inspecting, () => this.open_.delete(inspection));
    this.open_.set(inspection, person.id);
  }

  /** Ends all of them: this node stops. */
  endAll(): void {
    for (const inspection of this.open_.keys()) inspection.end(CLOSED.goingAway);
  }
}
