import pg from 'pg';
import { openWritePool } from '../../src/database/pool.js';
import { ChangeLists } from '../../src/identity/changes/change-lists.service.js';
import { Changes } from '../../src/identity/changes/changes.service.js';
import { Policies } from '../../src/policy/policies.js';
import { PolicyCheck } from '../../src/policy/policy-check.js';
import { type PolicyDecision, PolicyDecisions } from '../../src/policy/policy-decisions.service.js';
import { PolicyHistory } from '../../src/policy/policy-history.service.js';
import { policyView } from '../../src/policy/policy.dto.js';
import type { NamedRule } from '../../src/policy/rule-kinds.js';
import { THRESHOLDS } from '../../src/policy/thresholds.js';
import { freshDatabase, silent, type TestDatabase } from '../support/database.js';

const CHAIR = { id: '00000000-0000-4000-8000-000000000001', session: '00000000-0000-4000-8000-000000000002' };
const DEPUTY = { id: '00000000-0000-4000-8000-000000000003', session: '00000000-0000-4000-8000-000000000004' };
const RULES = new Map<string, NamedRule>([
  ['RV-05', { kind: 'duty', default: 'block' }],
  ['RV-06', { kind: 'duty', default: 'warn' }],
  ['RV-02', { kind: 'gate', default: 'block' }],
]);
const EVENTS = new Set(['sales.review', 'quality.review']);
for (let i = 0; i < 20; i++) {
  RULES.set(`QX-${i}`, { kind: 'duty', default: 'warn' });
  EVENTS.add(`quality.step-${i}`);
}

let database: TestDatabase;
let pool: pg.Pool;
let policies: Policies;
let history: PolicyHistory;
let decisions: PolicyDecisions;
let changes: Changes;
let lists: ChangeLists;
beforeAll(async () => {
  database = await freshDatabase();
  pool = openWritePool(database.appUrl, { max: 8, log: silent });
  for (const [username, { id, session }] of Object.entries({ chair: CHAIR, deputy: DEPUTY })) {
    await pool.query(
      `INSERT INTO person (id, username, name, password_hash, permissions) VALUES ($1, $2, $2, '!', '{policy}')`,
      [id, username],
    );
    await pool.query(
      `INSERT INTO session (token_hash, id, person_id, client, expires_at, ends_at)
       VALUES (sha256($3), $1, $2, 'Firefox', now() + interval '1 hour', now() + interval '1 hour')`,
      [session, id, username],
    );
  }
  changes = new Changes(pool);
  lists = new ChangeLists(pool);
  history = new PolicyHistory(pool);
  decisions = new PolicyDecisions(pool, new PolicyCheck(RULES, EVENTS), changes);
});
beforeEach(() => (policies = new Policies(pool)));
afterEach(() => forgetDecisions());
afterAll(async () => {
  await pool.end();
  await database.drop();
});

/** Back to version 1, as only the owner of the tables could do it, and not without taking the triggers away. */
async function forgetDecisions(): Promise<void> {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`
    ALTER TABLE policy_version DISABLE TRIGGER USER; DELETE FROM policy_version WHERE version > 1;
    ALTER TABLE policy_version ENABLE TRIGGER USER;
    ALTER TABLE change_proposal DISABLE TRIGGER USER; DELETE FROM change_notice; DELETE FROM change_proposal;
    ALTER TABLE change_proposal ENABLE TRIGGER USER;
    ALTER TABLE audit_entry DISABLE TRIGGER USER; DELETE FROM audit_entry; ALTER TABLE audit_entry ENABLE TRIGGER USER`);
  await owner.end();
}

const propose = (decision: Partial<PolicyDecision>) => decisions.propose({ reason: '董事会决议', ...decision }, CHAIR);
const agree = async (change: string): Promise<number> => {
  await changes.agree(change, (await lists.one(change, DEPUTY.id)).hash, DEPUTY);
  return Number((await lists.one(change, DEPUTY.id)).subject?.replace('policy:', ''));
};
/** Proposed by the chair, agreed to by the deputy: the number of the version. */
const decide = async (decision: Partial<PolicyDecision>): Promise<number> => agree(await propose(decision));
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
const inDays = (days: number) => inSeconds(days * 86_400);
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('the shipped policy', () => {
  it('is version 1: every duty at its own level, every figure a default that no regulation gives', async () => {
    expect(await policies.current()).toEqual({
      version: 1,
      levels: {},
      thresholds: {
        'sales.minimum-margin-rate': '0',
        'requisition.leader-approval': '50000',
        'requisition.window-days': '30',
        'backdating.days': '7',
        'policy.lowering-lead-hours': '24',
        'files.person-mb': '200',
        'files.process-mb': '500',
        'orders.sales-own-only': '0',
      },
      deadlines: {
        '*': 16,
        'sales.review': 16,
        'production.review': 16,
        'procurement.review': 16,
        'quality.review': 16,
        'engineering.review': 16,
      },
    });
    const { origin } = policyView(await history.current());
    expect(origin.thresholds['backdating.days']).toBe('shipped-default');
    expect(origin.deadlines['*']).toBe('shipped-default');
  });

  it('has the thresholds that the product knows, at their shipped values; what came later is shown as shipped too', async () => {
    const shipped = Object.fromEntries(Object.entries(THRESHOLDS).map(([name, { shipped }]) => [name, shipped]));
    expect(shipped).toMatchObject((await policies.at(1)).thresholds);
    expect(policyView(await history.current()).thresholds).toEqual(shipped);
  });
});

describe('a decision', () => {
  it('changes what it names, keeps the rest, and says whose each value is', async () => {
    expect(await decide({ thresholds: { 'backdating.days': '3' }, levels: { 'RV-06': 'block' } })).toBe(2);
    const now = policyView(await history.current());
    expect(now).toMatchObject({
      version: 2,
      state: 'in-force',
      reason: '董事会决议',
      createdBy: { name: 'chair' },
      agreedBy: { name: 'deputy' },
      levels: { 'RV-06': 'block' },
      thresholds: { 'backdating.days': '3', 'requisition.leader-approval': '50000' },
      origin: {
        levels: { 'RV-06': 'company' },
        thresholds: { 'backdating.days': 'company', 'requisition.leader-approval': 'shipped-default' },
      },
    });
    expect(await policies.current()).toMatchObject({ version: 2 });
  });

  it('is the company’s own also when it confirms the shipped value', async () => {
    await decide({ thresholds: { 'backdating.days': '7' } });
    expect(policyView(await history.current()).origin.thresholds['backdating.days']).toBe('company');
  });

  it('leaves what was decided before as it was', async () => {
    await decide({ thresholds: { 'backdating.days': '3' } });
    expect((await policies.at(1)).thresholds['backdating.days']).toBe('7');
    const { rows } = await pool.query(`SELECT subject, detail FROM audit_entry WHERE action = 'policy.decided'`);
    expect(rows).toMatchObject([{ subject: 'policy:2', detail: { lowered: [], agreedBy: DEPUTY.id } }]);
  });

  it('begins when it says, not before', async () => {
    await decide({ effectiveFrom: inSeconds(1.5), thresholds: { 'backdating.days': '3' } });
    expect((await policies.current()).version).toBe(1);
    expect((await history.one(2)).state).toBe('scheduled');
    await sleep(1_800);
    expect((await policies.current()).version).toBe(2);
    expect((await history.one(1)).state).toBe('past');
  });

  it('replaces one that is only scheduled and begins later, and builds on what is in force when it begins', async () => {
    await decide({ effectiveFrom: inDays(30), thresholds: { 'backdating.days': '3' } });
    await decide({ levels: { 'RV-06': 'block' } });
    const { items } = await history.list({ after: null, limit: 10 });
    expect(items.map(({ version, state }) => [version, state])).toEqual([
      [3, 'in-force'],
      [2, 'replaced'],
      [1, 'past'],
    ]);
    expect((await policies.current()).thresholds['backdating.days']).toBe('7');
  });

  it('is not undone when the day of the replaced one comes', async () => {
    await decide({ effectiveFrom: inSeconds(1), thresholds: { 'backdating.days': '3' } });
    await decide({ levels: { 'RV-06': 'block' } });
    await sleep(1_300);
    expect(await policies.current()).toMatchObject({ version: 3, levels: { 'RV-06': 'block' } });
  });

  it('builds on a scheduled one when it begins after it', async () => {
    await decide({ effectiveFrom: inDays(10), thresholds: { 'backdating.days': '3' } });
    await decide({ effectiveFrom: inDays(20), levels: { 'RV-05': 'off' } });
    expect(await policies.at(3)).toMatchObject({ thresholds: { 'backdating.days': '3' }, levels: { 'RV-05': 'off' } });
  });

  it('loses nothing of another: forty at the same moment are forty versions, each with all before it', async () => {
    const deeds = Array.from({ length: 20 }, (_, i) => [
      decide({ deadlines: { [`quality.step-${i}`]: i / 2 + 1 } }),
      decide({ levels: { [`QX-${i}`]: 'block' } }),
    ]);
    const versions = await Promise.all(deeds.flat());
    expect(new Set(versions).size).toBe(40);
    const current = await policies.current();
    expect(current.version).toBe(41);
    expect(Object.keys(current.levels)).toHaveLength(20);
    expect(Object.keys(current.deadlines)).toHaveLength(6 + 20);
  });
});

describe('a rule that is lowered', () => {
  const HOUR = 3_600_000;
  const begins = async (version: number) => Date.parse((await history.one(version)).effectiveFrom) - Date.now();
  /** Within a minute of some hours from now. */
  const inHours = (hours: number) => expect.closeTo(hours * HOUR, -5);

  it.each<[string, Partial<PolicyDecision>, string]>([
    ['a level', { levels: { 'RV-05': 'warn' } }, 'levels.RV-05'],
    ['a level that was off by nobody’s decision', { levels: { 'RV-06': 'off' } }, 'levels.RV-06'],
    [
      'a threshold that lets more through when it grows',
      { thresholds: { 'backdating.days': '8' } },
      'thresholds.backdating.days',
    ],
    [
      'an amount, exactly',
      { thresholds: { 'requisition.leader-approval': '50000.0001' } },
      'thresholds.requisition.leader-approval',
    ],
    [
      'one that lets more through when it shrinks',
      { thresholds: { 'requisition.window-days': '29' } },
      'thresholds.requisition.window-days',
    ],
    ['a deadline', { deadlines: { 'sales.review': 17 } }, 'deadlines.sales.review'],
    ['a deadline that was that of all others', { deadlines: { 'quality.step-1': 17 } }, 'deadlines.quality.step-1'],
    [
      'the lead time itself',
      { thresholds: { 'policy.lowering-lead-hours': '0' } },
      'thresholds.policy.lowering-lead-hours',
    ],
  ])('%s begins 24 hours after the agreement, with all that is decided with it', async (_what, decision, name) => {
    const change = await propose({ ...decision, levels: { 'QX-1': 'block', ...decision.levels } });
    expect(await lists.one(change, DEPUTY.id)).toMatchObject({ content: { lowered: [name], leadHours: 24 } });
    expect(await begins(await agree(change))).toEqual(inHours(24));
    expect((await policies.current()).version).toBe(1);
  });

  it.each<[string, Partial<PolicyDecision>]>([
    ['a level', { levels: { 'RV-06': 'block' } }],
    ['a threshold', { thresholds: { 'sales.minimum-margin-rate': '0.05', 'requisition.window-days': '31' } }],
    ['a deadline', { deadlines: { '*': 8 } }],
  ])('is no rule that is raised: %s begins with the agreement', async (_what, decision) => {
    await decide(decision);
    expect((await policies.current()).version).toBe(2);
  });

  it('begins later still when that is wanted, and never earlier', async () => {
    await decide({ effectiveFrom: inDays(3), levels: { 'RV-05': 'warn' } });
    expect(await begins(2)).toEqual(inHours(72));
    await decide({ effectiveFrom: inSeconds(3_600), deadlines: { 'sales.review': 20 } });
    expect(await begins(3)).toEqual(inHours(24));
  });

  it('waits as long as the policy in force says', async () => {
    await decide({ thresholds: { 'policy.lowering-lead-hours': '48' } });
    await decide({ levels: { 'RV-05': 'off' } });
    expect(await begins(3)).toEqual(inHours(48));
  });

  it('is not lost unseen: whoever decides something that begins before it is told that it never will', async () => {
    const blind = await propose({ deadlines: { '*': 8 } });
    await decide({ levels: { 'RV-05': 'off' } });
    await expect(agree(blind)).rejects.toMatchObject({ code: 'change-refused' });
    const knowing = await propose({ deadlines: { '*': 8 } });
    expect(await lists.one(knowing, DEPUTY.id)).toMatchObject({ content: { replaces: [2] } });
    await agree(knowing);
    expect((await history.one(2)).state).toBe('replaced');
  });

  it('is not in force by one person, who neither agrees nor has lost the right meanwhile', async () => {
    const change = await propose({ levels: { 'RV-05': 'off' } });
    const { hash } = await lists.one(change, CHAIR.id);
    await expect(changes.agree(change, hash, CHAIR)).rejects.toMatchObject({ code: 'change-refused' });
    await pool.query(`UPDATE person SET permissions = '{}' WHERE id = $1`, [CHAIR.id]);
    await expect(agree(change)).rejects.toMatchObject({ code: 'change-refused' });
    await pool.query(`UPDATE person SET permissions = '{policy}' WHERE id = $1`, [CHAIR.id]);
    await changes.reject(change, hash, '不同意', DEPUTY);
    expect((await history.list({ after: null, limit: 10 })).items).toHaveLength(1);
  });
});

describe('a decision is refused', () => {
  it.each<[string, Partial<PolicyDecision>, string]>([
    ['for a gate', { levels: { 'RV-02': 'off' } }, 'levels.RV-02'],
    ['for an unknown rule', { levels: { 'RV-99': 'off' } }, 'levels.RV-99'],
    ['for a name that every object has', { levels: { constructor: 'off' } as never }, 'levels.constructor'],
    ['at an unknown level', { levels: { 'RV-05': 'maybe' as 'off' } }, 'levels.RV-05'],
    ['for an unknown threshold', { thresholds: { 'sales.margin': '0' } }, 'thresholds.sales.margin'],
    [
      'for a threshold below 0',
      { thresholds: { 'requisition.leader-approval': '-1' } },
      'thresholds.requisition.leader-approval',
    ],
    [
      'for a margin above 1',
      { thresholds: { 'sales.minimum-margin-rate': '1.5' } },
      'thresholds.sales.minimum-margin-rate',
    ],
    ['for half a day', { thresholds: { 'backdating.days': '0.5' } }, 'thresholds.backdating.days'],
    ['for a figure that is not text', { thresholds: { 'backdating.days': 7 as never } }, 'thresholds.backdating.days'],
    ['for an event that nobody sends', { deadlines: { 'sales.reveiw': 8 } }, 'deadlines.sales.reveiw'],
    ['for no time at all', { deadlines: { 'sales.review': 0 } }, 'deadlines.sales.review'],
    ['for the past', { effectiveFrom: inDays(-1), levels: { 'RV-05': 'off' } }, 'effectiveFrom'],
    ['for a day without a zone', { effectiveFrom: '2099-01-01', levels: { 'RV-05': 'off' } }, 'effectiveFrom'],
    ['for nothing', {}, ''],
  ])('%s', async (_what, decision, path) => {
    await expect(decide(decision)).rejects.toMatchObject({ code: 'validation', problems: [{ path }] });
    expect((await policies.current()).version).toBe(1);
  });

  it('by the database too: backdated, without a reason, or by one person', async () => {
    const insert = (reason: string, days: number, agreedBy: string | null = DEPUTY.id) =>
      pool.query(
        `INSERT INTO policy_version (version, effective_from, levels, thresholds, deadlines, reason, created_by, agreed_by)
         VALUES (2, now() + make_interval(days => $2), '{}', '{}', '{}', $1, $3, $4)`,
        [reason, days, CHAIR.id, agreedBy],
      );
    await expect(insert('', 1)).rejects.toThrow('policy_version_gives_reason');
    await expect(insert('x', -1)).rejects.toThrow('policy_version_not_backdated');
    await expect(insert('x', 1, null)).rejects.toThrow('policy_version_four_eyes');
    await expect(insert('x', 1, CHAIR.id)).rejects.toThrow('policy_version_four_eyes');
  });
});

describe('reading a version', () => {
  it('gives the same frozen object again', async () => {
    const policy = await policies.at(1);
    expect(await policies.at(1)).toBe(policy);
    expect(() => Object.assign(policy.thresholds, { 'backdating.days': '99' })).toThrow('read only');
  });

  it('knows no version that is not there, until it is', async () => {
    await expect(policies.at(2)).rejects.toMatchObject({ code: 'not-found' });
    await decide({ levels: { 'RV-05': 'off' } });
    expect((await policies.at(2)).version).toBe(2);
  });
});
