import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Language } from '../../../machines/rulebook.js';
import { TooManyRequestsError } from '../../errors.js';
import type { Person } from '../../identity/person.js';
import { Sessions } from '../../identity/sessions.service.js';
import { Processes } from '../../engine/processes.js';
import { Scopes } from '../../engine/scope.js';
import { Metrics } from '../health/metrics.service.js';
import { officeName } from '../problems/unmet.js';
import { labelOf, stateName } from '../../features/processes/waits.view.js';
import type { Told } from './feed.service.js';
import { Feed } from './feed.service.js';
import { LiveStream } from './live-stream.js';
import { positionOf } from './position.js';

/** Of one person on one node; a browser needs one for all its windows. */
const MOST_PER_PERSON = 10;

/** Whoever listens. */
interface Listener {
  person: Person;
  token: string;
  language: Language;
  /** The last id that the client has. */
  last: string | undefined;
}

/** The open streams of this node. */
@Injectable()
export class Streams implements OnModuleDestroy {
  private readonly open_ = new Map<LiveStream, string>();

  constructor(
    private readonly feed: Feed,
    private readonly sessions: Sessions,
    private readonly processes: Processes,
    private readonly metrics: Metrics,
    private readonly scopes: Scopes,
  ) {}

  onModuleDestroy(): void {
    this.endAll();
  }

  /** @throws ValidationError when the last id is none; TooManyRequestsError */
  async open(reply: FastifyReply, { person, token, language, last }: Listener): Promise<void> {
    const mine = [...this.open_.values()].filter((id) => id === person.id).length;
    if (mine >= MOST_PER_PERSON) throw new TooManyRequestsError('You have too many open streams.', 10);
    const from = last === undefined ? await this.feed.now() : positionOf(last);
    reply.hijack();
    const response = reply.raw;
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    });
    // A HEAD has no body to wait for: left open, it would hold its connection for ever.
    if (reply.request.method === 'HEAD') {
      response.end();
      return;
    }
    let listener = person;
    const listening = {
      feed: this.feed,
      from,
      // His rights may have become others meanwhile.
      stillSignedIn: async () => {
        ({ person: listener } = await this.sessions.authenticate(token));
      },
      shown: (found: readonly Told[]) => this.shownTo(listener, found),
      tell: (told: Told) => this.view(told, language),
    };
    const stream: LiveStream = new LiveStream(response, listening, () => {
      this.open_.delete(stream);
      this.metrics.streams.set(this.open_.size);
    });
    this.open_.set(stream, person.id);
    this.metrics.streams.set(this.open_.size);
    // Whoever went away while the beginning was looked up has closed already.
    if (response.destroyed) stream.end();
  }

  /** Ends all of them: this node stops. */
  endAll(): void {
    for (const stream of this.open_.keys()) stream.end();
  }

  private async shownTo(person: Person, found: readonly Told[]): Promise<readonly Told[]> {
    const known = found.map((told) => ({ kind: told.kind, id: told.process, told }));
    return (await this.scopes.among(await this.scopes.of(person), known)).map(({ told }) => told);
  }

  private view({ process, seq, kind, type, by, byName, office, from, to, revision, at }: Told, language: Language) {
    const definition = this.processes.current(kind);
    return {
      process,
      kind,
      seq,
      version: seq,
      type,
      label: labelOf(definition, type, language),
      by: { id: by, name: byName, office },
      officeName: officeName(office, language),
      from,
      to,
      toName: stateName(definition, to, language),
      revision,
      at: new Date(at).toISOString(),
    };
  }
}
