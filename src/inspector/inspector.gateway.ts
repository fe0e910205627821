import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { WebSocketServer } from 'ws';
import { TooManyRequestsError, UnauthenticatedError } from '../errors.js';
import { requestLanguage } from '../http/language.js';
import { writeProblem } from '../http/problems/before-routing.js';
import { problemOf } from '../http/problems/problem-of.js';
import { LocalLimit } from '../http/local-limit.js';
import { networkOf } from '../identity/network.js';
import { Processes } from '../process/processes.js';
import { Inspections } from './inspections.service.js';
import { FEED, INSPECTOR_ON } from './inspector.settings.js';
import { onUpgrade } from './upgrade.js';

/** A receiver has nothing to say. */
const LONGEST_MESSAGE = 1_024;
/** Tries to connect that one network has in a minute. */
const TRIES = 120;

/** Lets receivers of inspection messages in at the server that everything else comes through. */
@Injectable()
export class InspectorGateway implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('Inspector');
  private readonly sockets = new WebSocketServer({ noServer: true, maxPayload: LONGEST_MESSAGE });
  private readonly limit = new LocalLimit(TRIES);

  constructor(
    @Inject(INSPECTOR_ON) private readonly isOn: boolean,
    private readonly host: HttpAdapterHost,
    private readonly inspections: Inspections,
    private readonly processes: Processes,
  ) {}

  onModuleInit(): void {
    if (!this.isOn) return;
    onUpgrade(this.host.httpAdapter.getHttpServer() as Server, (request, socket, head) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://here');
      if (pathname !== FEED || request.headers.upgrade?.toLowerCase() !== 'websocket') return false;
      socket.on('error', () => socket.destroy());
      void this.admit(request, socket, head, searchParams);
      return true;
    });
    this.logger.log('Machines can be watched live, by whoever has the permission inspect: /inspector');
  }

  onModuleDestroy(): void {
    this.sockets.close();
  }

  private async admit(request: IncomingMessage, socket: Duplex, head: Buffer, asked: URLSearchParams): Promise<void> {
    try {
      const wait = this.limit.take(networkOf(request.socket.remoteAddress ?? ''));
      if (wait > 0) throw new TooManyRequestsError('Too many requests; try again later.', wait);
      const ticket = asked.get('ticket');
      if (ticket === null) throw new UnauthenticatedError();
      const admitted = await this.inspections.admit({ ticket, no: asked.get('no'), pace: asked.get('pace') });
      this.sockets.handleUpgrade(request, socket, head, (opened) => this.inspections.open(opened, admitted));
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
}
