import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { demoPersonId } from '../../src/identity/demo-company.js';
import type { Answer, Company } from '../support/company.js';
import { openCompany } from '../support/company.js';
import { Cells } from './support/cells.js';
import { type Client, clientOf } from './support/client.js';

// Rights that are taken away while they are used: whoever uses them came first, or he is refused.

/** Rounds in which nothing is held up: chance decides who comes first. */
const ROUNDS = 40;

let company: Company;
let owner: pg.Client;
let here: Client;
let there: Client;
const all = new Cells();

beforeAll(async () => {
  company = await openCompany();
  here = clientOf(company);
  there = clientOf({ app: await company.anotherNode() });
  owner = new pg.Client({ connectionString: company.database.ownerUrl });
  await owner.connect();
}, 120_000);
afterAll(async () => {
  process.stdout.write(`rights of administrators: ${all.line()}\n`);
  await owner?.end();
  await company?.close();
}, 60_000);

const HR = demoPersonId('hr');
const CLERK = demoPersonId('clerk');
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
const signIn = async (): Promise<string> => {
  const answer = await company.ask('POST', '/api/auth/login', { body: { username: 'hr', password: 'demo' } });
  return answer.body.accessToken as string;
};

type Deed = (token: string, count: number) => Promise<Answer | { status: number }>;
const lending = { to: CLERK, offices: ['sales'], from: demoPersonId('sales'), reason: '出差' };
const own = { to: CLERK, offices: ['hr'], reason: '出差' };
const why = { reason: '调岗' };

/** A delegation that the database's owner has put there, for somebody to revoke. */
async function delegation(from: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO delegation (id, from_person, to_person, offices, starts_at, ends_at, reason, created_by)
     VALUES (gen_random_uuid(), $1, $2, '{hr}', now(), now() + interval '1 hour', '出差', $1) RETURNING id`,
    [from, CLERK],
  );
  return rows[0].id;
}

let toRevoke = '';
let toAgree: Answer['body'];
const DEEDS: Record<string, Deed> = {
  'enters a person': (token, count) => {
    const body = { username: `new-${count}`, name: `新人 ${count}`, password: 'correct horse', offices: [], ...why };
    return here({ method: 'POST', url: '/api/people', token, body });
  },
  'changes a person': (token, count) =>
    here({ method: 'PATCH', url: `/api/people/${CLERK}`, token, body: { name: `陈晓雯 ${count}`, ...why } }),
  'agrees to a change': (token) =>
    here({ method: 'POST', url: `/api/changes/${toAgree.id}/agree`, token, body: { hash: toAgree.hash } }),
  'shuts a person out': (token) => here({ method: 'POST', url: `/api/people/${CLERK}/disable`, token, body: why }),
  'ends somebody’s sessions': (token) => here({ method: 'DELETE', url: `/api/people/${CLERK}/sessions`, token }),
  'delegates for another': (token) =>
    here({ method: 'POST', url: '/api/delegations', token, body: { ...lending, endsAt: inAnHour() } }),
  'revokes another’s delegation': (token) => here({ method: 'DELETE', url: `/api/delegations/${toRevoke}`, token }),
  'decides the policy': (token) =>
    here({ method: 'POST', url: '/api/policy', token, body: { deadlines: { '*': 20 }, reason: '试' } }),
};

const WAYS: Record<string, string> = {
  'loses his permissions': `UPDATE person SET permissions = '{}' WHERE id = '${HR}'`,
  'is disabled': `UPDATE person SET disabled = true WHERE id = '${HR}'`,
  'is signed out': `UPDATE session SET revoked_at = now() WHERE person_id = '${HR}' AND revoked_at IS NULL`,
};

const restore = () =>
  owner.query(`UPDATE person SET permissions = '{people,policy}', disabled = false WHERE id = '${HR}'`);

/**
 * Says it again where it could not be done now and nothing of it was: on a machine that stands still for some seconds a lock
 * is waited for no longer than five of them (`lock_timeout`), and the answer is 503 with Retry-After.
 */
async function insisting<Kind extends { status: number }>(deed: () => Promise<Kind>): Promise<Kind> {
  for (;;) {
    const answer = await deed();
    if (answer.status !== 503) return answer;
    await sleep(1_000);
  }
}

/** Until somebody waits for a lock in this database, or the answer is there already. */
async function waitsOr(answer: Promise<unknown>): Promise<void> {
  let isAnswered = false;
  void answer.finally(() => (isAnswered = true));
  for (let tries = 0; tries < 400 && !isAnswered; tries++) {
    const { rowCount } = await owner.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if ((rowCount ?? 0) > 0) return;
    await sleep(10);
  }
}

/** Another name for the archivist, which the administrator proposes. */
async function proposal(): Promise<Answer['body']> {
  const { token } = await company.member('admin');
  const body = { name: '许文清', ...why };
  const proposed = await company.ask('PATCH', `/api/people/${demoPersonId('archive')}`, {
    body,
    headers: { Authorization: `Bearer ${token}` },
  });
  return proposed.body;
}

/** What is written down of a person’s deeds. */
const notes = async (after = 0): Promise<number> => {
  const { rows } = await owner.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM audit_entry WHERE by_person = $1 AND id > $2',
    [HR, after],
  );
  return rows[0].count;
};

describe('a right that is taken away while it is used', () => {
  it.each(Object.keys(WAYS))(
    'counts no more for whoever %s in the meantime, whatever he is doing',
    async (way) => {
      let count = 0;
      for (const [name, deed] of Object.entries(DEEDS)) {
        await restore();
        toRevoke = await delegation(demoPersonId('sales'));
        toAgree = await proposal();
        const token = await signIn();
        const before = await notes();
        await owner.query('BEGIN');
        await owner.query(WAYS[way]);
        const answer = insisting(() => deed(token, ++count)); // the guard still sees him with his right
        await waitsOr(answer);
        await owner.query('COMMIT');
        const { status } = await answer;
        const written = (await notes()) - before;
        // what is none of one’s business is not there
        all.check([401, 403, 404].includes(status), () => `${name}, ${way}: ${status}`);
        all.check(written === 0, () => `${name}, ${way}: ${written} notes`);
      }
      expect(all.wrong).toEqual([]);
    },
    120_000,
  );

  it('counts no more for what is one’s own either, once one is signed out', async () => {
    await restore();
    toRevoke = await delegation(HR);
    for (const deed of [
      (token: string) => here({ method: 'POST', url: '/api/delegations', token, body: { ...own, endsAt: inAnHour() } }),
      (token: string) => here({ method: 'DELETE', url: `/api/delegations/${toRevoke}`, token }),
    ]) {
      const token = await signIn();
      await owner.query('BEGIN');
      await owner.query(WAYS['is signed out']);
      const answer = insisting(() => deed(token));
      await waitsOr(answer);
      await owner.query('COMMIT');
      const { status } = await answer;
      all.check(status === 401, () => `his own delegation, signed out: ${status}`);
    }
    expect(all.wrong).toEqual([]);
  }, 60_000);

  it('is used before or not at all, on whichever node', async () => {
    const [admin, manager] = [await company.member('admin'), await company.member('manager')];
    let used = 0;
    for (let round = 0; round < ROUNDS; round++) {
      await restore();
      const token = await signIn();
      const before = await notes();
      let isOver = false;
      const acting = Array.from({ length: 3 }, async (_, worker) => {
        while (!isOver) {
          const change = { name: `陈晓雯 ${round}.${worker}`, ...why };
          await here({ method: 'PATCH', url: `/api/people/${CLERK}`, token, body: change });
        }
      });
      await sleep(round % 8);
      const url = `/api/people/${HR}`;
      if (round % 2 === 0) {
        const change = { permissions: [], ...why };
        const { text } = await insisting(() => there({ method: 'PATCH', url, token: admin.token, body: change }));
        const { id, hash } = JSON.parse(text) as { id: string; hash: string };
        const agreed = await insisting(() =>
          there({ method: 'POST', url: `/api/changes/${id}/agree`, token: manager.token, body: { hash } }),
        );
        expect(agreed.status).toBe(200);
      } else {
        const taken = await insisting(() =>
          there({ method: 'POST', url: `${url}/disable`, token: admin.token, body: { ...why, compromised: true } }),
        );
        expect(taken.status).toBe(204);
      }
      await sleep(20);
      isOver = true;
      await Promise.all(acting);
      const { rows } = await owner.query<{ id: string }>(
        `SELECT id FROM audit_entry
         WHERE by_person = $1 AND subject = $2 AND action IN ('person.changed', 'person.disabled') ORDER BY id DESC LIMIT 1`,
        [admin.id, `person:${HR}`],
      );
      const later = await notes(Number(rows[0].id));
      used += (await notes()) - before;
      all.check(later === 0, () => `round ${round}: ${later} accepted afterwards`);
    }
    process.stdout.write(`${ROUNDS} revocations, ${used} uses before them, ${all.wrong.length} after\n`);
    expect(all.wrong).toEqual([]);
    expect(used).toBeGreaterThan(0);
  }, 120_000);
});
