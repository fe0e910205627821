import type { Company } from '../support/company.js';
import { chanceOf } from '../support/chance.js';
import { eachOf } from './support/cells.js';
import { type Client, clientOf, type Reply, type Request } from './support/client.js';
import { PEOPLE } from './support/demo-people.js';
import { fuzzable, fuzzed, type World } from './support/fuzz-requests.js';
import { FORGED_TYPES } from './support/hostile.js';
import { routesOf } from './support/routes.js';
import { Tables } from './support/tables.js';
import { WAY } from './support/way.js';

/** Every code of a problem that a client can meet for what it sends. */
const CODES = new Set([
  'malformed',
  'validation',
  'unauthenticated',
  'forbidden',
  'not-found',
  'version-mismatch',
  'idempotency-mismatch',
  'transition-refused',
  'unknown-event',
  'too-many-requests',
  'payload-too-large',
  'unsupported-media-type',
  'uri-too-long',
  'headers-too-large',
]);

/** Words of the inside: a stack, a statement, a driver's complaint. */
const INSIDE =
  /node_modules|\n\s+at \S+|\.[jt]s:\d+:\d+|QueryFailedError|syntax error at or near|violates \S+ constraint|invalid input syntax|invalid byte sequence|relation "|(SELECT|INSERT INTO|UPDATE) .{0,80}(FROM|VALUES|SET) /;

/** What a run has found. */
export interface Findings {
  requests: number;
  taken: number;
  faults: number;
  notProblems: number;
  changed: number;
  statuses: Record<number, number>;
  /** The first request that broke a promise, and what was answered. */
  first: string | null;
  seed: number;
}

export interface Run {
  requests: number;
  seed: number;
}

const HARMLESS = new Set(['GET', 'HEAD', 'OPTIONS']);
const BATCH = 60;
const SHOWN = 400;

const isTaken = ({ status }: Reply): boolean => status >= 200 && status < 300;
/** Nothing may come of it, whatever is answered. */
const keepsNothing = ({ method, url }: Request): boolean => HARMLESS.has(method) || /\/preview(\?|$)/.test(url);

/** What is wrong with an answer; null when nothing is. */
function complaint(request: Request, { status, type, text }: Reply): 'faults' | 'notProblems' | null {
  if (status >= 500) return 'faults';
  if (INSIDE.test(text)) return 'notProblems';
  if ((status >= 200 && status < 300) || status === 304) return isForged(request) ? 'notProblems' : null;
  if (!type.startsWith('application/problem+json')) return 'notProblems';
  if (request.method === 'HEAD') return null;
  const told = JSON.parse(text) as { status: number; code: string };
  return told.status === status && CODES.has(told.code) ? null : 'notProblems';
}

/** An event of the machine's own, or of another process, that was taken. */
function isForged({ url, body }: Request): boolean {
  if (!/\/events(\?|$)/.test(url) || url.startsWith('/api/orders/events')) return false;
  try {
    return FORGED_TYPES.includes((JSON.parse(String(body)) as { type: string }).type);
  } catch {
    return true;
  }
}

const shown = (request: Request, reply: Reply, why: string): string =>
  `${why}: ${JSON.stringify({ ...request, token: undefined, body: String(request.body).slice(0, SHOWN) })} → ${reply.status} ${reply.text.slice(0, SHOWN)}`;

/** Sends hostile requests to every route, and looks at every answer and every row. */
export async function fuzz(company: Company, { requests, seed }: Run): Promise<Findings> {
  const chance = chanceOf(seed);
  const ask = clientOf(company);
  const tables = new Tables(company.database.ownerUrl);
  const found: Findings = {
    requests: 0,
    taken: 0,
    faults: 0,
    notProblems: 0,
    changed: 0,
    statuses: {},
    first: null,
    seed,
  };
  try {
    const world = await worldOf(company);
    let before = await tables.digests();
    while (found.requests < requests) {
      const batch = Array.from({ length: Math.min(BATCH, requests - found.requests) }, () => fuzzed(world, chance));
      const replies = await sent(ask, batch, found);
      let after = await tables.digests();
      const refused = batch.filter((request, index) => keepsNothing(request) || !isTaken(replies[index]));
      if (refused.length < batch.length && differs(before, after)) {
        // Some were taken: the others are asked again, by themselves.
        before = after;
        const again = await sent(ask, refused, null);
        after = await tables.digests();
        if (refused.some((request, index) => !keepsNothing(request) && isTaken(again[index]))) before = after;
      }
      if (differs(before, after)) {
        found.changed += 1;
        found.first ??= await culprit(ask, tables, refused, changedIn(before, after));
      }
      before = after;
    }
    return found;
  } finally {
    await tables.close();
  }
}

const changedIn = (before: Record<string, string>, after: Record<string, string>): string[] =>
  Object.keys(after).filter((table) => after[table] !== before[table]);

const differs = (before: Record<string, string>, after: Record<string, string>): boolean =>
  changedIn(before, after).length > 0;

async function sent(ask: Client, batch: readonly Request[], found: Findings | null): Promise<Reply[]> {
  const replies: Reply[] = [];
  await eachOf([...batch.entries()], async ([index, request]) => {
    const reply = await ask(request);
    replies[index] = reply;
    if (!found) return;
    found.requests++;
    found.taken += isTaken(reply) ? 1 : 0;
    found.statuses[reply.status] = (found.statuses[reply.status] ?? 0) + 1;
    const wrong = complaint(request, reply);
    if (wrong === null) return;
    found[wrong]++;
    found.first ??= shown(request, reply, wrong);
  });
  if ('polluted' in {}) throw new Error('A request has polluted the prototype of all objects');
  return replies;
}

/** Asks one by one, to name the one that changes rows although it is refused. */
async function culprit(
  ask: Client,
  tables: Tables,
  requests: readonly Request[],
  known: readonly string[],
): Promise<string> {
  for (const request of requests) {
    const before = await tables.digests();
    const reply = await ask(request);
    const after = await tables.digests();
    const changed = changedIn(before, after);
    if (changed.length > 0) return shown(request, reply, `changed ${changed.join()}`);
  }
  return `rows of ${known.join()} have changed, and no request alone changes them again`;
}

/** An order in each of several states, everybody signed in, and a draft, so that there is something to hit. */
async function worldOf(company: Company): Promise<World> {
  const bystander = await company.member('hr');
  const askers: { token: string; offices: readonly string[] }[] = [];
  for (const { username, offices } of PEOPLE) {
    if (username !== 'hr') askers.push({ token: (await company.member(username)).token, offices });
  }
  const tokens = askers.map(({ token }) => token);
  const tokensOf = (office: string) =>
    askers.filter(({ offices }) => offices.includes(office)).map(({ token }) => token);
  const orders: string[] = ['SO-999999', 'PR-000001'];
  for (const until of [0, 1, 2, 4, 5, 8]) {
    const no = await company.enter();
    orders.push(no);
    for (const { steps } of WAY.slice(1, until + 1)) await company.bring(no, ...steps);
  }
  const sales = await company.member('sales');
  const draft = await sales.post('/api/order-drafts', { content: { customerPo: 'PO-1' } });
  const routes = fuzzable(routesOf(company.app.getHttpAdapter().getInstance()));
  return { routes, tokens, tokensOf, orders, bystander: bystander.id, ids: [draft.body.id, bystander.id] };
}

export const line = ({ requests, taken, faults, notProblems, changed, seed }: Findings): string =>
  `${requests} requests (${taken} taken), ${faults} × 5xx, ${notProblems} not problems, ${changed} changed; seed ${seed}`;
