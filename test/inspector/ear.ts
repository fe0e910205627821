import { createWebSocketReceiver } from '@statelyai/inspect';
import { WebSocket } from 'ws';
import type { Company } from '../support/company.js';

/** A message as the receiver hands it on. */
export type Heard = ReturnType<typeof JSON.parse>;

/** XState's own receiver, connected to the product. */
export class Ear {
  readonly heard: Heard[] = [];

  private constructor(address: string) {
    createWebSocketReceiver({ server: address }).subscribe((message) => this.heard.push(message));
  }

  static async of(company: Company, username: string, query = ''): Promise<Ear> {
    return new Ear(await addressFor(company, username, query));
  }

  /** What was told of one process, in its order. */
  of(no: string): Heard[] {
    return this.heard.filter(({ sessionId }) => sessionId === no);
  }

  async hears(no: string, count: number): Promise<Heard[]> {
    for (const until = Date.now() + 10_000; Date.now() < until; await new Promise((go) => setTimeout(go, 20))) {
      if (this.of(no).length >= count) return this.of(no);
    }
    throw new Error(`Heard ${JSON.stringify(this.of(no).map(({ type, event }) => [type, event?.type]))}`);
  }
}

/** The WebSocket's address, with a ticket. */
export async function addressFor(company: Company, username: string, query = ''): Promise<string> {
  const { body } = await (await company.member(username)).post('/api/inspector/tickets');
  return `${company.url.replace('http', 'ws')}${body.path}${query}`;
}

/** What becomes of an attempt to connect: `open`, or the status that was answered. */
export const knock = (address: string, headers: Record<string, string> = {}): Promise<string> =>
  new Promise((resolve) => {
    const socket = new WebSocket(address, { headers });
    socket.once('open', () => {
      socket.close();
      resolve('open');
    });
    socket.once('unexpected-response', (_request, { statusCode }) => resolve(String(statusCode)));
    socket.once('error', ({ message }) => resolve(message));
  });
