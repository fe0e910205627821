import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { orderExamples } from '../support/order-examples.js';
import { AttachmentSweeper } from '../../src/features/attachments/attachment-sweeper.service.js';
import { DEMO_PEOPLE } from '../../src/identity/demo-company.js';
import type { Answer, Company } from '../support/company.js';
import { openCompany } from '../support/company.js';

let company: Company;
let owner: pg.Pool;
beforeAll(async () => {
  company = await openCompany();
  owner = new pg.Pool({ connectionString: company.database.ownerUrl, max: 2 });
}, 120_000);
afterAll(async () => {
  await owner?.end();
  await company?.close();
}, 30_000);

const entry = orderExamples['sales.enter-order'];

let count = 0;
/** A PDF that no other test has, of so many bytes. */
const pdf = (size = 40): Buffer => Buffer.concat([Buffer.from(`%PDF-1.7 ${++count}\n`), Buffer.alloc(size, 'x')]);

async function upload(by: string, bytes = pdf()): Promise<Answer> {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(bytes)]), 'original.pdf');
  const headers = { Authorization: `Bearer ${(await company.member(by)).token}` };
  const answer = await fetch(`${company.url}/api/attachments`, { method: 'POST', headers, body: form });
  const text = await answer.text();
  return { status: answer.status, headers: {}, text, body: JSON.parse(text) };
}
const fileOf = async (by: string): Promise<string> => (await upload(by)).body.id as string;
const reads = async (by: string, id: string): Promise<number> =>
  (await (await company.member(by)).get(`/api/attachments/${id}`)).status;

/** Everybody of the demo company who gets the file. */
async function readersOf(id: string): Promise<string[]> {
  const found: string[] = [];
  for (const { username } of DEMO_PEOPLE) if ((await reads(username, id)) === 200) found.push(username);
  return found;
}

const DEALERS =
  'clerk clerk2 clerk-head sales sales2 sales-head market finance finance2 legal archive manager manager2 auditor'.split(
    ' ',
  );
const WITH_CUSTOMERS = [...DEALERS, 'logistics', 'aftersales'];
const inOrder = (names: string[]): string[] =>
  DEMO_PEOPLE.map(({ username }) => username).filter((username) => names.includes(username));

describe('a file', () => {
  it('that hangs on nothing is its owner’s alone', async () => {
    expect(await readersOf(await fileOf('quality'))).toEqual(['quality']);
    expect(await readersOf(await fileOf('sales'))).toEqual(['sales']);
  });

  it('is for those who may see the part of the order that it hangs on, from the event on that names it', async () => {
    const original = await fileOf('sales');
    await company.enter({ ...entry, original });
    expect(await readersOf(original)).toEqual(inOrder(DEALERS));
  });

  it.each([
    ['the signed confirmation of an oral order', 'sales.enter-order', 'oralConfirmation.attachment', DEALERS],
    ['a corrected original', 'sales.correct-entry', 'changes.original', DEALERS],
    ['what the customer agreed to', 'sales.amend', 'customerConsent.attachment', DEALERS],
    ['what the customer signed at acceptance', 'sales.record-acceptance', 'attachment', WITH_CUSTOMERS],
    ['the report of the final inspection', 'quality.pass-final', 'report', DEMO_PEOPLE.map(({ username }) => username)],
  ])('%s: who reads it', async (_, type, path, readers) => {
    const [no, id] = [await company.enter(), await fileOf('sales')];
    await owner.query('INSERT INTO attachment_use VALUES ($1, $2, $3, $4)', [no, id, type, path]);
    expect(await readersOf(id)).toEqual(inOrder(readers));
  });

  it('is named to nobody who may not have it: the order says that there is one', async () => {
    const original = await fileOf('sales');
    const no = await company.enter({ ...entry, original });
    const path = `/api/orders/${no}`;
    expect((await (await company.member('finance')).get(path)).body.original).toBe(original);
    for (const view of ['', '/history', '/at/1']) {
      expect((await (await company.member('production')).get(path + view)).text).not.toContain(original);
    }
    expect((await (await company.member('production')).get(path)).body.redacted).toContain('original');
  });
});

describe('files take room', () => {
  const decide = async (thresholds: object): Promise<void> => {
    const manager = await company.member('manager');
    await company.agree(await manager.post('/api/policy', { thresholds, reason: '磁盘有限' }));
  };

  it('of a person, as long as they hang on nothing: refused with what is used and left', async () => {
    await decide({ 'files.person-mb': '1' });
    const [first, second] = await Promise.all([upload('market', pdf(700_000)), upload('market', pdf(700_000))]);
    const [taken, refused] = first.status === 201 ? [first, second] : [second, first];
    expect(taken.status).toBe(201);
    const used = taken.body.size as number;
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'file-quota', title: '文件空间不足', quota: { of: 'person', used, limit: 1_048_576 } },
    });
    expect(refused.body.quota.left).toBe(1_048_576 - used);
    expect(refused.body.detail).toBe(
      '您尚未用于任何事项的文件已占 0.7 MB，上限 1.0 MB，还可存 0.3 MB，此次需要 0.7 MB；没有保存任何内容。',
    );
    expect((await upload('production', pdf(700_000))).status).toBe(201);

    await company.enter({ ...entry, original: taken.body.id as string }, 'market');
    expect((await upload('market', pdf(700_000))).status).toBe(201);
    await decide({ 'files.person-mb': '200' });
  });

  it('of an order: the event that names one too many is refused, in a preview too', async () => {
    await decide({ 'files.process-mb': '1' });
    const original = (await upload('sales', pdf(700_000))).body.id as string;
    const no = await company.enter({ ...entry, original });
    await company.send(no, 'clerk.return-to-entry');
    const more = (await upload('sales', pdf(700_000))).body.id as string;
    const data = { changes: { original: more } };
    const refused = { status: 409, body: { code: 'file-quota', quota: { of: 'process', limit: 1_048_576 } } };
    expect(await company.send(no, 'sales.correct-entry', { data })).toMatchObject(refused);
    const sales = await company.member('sales');
    expect(
      await sales.post(`/api/orders/${no}/preview`, { type: 'sales.correct-entry', data, reason: '更正' }),
    ).toMatchObject(refused);
    await decide({ 'files.process-mb': '500' });
    expect((await company.send(no, 'sales.correct-entry', { data })).status).toBe(200);
  });
});

describe('a file that hangs on nothing', () => {
  const older = (id: string, days: number): Promise<unknown> =>
    owner.query('UPDATE attachment SET uploaded_at = now() - make_interval(days => $2) WHERE id = $1', [id, days]);
  const condemnedLongAgo = (id: string): Promise<unknown> =>
    owner.query(
      `UPDATE attachment SET condemned_at = now() - interval '2 hours' WHERE id = $1 AND condemned_at <= now()`,
      [id],
    );
  const isThere = async (id: string): Promise<boolean> =>
    ((await owner.query('SELECT FROM attachment WHERE id = $1', [id])).rowCount ?? 0) > 0;
  const bytesOf = (sha256: string): string[] =>
    readdirSync(join(company.dataDir, 'attachments', sha256.slice(0, 2))).filter((name) => name === sha256);

  it('goes after its time by the database’s clock, in two looks, and its bytes with it', async () => {
    const { id, sha256 } = (await upload('sales')).body as { id: string; sha256: string };
    const sweeper = company.app.get(AttachmentSweeper);
    await older(id, 6);
    await sweeper.sweep();
    expect(await reads('sales', id)).toBe(200);

    await older(id, 8);
    await sweeper.sweep();
    expect(await reads('sales', id)).toBe(404);
    expect(bytesOf(sha256)).toEqual([sha256]);
    const named = await (await company.member('sales')).post('/api/orders', { ...entry, original: id });
    expect(named).toMatchObject({ status: 422, body: { errors: [{ path: 'data.original' }] } });

    await condemnedLongAgo(id);
    const other = (await company.anotherNode()).get(AttachmentSweeper);
    const removed = await Promise.all([sweeper.sweep(), other.sweep()]);
    expect(removed.toSorted()).toEqual([0, 1]);
    expect(await isThere(id)).toBe(false);
    expect(bytesOf(sha256)).toEqual([]);
  });

  it('stays while an order or a draft names it, or another file has the same bytes', async () => {
    const sweeper = company.app.get(AttachmentSweeper);
    const bytes = pdf();
    const [inOrder, inDraft] = [await fileOf('sales'), await fileOf('sales')];
    const twice = [(await upload('sales', bytes)).body, (await upload('sales2', bytes)).body];
    await company.enter({ ...entry, original: inOrder });
    await (await company.member('sales')).post('/api/order-drafts', { content: { original: inDraft } });
    for (const id of [inOrder, inDraft, twice[0].id as string]) await older(id, 30);
    await sweeper.sweep();
    // Named between the two looks, by an event that was already on its way.
    await owner.query('UPDATE attachment SET condemned_at = now() - $2::interval WHERE id = $1', [inOrder, '2 hours']);
    await condemnedLongAgo(twice[0].id as string);
    expect(await sweeper.sweep()).toBe(1);
    expect([await reads('sales', inOrder), await reads('sales', inDraft)]).toEqual([200, 200]);
    expect(await reads('sales2', twice[1].id as string)).toBe(200);
  });

  it('goes where a crash has left its bytes without a row, or half of them, when nobody can be uploading them any more', async () => {
    const sweeper = company.app.get(AttachmentSweeper);
    const kept = (await upload('sales')).body as { id: string; sha256: string };
    const pathOf = (name: string) => join(company.dataDir, 'attachments', name.slice(0, 2), name);
    const leave = (name: string, days: number): string => {
      mkdirSync(dirname(pathOf(name)), { recursive: true });
      writeFileSync(pathOf(name), 'left behind');
      const then = new Date(Date.now() - days * 86_400_000);
      utimesSync(pathOf(name), then, then);
      return name;
    };
    const hash = () => randomBytes(32).toString('hex');
    const stray = leave(hash(), 8);
    const half = leave(`${hash()}.${randomUUID()}`, 8);
    const fresh = [leave(hash(), 6), leave(`${hash()}.${randomUUID()}`, 6)];
    const long = new Date(Date.now() - 30 * 86_400_000);
    utimesSync(pathOf(kept.sha256), long, long);

    expect(await sweeper.sweep()).toBe(1);
    expect([stray, half, kept.sha256, ...fresh].map((name) => existsSync(pathOf(name)))).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
    expect(await reads('sales', kept.id)).toBe(200);
  });
});
