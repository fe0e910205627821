import pg from 'pg';
import { openWritePool } from '../../src/database/pool.js';
import { Policies } from '../../src/policy/policies.js';
import { PolicyCheck } from '../../src/policy/policy-check.js';
import { type PolicyDecision, PolicyDecisions } from '../../src/policy/policy-decisions.service.js';
import { PolicyHistory } from '../../src/policy/policy-history.service.js';
import { policyView } from '../../src/policy/policy.dto.js';
import type { RuleKind } from '../../src/policy/rule-kinds.js';
import { THRESHOLDS } from '../../src/policy/thresholds.js';
import { freshDatabase, silent, type TestDatabase } from '../support/database.js';

const CHAIR = { id: '00000000-0000-4000-8000-000000000001', session: '00000000-0000-4000-8000-000000000002' };
const RULES = new Map<string, RuleKind>([
  ['RV-05', 'duty'],
  ['RV-02', 'gate'],
]);
const EVENTS = new Set(['sales.review', 'quality.review']);

let database: TestDatabase;
let pool: pg.Pool;
let policies: Policies;
let history: PolicyHistory;
let decisions: PolicyDecisions;
beforeAll(async () => {
  database = await freshDatabase();
  pool = openWritePool(database.appUrl, { max: 8, log: silent });
  await pool.query(
    `INSERT INTO person (id, username, name, password_hash, permissions) VALUES ($1, 'chair', '董事长', '!', '{policy}')`,
    [CHAIR.id],
  );
  await pool.query(
    `INSERT INTO session (token_hash, id, person_id, client, expires_at)
     VALUES (sha256('chair'), $1, $2, 'Firefox', now() + interval '1 hour')`,
    [CHAIR.session, CHAIR.id],
  );
  history = new PolicyHistory(pool);
  decisions = new PolicyDecisions(pool, new PolicyCheck(RULES, EVENTS));
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
    ALTER TABLE audit_entry DISABLE TRIGGER USER; DELETE FROM audit_entry; ALTER TABLE audit_entry ENABLE TRIGGER USER`);
  await owner.end();
}

const decide = (decision: Partial<PolicyDecision>) => decisions.decide({ reason: '董事会决议', ...decision }, CHAIR);
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

  it('has the thresholds that the product knows, at their shipped values', async () => {
    const { thresholds } = await policies.at(1);
    expect(thresholds).toEqual(
      Object.fromEntries(Object.entries(THRESHOLDS).map(([name, { shipped }]) => [name, shipped])),
    );
  });
});

describe('a decision', () => {
  it('changes what it names, keeps the rest, and says whose each value is', async () => {
    expect(await decide({ thresholds: { 'backdating.days': '3' }, levels: { 'RV-05': 'warn' } })).toBe(2);
    const now = policyView(await history.current());
    expect(now).toMatchObject({
      version: 2,
      state: 'in-force',
      reason: '董事会决议',
      levels: { 'RV-05': 'warn' },
      thresholds: { 'backdating.days': '3', 'requisition.leader-approval': '50000' },
      origin: {
        levels: { 'RV-05': 'company' },
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
    expect(await pool.query('SELECT action, subject FROM audit_entry').then(({ rows }) => rows)).toEqual([
      { action: 'policy.decided', subject: 'policy:2' },
    ]);
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
    await decide({ levels: { 'RV-05': 'off' } });
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
    await decide({ levels: { 'RV-05': 'off' } });
    await sleep(1_300);
    expect(await policies.current()).toMatchObject({ version: 3, levels: { 'RV-05': 'off' } });
  });

  it('builds on a scheduled one when it begins after it', async () => {
    await decide({ effectiveFrom: inDays(10), thresholds: { 'backdating.days': '3' } });
    await decide({ effectiveFrom: inDays(20), levels: { 'RV-05': 'off' } });
    expect(await policies.at(3)).toMatchObject({ thresholds: { 'backdating.days': '3' }, levels: { 'RV-05': 'off' } });
  });

  it('loses nothing of another: forty at the same moment are forty versions, each with all before it', async () => {
    const deeds = Array.from({ length: 20 }, (_, i) => [
      decide({ deadlines: { 'sales.review': i + 1 } }),
      decide({ thresholds: { 'backdating.days': String(i + 1) } }),
    ]);
    const versions = await Promise.all(deeds.flat());
    expect(new Set(versions).size).toBe(40);
    const { rows } = await pool.query<{ detail: { deadlines: object; thresholds: object } }>(
      'SELECT detail FROM audit_entry ORDER BY id',
    );
    const shipped = await policies.at(1);
    const added = rows.reduce(
      ({ deadlines, thresholds }, { detail }) => ({
        deadlines: { ...deadlines, ...detail.deadlines },
        thresholds: { ...thresholds, ...detail.thresholds },
      }),
      { deadlines: shipped.deadlines, thresholds: shipped.thresholds },
    );
    expect(await policies.current()).toMatchObject({ version: 41, ...added });
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

  it('by the database too: backdated, or without a reason', async () => {
    const insert = (reason: string, days: number) =>
      pool.query(
        `INSERT INTO policy_version (version, effective_from, levels, thresholds, deadlines, reason, created_by)
         VALUES (2, now() + make_interval(days => $2), '{}', '{}', '{}', $1, $3)`,
        [reason, days, CHAIR.id],
      );
    await expect(insert('', 1)).rejects.toThrow('policy_version_gives_reason');
    await expect(insert('x', -1)).rejects.toThrow('policy_version_not_backdated');
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
