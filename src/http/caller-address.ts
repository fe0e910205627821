import type { IncomingMessage } from 'node:http';
import proxyAddr from '@fastify/proxy-addr';

/**
 * From which address a request comes that no route sees, as one that wants another protocol: by the same words of the same
 * proxies as for every route (`request.ip`).
 * @param trusted what TRUST_PROXY names
 */
export function callerBehind(trusted: readonly string[]): (request: IncomingMessage) => string {
  if (trusted.length === 0) return ({ socket }) => socket.remoteAddress ?? '';
  const isTrusted = proxyAddr.compile([...trusted]);
  return (request) => proxyAddr(request, isTrusted);
}
