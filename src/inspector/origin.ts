import type { IncomingHttpHeaders } from 'node:http';
import { ForbiddenError } from '../errors.js';

/** Of this machine: a page that somebody develops here. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether a page may connect: a browser lets any page open a WebSocket to anywhere, and says only where the page is from.
 * Programs that are no browser name no origin.
 * @param foreign whether pages of other origins are expected: of this machine, or one of these
 * @throws ForbiddenError
 */
export function checkOrigin({ origin, host }: IncomingHttpHeaders, foreign: readonly string[] | 'none'): void {
  if (origin === undefined) return;
  // What a browser sends is exactly an origin; `null`, several of them or a longer address are not.
  const from = URL.canParse(origin) ? new URL(origin) : null;
  if (from !== null && from.origin === origin.toLowerCase() && /^https?:$/.test(from.protocol)) {
    if (from.host === host?.toLowerCase()) return;
    if (foreign !== 'none' && (LOOPBACK.has(from.hostname) || foreign.includes(from.origin))) return;
  }
  throw new ForbiddenError('A page of this origin may not connect.');
}
