import type { IncomingHttpHeaders } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';
import { ForbiddenError } from '../errors.js';
import { bearerToken, isToken } from './signed-in.js';

/** Under which a browser keeps the session of the page. */
const NAME = 'order-session';
/** Only the API needs it. */
const PATH = '/api';

/** Every request of the page that changes something has it: no foreign page can set it without being asked first. */
const OWN_PAGE_HEADER = 'x-requested-by';
const OWN_PAGE = 'workbench';

/** Sent while nobody touches the page: what it asks for by itself does not keep the session alive. */
export const UNATTENDED_HEADER = 'x-unattended';

/** The token that a request came with, and by what. */
export interface Presented {
  token: string;
  by: 'header' | 'cookie';
}

/** The header counts where both are sent: a program that names its session means that one. */
export function presentedToken({ authorization, cookie }: IncomingHttpHeaders): Presented | undefined {
  if (authorization !== undefined) {
    const token = bearerToken(authorization);
    return token === undefined ? undefined : { token, by: 'header' };
  }
  const token = cookie === undefined ? undefined : parseCookie(cookie)[NAME];
  return token !== undefined && isToken(token) ? { token, by: 'cookie' } : undefined;
}

interface Kept {
  /** Whether the page came over TLS. */
  secure: boolean;
  /** When a browser that is closed and opened again has it no more; undefined: as soon as it is closed. */
  until?: Date;
}

/** No script can read it, no other site can send it. */
const attributes = ({ secure, until }: Kept) =>
  ({ path: PATH, httpOnly: true, sameSite: 'strict', secure, expires: until }) as const;

export const sessionCookie = (token: string, kept: Kept): string => stringifySetCookie(NAME, token, attributes(kept));

export const noSessionCookie = (secure: boolean): string =>
  stringifySetCookie(NAME, '', attributes({ secure, until: new Date(0) }));

const HARMLESS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What of a request says which page it comes from. */
interface Origin {
  method: string;
  /** As the browser addressed it. */
  host: string;
  headers: IncomingHttpHeaders;
}

/**
 * A browser sends the cookie by itself, also when another site made it send the request. So whoever changes something by
 * the cookie has to show that the product's own page asked for it.
 * @throws ForbiddenError
 */
export function expectOwnPage({ method, host, headers }: Origin): void {
  if (HARMLESS.has(method)) return;
  const site = headers['sec-fetch-site'];
  const isOwn =
    headers[OWN_PAGE_HEADER] === OWN_PAGE &&
    (site === undefined || site === 'same-origin') &&
    (headers.origin === undefined || hostOf(headers.origin) === host);
  if (!isOwn) throw new ForbiddenError('Only the page of the product itself may ask for this with its session.');
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);
