import { order } from '../../../machines/order/order.process.js';
import { orderExamples } from '../../support/order-examples.js';
import { requisitionExamples } from '../../../machines/purchase-requisition/requisition.examples.js';
import { sendable } from '../../../src/engine/protocol/sending.js';
import { type Chance, oneOf } from '../../support/chance.js';
import type { Request } from './client.js';
import { BROKEN_BODIES, CONTENT_TYPES, disturbed, FORGED_TYPES, HOSTILE_TEXTS } from './hostile.js';
import type { Route } from './routes.js';

/** What the fuzzer may name: things that exist, and who may ask. */
export interface World {
  routes: readonly Route[];
  tokens: readonly string[];
  /** Of the members of an office. */
  tokensOf: (office: string) => readonly string[];
  orders: readonly string[];
  /** Nobody acts by it, so that changing him changes no rights in the run. */
  bystander: string;
  ids: readonly string[];
}

/** Ends the fuzzer's own sessions, or does not end by itself. */
const LEFT_OUT = new Set(['POST /api/auth/logout', 'DELETE /api/auth/sessions', 'GET /api/stream', 'HEAD /api/stream']);

export const fuzzable = (routes: readonly Route[]): Route[] =>
  routes.filter(({ method, path }) => !LEFT_OUT.has(`${method} ${path}`));

const TYPES = sendable(order);
const REQUISITION_TYPES = Object.keys(requisitionExamples);
const KEYS = [
  'cursor',
  'limit',
  'state',
  'q',
  'sort',
  'customer',
  'product',
  'dueBefore',
  'mine',
  'overdue',
  'to',
  'office',
];
const CURSORS = [
  'W10',
  'bnVsbA',
  'WyIxIiwiMiJd',
  'e30',
  'WyJcdTAwMDAiXQ',
  'WyJub25lIiwiU08tMSJd',
  'WyJpbmZpbml0eSIsIngiXQ',
  '!!',
];

const example = (type: string): unknown =>
  type in orderExamples
    ? orderExamples[type as keyof typeof orderExamples]
    : requisitionExamples[type as keyof typeof requisitionExamples];

function event(chance: Chance): Record<string, unknown> {
  const known = oneOf(chance, chance() < 0.85 ? TYPES : REQUISITION_TYPES);
  const type = chance() < 0.08 ? oneOf(chance, FORGED_TYPES) : known;
  return { type, data: example(known), ...(chance() < 0.5 ? { reason: '客户要求' } : {}) };
}

const SOON = (): string => new Date(Date.now() + 3_600_000).toISOString();

/** A body that the route would take, near enough. */
function bodyFor({ path }: Route, { orders, bystander }: World, chance: Chance): unknown {
  if (path === '/api/orders') return orderExamples['sales.enter-order'];
  if (path === '/api/orders/events') return { items: [{ no: oneOf(chance, orders), ...event(chance) }] };
  if (path === '/api/processes/:kind') return { type: 'requester.submit', data: example('requester.submit') };
  if (/\/(events|preview)$/.test(path)) return event(chance);
  if (path === '/api/auth/login') return { username: `nobody${Math.floor(chance() * 1e9)}`, password: 'wrong' };
  if (path === '/api/auth/password') return { currentPassword: 'wrong', newPassword: 'correct horse battery' };
  if (path === '/api/delegations') return { to: bystander, offices: ['sales'], endsAt: SOON(), reason: '出差' };
  if (path === '/api/work-calendar/years') return { year: 2026, reason: '官方日历' };
  if (path === '/api/policy') return { levels: { 'RV-05': 'warn' }, reason: '试行' };
  if (path.startsWith('/api/changes')) return { hash: 'f'.repeat(64), reason: '不同意' };
  if (path.startsWith('/api/people'))
    return {
      username: `p${Math.floor(chance() * 1e9)}`,
      name: '新人',
      password: 'correct horse',
      offices: ['hr'],
      reason: '新员工',
    };
  if (path.startsWith('/api/order-drafts')) return { content: orderExamples['sales.enter-order'] };
  return { file: 'x' };
}

function parameter(name: string, path: string, { orders, bystander, ids }: World, chance: Chance): string {
  if (path.startsWith('/api/people')) return chance() < 0.5 ? bystander : encoded(chance);
  if (chance() < 0.25) return encoded(chance);
  if (name === 'kind') return oneOf(chance, ['orders', 'purchase-requisitions', 'nothing']);
  if (name === 'no') return oneOf(chance, orders);
  return oneOf(chance, [...ids, 'order', 'RV-01', '1']);
}

function encoded(chance: Chance): string {
  const text = oneOf(chance, HOSTILE_TEXTS).slice(0, 3000);
  if (chance() < 0.1) return '%zz%00';
  return encodeURIComponent(Buffer.from(text).toString()) || '%20';
}

function query(chance: Chance): string {
  if (chance() < 0.6) return '';
  const one = () => {
    const key = chance() < 0.1 ? encoded(chance) : oneOf(chance, KEYS);
    return `${key}=${chance() < 0.4 ? oneOf(chance, CURSORS) : encoded(chance)}`;
  };
  const first = one();
  return `?${[first, ...(chance() < 0.3 ? [first] : []), ...(chance() < 0.4 ? [one()] : [])].join('&')}`;
}

const VERSIONS = [
  '"1"',
  '"2"',
  '*',
  'W/"1"',
  '1',
  '""',
  '"1", "2"',
  '"-1"',
  '"99999999999999999999"',
  '"1\'--"',
  '\u00ff',
];

function headers(chance: Chance): Record<string, string> {
  const given: Record<string, string> = {};
  if (chance() < 0.15) given['if-match'] = oneOf(chance, VERSIONS);
  if (chance() < 0.1) given['if-none-match'] = oneOf(chance, VERSIONS);
  if (chance() < 0.15) given['idempotency-key'] = oneOf(chance, ['k1', 'k2', ' ', 'ä', 'x'.repeat(300), "'; --", '\0']);
  if (chance() < 0.3)
    given['accept-language'] = oneOf(chance, ['en', 'zh-TW;q=x', '*;q=9', ','.repeat(5000), 'xx-\u00ff', '']);
  if (chance() < 0.05) given['x-forwarded-for'] = "127.0.0.1'; --";
  if (chance() < 0.05) given.accept = 'application/xml';
  if (chance() < 0.05) given['accept-encoding'] = '*;q=0';
  if (chance() < 0.05) given['x-large'] = 'x'.repeat(12_000);
  if (chance() < 0.03) given.range = 'bytes=0-1,5-,-9999999999999999999';
  return given;
}

/** Mostly those whose event it is: a request that is stopped at the office shows nothing of what is behind. */
function askers(body: unknown, { tokens, tokensOf }: World, chance: Chance): readonly string[] {
  const { type, items } = body as { type?: unknown; items?: { type: unknown }[] };
  const [office] = String(type ?? items?.[0]?.type).split('.');
  const members = tokensOf(office);
  return members.length > 0 && chance() < 0.8 ? members : tokens;
}

/** The next request of a run; the same for the same chance. */
export function fuzzed(world: World, chance: Chance): Request {
  const route = oneOf(
    chance,
    chance() < 0.35 ? world.routes.filter(({ path }) => path.includes('events')) : world.routes,
  );
  const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => parameter(name, route.path, world, chance));
  const odd = chance() < 0.02 ? oneOf(chance, ['//', '/../', '/%2e%2e/', ';a=b', '/.', '%00', '?%']) : '';
  const method = chance() < 0.02 ? oneOf(chance, ['PUT', 'PATCH', 'DELETE', 'POST', 'OPTIONS']) : route.method;
  const body = bodyFor(route, world, chance);
  const token =
    chance() < 0.04 ? oneOf(chance, ['', 'x', HOSTILE_TEXTS[7], 'é']) : oneOf(chance, askers(body, world, chance));
  const request: Request = { method, url: path + odd + query(chance), token, headers: headers(chance) };
  if (method === 'GET' || method === 'HEAD') return request;
  if (chance() < 0.12) request.body = oneOf(chance, BROKEN_BODIES);
  else request.body = JSON.stringify(disturbed(body, chance)) ?? '';
  const type = chance() < 0.08 ? oneOf(chance, CONTENT_TYPES) : 'application/json';
  request.headers = { ...request.headers, 'content-type': type };
  return request;
}
