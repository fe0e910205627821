import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { guarded } from '../guarded.js';

/** Takes one request to speak another protocol. @returns false when it is not meant for this one */
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;

const HOP = new Set(['upgrade', 'http2-settings']);

/** The head of a request as it came, without its wish for another protocol. */
function plainHead({ method, url, httpVersion, rawHeaders }: IncomingMessage): Buffer {
  const lines = [`${method} ${url} HTTP/${httpVersion}`];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const [name, value] = [rawHeaders[at], rawHeaders[at + 1]];
    if (HOP.has(name.toLowerCase())) continue;
    lines.push(`${name}: ${name.toLowerCase() === 'connection' ? 'keep-alive' : value}`);
  }
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
}

/**
 * Answers upgrades of a server that answers everything else as before. As soon as anybody listens for upgrades, Node hands
 * over every request with that header, body unread, and some clients send it with each one, asking for HTTP/2: whatever
 * is not meant for us goes back to the server as the plain request that it also is. A fault costs the connection alone.
 */
export function onUpgrade(server: Server, take: Upgrade): void {
  server.on(
    'upgrade',
    guarded(
      (request: IncomingMessage, socket: Duplex, head: Buffer) => {
        if (take(request, socket, head)) return;
        socket.unshift(Buffer.concat([plainHead(request), head]));
        server.emit('connection', socket);
      },
      (_error, _request, socket) => void socket.destroy(),
    ),
  );
}
