import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { type WebSocket, WebSocketServer } from 'ws';
import { TooManyRequestsError, UnauthenticatedError } from '../errors.js';
import { requestLanguage } from '../http/language.js';
import { writeProblem } from '../http/problems/before-routing.js';
import { problemOf } from '../http/problems/problem-of.js';
import { LocalLimit } from '../http/local-limit.js';
import { networkOf } from '../identity/network.js';
import { Processes } from '../process/processes.js';
import { Applications } from './applications.service.js';
import { Inspections } from './inspections.service.js';
import { APPLICATIONS, FEED, INSPECTOR_ON } from './inspector.settings.js';
import { onUpgrade } from './upgrade.js';

/** Bytes: a receiver has nothing to say, and the longest that an application tells is a machine's whole definition. */
const LONGEST = { ofReceiver: 1_024, ofApplication: 512 * 1_024 };
/** Tries to connect that one network has in a minute. */
const TRIES = 120;

/** Lets receivers and senders of inspection messages in at the server that everything else comes through. */
@Injectable()
export class InspectorGateway implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('Inspector');
  private readonly receivers = new WebSocketServer({ noServer: true, maxPayload: LONGEST.ofReceiver });
  private readonly senders = new WebSocketServer({ noServer: true, maxPayload: LONGEST.ofApplication });
  private readonly limit = new LocalLimit(TRIES);

  constructor(
    @Inject(INSPECTOR_ON) private readonly isOn: boolean,
    private readonly host: HttpAdapterHost,
    private readonly inspections: Inspections,
    private readonly applications: Applications,
    private readonly processes: Processes,
  ) {}

  onModuleInit(): void {
    if (!this.isOn) return;
    onUpgrade(this.host.httpAdapter.getHttpServer() as Server, (request, socket, head) => {
      const address = new URL(request.url ?? '/', 'http://here');
      if (![FEED, APPLICATIONS].includes(address.pathname) || request.headers.upgrade?.toLowerCase() !== 'websocket')
        return false;
      socket.on('error', () => socket.destroy());
      void this.admit(request, socket, head, address);
      return true;
    });
    this.logger.log('Machines can be watched live, by whoever has the permission inspect: /inspector');
  }

  onModuleDestroy(): void {
    this.receivers.close();
    this.senders.close();
  }

  private async admit(request: IncomingMessage, socket: Duplex, head: Buffer, address: URL): Promise<void> {
    try {
      const wait = this.limit.take(networkOf(request.socket.remoteAddress ?? ''));
      if (wait > 0) throw new TooManyRequestsError('Too many requests; try again later.', wait);
      const open = await this.opening(address);
      const sockets = address.pathname === FEED ? this.receivers : this.senders;
      sockets.handleUpgrade(request, socket, head, open);
    } catch (error) {
      const problem = problemOf(error, {
        language: requestLanguage(request),
        requestId: '',
        changes: false,
        definition: (kind) => this.processes.current(kind),
      });
      if (problem.status >= 500) this.logger.error('Nobody could be let in', error);
      writeProblem(socket, problem);
    }
  }

  /** Who comes in, and what becomes of his connection. */
  private async opening({ pathname, searchParams: asked }: URL): Promise<(socket: WebSocket) => void> {
    const ticket = asked.get('ticket');
    if (ticket === null) throw new UnauthenticatedError();
    const { applications, inspections } = this;
    if (pathname === APPLICATIONS) {
      const admitted = await applications.admit(ticket, 'tell');
      return (socket) => applications.hear(socket, admitted, asked.get('name'));
    }
    if (asked.get('of') === 'applications') {
      const admitted = await applications.admit(ticket, 'receive');
      return (socket) => applications.show(socket, admitted);
    }
    const admitted = await inspections.admit({ ticket, no: asked.get('no'), pace: asked.get('pace') });
    return (socket) => inspections.open(socket, admitted);
  }
}
