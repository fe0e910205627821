import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { type WebSocket, WebSocketServer } from 'ws';
import { TooManyRequestsError, UnauthenticatedError } from '../errors.js';
import { guarded } from '../guarded.js';
import { callerBehind } from '../http/caller-address.js';
import { requestLanguage } from '../http/language.js';
import { writeProblem } from '../http/problems/before-routing.js';
import { problemOf } from '../http/problems/problem-of.js';
import { LocalLimit } from '../http/local-limit.js';
import { type Target, targetOf } from '../http/target.js';
import { networkOf } from '../identity/network.js';
import { Processes } from '../engine/processes.js';
import { Applications } from './applications.service.js';
import { dismiss } from './attended.js';
import { Inspections } from './inspections.service.js';
import { APPLICATIONS, CLOSED, FEED, INSPECTOR, type InspectorSettings } from './inspector.settings.js';
import { checkOrigin } from './origin.js';
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
  private readonly callerOf: (request: IncomingMessage) => string;

  constructor(
    @Inject(INSPECTOR) private readonly settings: InspectorSettings,
    private readonly host: HttpAdapterHost,
    private readonly inspections: Inspections,
    private readonly applications: Applications,
    private readonly processes: Processes,
  ) {
    this.callerOf = callerBehind(settings.trustProxy);
  }

  onModuleInit(): void {
    if (!this.settings.isOn) return;
    onUpgrade(this.host.httpAdapter.getHttpServer() as Server, (request, socket, head) => {
      const target = targetOf(request.url);
      if (![FEED, APPLICATIONS].includes(target.path) || request.headers.upgrade?.toLowerCase() !== 'websocket')
        return false;
      socket.on('error', () => socket.destroy());
      this.admit(request, socket, head, target);
      return true;
    });
    this.logger.log('Machines can be watched live, by whoever has the permission inspect: /inspector');
  }

  onModuleDestroy(): void {
    this.receivers.close();
    this.senders.close();
  }

  private readonly admit = guarded(
    async (request: IncomingMessage, socket: Duplex, head: Buffer, target: Target) => {
      try {
        const open = await this.permitted(request, target);
        const sockets = target.path === FEED ? this.receivers : this.senders;
        sockets.handleUpgrade(request, socket, head, this.opened(open));
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
    },
    (error, _request, socket) => {
      this.logger.error('Nobody could be let in', error);
      socket.destroy();
    },
  );

  /** From here on it is a WebSocket: what goes wrong is no answer of HTTP any more. */
  private opened(open: (socket: WebSocket) => void): (socket: WebSocket) => void {
    return guarded(open, (error, socket) => {
      this.logger.error('Nobody could be let in', error);
      dismiss(socket, CLOSED.fault);
    });
  }

  /** @throws DomainError that says why nobody comes in */
  private async permitted(request: IncomingMessage, target: Target): Promise<(socket: WebSocket) => void> {
    const wait = this.limit.take(networkOf(this.callerOf(request)));
    if (wait > 0) throw new TooManyRequestsError('Too many requests; try again later.', wait);
    checkOrigin(request.headers, target.path === APPLICATIONS ? this.settings.origins : 'none');
    return await this.opening(target);
  }

  /** Who comes in, and what becomes of his connection. */
  private async opening({ path, query: asked }: Target): Promise<(socket: WebSocket) => void> {
    const ticket = asked.get('ticket');
    if (ticket === null) throw new UnauthenticatedError();
    const { applications, inspections } = this;
    if (path === APPLICATIONS) {
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
