import type { WebSocket } from 'ws';
import { guarded } from '../guarded.js';
import { CLOSED } from './inspector.settings.js';

/** A sign of life, and how often whoever is connected is asked for again, in milliseconds. */
const HEARTBEAT = 15_000;
const RECHECK = 10_000;
/** How long the answer to a farewell is waited for. */
const FAREWELL = 1_000;

/** Closes a connection; whoever does not answer is not waited for. */
export function dismiss(socket: WebSocket, code: number, reason?: string): void {
  socket.close(code, reason);
  setTimeout(() => socket.terminate(), FAREWELL).unref();
}

/**
 * Keeps a connection as long as somebody is at its other end who may be there.
 * @param stillAllowed throws once he may not
 */
export function attend(socket: WebSocket, stillAllowed: () => Promise<unknown>, onEnd: () => void): void {
  let isAlive = true;
  const beat = (): void => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  };
  const timers = [
    setInterval(
      guarded(beat, () => socket.terminate()),
      HEARTBEAT,
    ),
    setInterval(
      guarded(stillAllowed, () => dismiss(socket, CLOSED.notAllowed, 'The session is over.')),
      RECHECK,
    ),
  ];
  socket.on('pong', () => {
    isAlive = true;
  });
  socket.on('error', () => socket.terminate());
  socket.once('close', () => {
    for (const timer of timers) clearInterval(timer);
    onEnd();
  });
}
