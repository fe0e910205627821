import ICAL from 'ical.js';
import pg from 'pg';
import { loggedPath } from '../../src/http/logging.js';
import type { Company, Untyped } from '../support/company.js';
import { each, openCompany } from '../support/company.js';

// A calendar program reads by a key: what its owner may see now, and nothing once the key or his rights are gone.

const FEEDS = '/api/calendar/feeds';

let company: Company;
let owner: pg.Client;
let action: string;
let due: string;
const ids: Record<string, string> = {};

beforeAll(async () => {
  company = await openCompany();
  owner = new pg.Client({ connectionString: company.database.ownerUrl });
  await owner.connect();
  for (const username of ['manager', 'quality', 'quality2'])
    ids[username] = (await (await company.member(username)).get('/api/auth/me')).body.person.id as string;
  due = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  const data = {
    content: '核对轴承库存',
    office: 'quality',
    person: ids.quality,
    dueOn: due,
    verifier: { office: 'management', person: ids.manager },
  };
  const manager = await company.member('manager');
  action = (await manager.post('/api/processes/actions', { type: 'any.assign-action', data })).body.no as string;
}, 120_000);
afterAll(async () => {
  await owner?.end();
  await company?.close();
});

const make = async (username: string, of: string) => (await company.member(username)).post(FEEDS, { of });
const read = async (path: unknown, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${company.url}${String(path)}`, { headers });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};
const summaries = (file: string): string[] =>
  new ICAL.Component(ICAL.parse(file) as unknown[])
    .getAllSubcomponents('vevent')
    .map((event) => String(event.getFirstPropertyValue('summary')));

it('shows what its owner would see, to whoever has the key, and nothing twice', async () => {
  const { status, body } = await make('quality', 'me');
  expect(status).toBe(201);
  expect(body.path).toMatch(/^\/api\/calendar\/feed\/[\w-]{43}\.ics$/);
  const first = await read(body.path);
  expect(first.status).toBe(200);
  expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(summaries(first.text)).toEqual([expect.stringContaining('核对轴承库存')]);
  expect(first.text).toContain(`DTSTART;VALUE=DATE:${due.replaceAll('-', '')}`);
  expect(first.text).toContain(`/processes/actions/${action}`);
  const tag = first.headers.get('etag') ?? '';
  expect((await read(body.path, { 'if-none-match': tag })).status).toBe(304);
  expect(summaries((await read((await make('finance', 'me')).body.path)).text)).toEqual([]);
  expect(summaries((await read((await make('quality2', 'office:quality')).body.path)).text)).toHaveLength(1);
});

it('keeps the key nowhere, lists the feed without it, and notes who made and revoked it', async () => {
  const member = await company.member('quality');
  const { items } = (await member.get(FEEDS)).body as { items: Untyped[] };
  expect(items).toEqual([{ id: expect.any(String), of: 'me', createdAt: expect.any(String) }]);
  const { body } = await make('quality', 'office:quality');
  const key = /feed\/(.+)\.ics/.exec(body.path as string)?.[1] ?? '';
  const stored = await owner.query('SELECT row_to_json(f)::text AS row FROM calendar_feed f');
  expect(stored.rows.map(({ row }) => row as string).join()).not.toContain(key);
  expect(loggedPath(`${String(body.path)}?x=1`)).toBe('/api/calendar/feed/…');

  const other = await company.member('quality2');
  expect((await other.delete(`${FEEDS}/${body.id as string}`)).status).toBe(404);
  expect((await read(body.path)).status).toBe(200);
  expect((await member.delete(`${FEEDS}/${body.id as string}`)).status).toBe(204);
  expect((await read(body.path)).status).toBe(404);
  const trail = (await (await company.member('auditor')).get(`/api/audit?subject=feed:${body.id as string}`)).body;
  expect(each(trail.items as Untyped[], 'action')).toEqual(['feed.revoked', 'feed.created']);
  expect(JSON.stringify(trail)).not.toContain(key);
});

it('is given out only of what is one’s own, and five times at most', async () => {
  expect((await make('quality', 'company')).status).toBe(403);
  expect((await make('quality', 'office:finance')).status).toBe(403);
  expect(await make('quality', 'everything')).toMatchObject({ status: 422, body: { errors: [{ path: 'of' }] } });
  expect((await make('manager', 'company')).status).toBe(201);
  for (let count = 0; count < 5; count++) expect((await make('legal', 'me')).status).toBe(201);
  expect((await make('legal', 'me')).status).toBe(422);
});

it('dies with the right to what it shows, and with the account', async () => {
  const { path } = (await make('quality2', 'office:quality')).body;
  const { path: mine } = (await make('quality2', 'me')).body;
  await owner.query(`UPDATE person SET offices = '{}', head_of = '{}' WHERE id = $1`, [ids.quality2]);
  expect((await read(path)).status).toBe(404);
  expect((await read(mine)).status).toBe(200);
  await owner.query('UPDATE person SET disabled = true WHERE id = $1', [ids.quality2]);
  expect((await read(mine)).status).toBe(404);
});

it('is not found by guessing, and not asked more often than a program would', async () => {
  expect((await read(`/api/calendar/feed/${'A'.repeat(43)}.ics`)).status).toBe(404);
  expect((await read('/api/calendar/feed/short.ics')).status).toBe(404);
  const { path } = (await make('archive', 'me')).body;
  const statuses: number[] = [];
  for (let count = 0; count < 25; count++) statuses.push((await read(path)).status);
  expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 200));
  expect(statuses.at(-1)).toBe(429);
});
