import pg from 'pg';
import { openWritePool } from '../../src/database/pool.js';
import { ChangeLists } from '../../src/identity/changes/change-lists.service.js';
import { Changes } from '../../src/identity/changes/changes.service.js';
import { PolicyCheck } from '../../src/policy/policy-check.js';
import { type PolicyDecision, PolicyDecisions } from '../../src/policy/policy-decisions.service.js';
import { PolicyHistory } from '../../src/policy/policy-history.service.js';
import type { NamedRule } from '../../src/policy/rule-kinds.js';
import { freshDatabase, silent, type TestDatabase } from '../support/database.js';

export const CHAIR = { id: '00000000-0000-4000-8000-000000000001', session: '00000000-0000-4000-8000-000000000002' };
export const DEPUTY = { id: '00000000-0000-4000-8000-000000000003', session: '00000000-0000-4000-8000-000000000004' };
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

/** Two people who decide on the policy: the chair proposes, the deputy agrees. */
export class Board {
  readonly changes: Changes;
  readonly lists: ChangeLists;
  readonly history: PolicyHistory;
  private readonly decisions: PolicyDecisions;

  private constructor(
    private readonly database: TestDatabase,
    readonly pool: pg.Pool,
  ) {
    this.changes = new Changes(pool);
    this.lists = new ChangeLists(pool);
    this.history = new PolicyHistory(pool);
    this.decisions = new PolicyDecisions(pool, new PolicyCheck(RULES, EVENTS), this.changes);
  }

  static async open(): Promise<Board> {
    const database = await freshDatabase();
    const pool = openWritePool(database.appUrl, { max: 8, log: silent });
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
    return new Board(database, pool);
  }

  async close(): Promise<void> {
    await this.pool.end();
    await this.database.drop();
  }

  /** Back to version 1, as only the owner of the tables could do it, and not without taking the triggers away. */
  async forgetDecisions(): Promise<void> {
    const owner = new pg.Client({ connectionString: this.database.ownerUrl });
    await owner.connect();
    await owner.query(`
      ALTER TABLE policy_version DISABLE TRIGGER USER; DELETE FROM policy_version WHERE version > 1;
      ALTER TABLE policy_version ENABLE TRIGGER USER;
      ALTER TABLE change_proposal DISABLE TRIGGER USER; DELETE FROM change_notice; DELETE FROM change_proposal;
      ALTER TABLE change_proposal ENABLE TRIGGER USER;
      ALTER TABLE audit_entry DISABLE TRIGGER USER; DELETE FROM audit_entry; ALTER TABLE audit_entry ENABLE TRIGGER USER`);
    await owner.end();
  }

  propose(decision: Partial<PolicyDecision>): Promise<string> {
    return this.decisions.propose({ reason: '董事会决议', ...decision }, CHAIR);
  }

  /** The number of the version that the change has become. */
  async agree(change: string): Promise<number> {
    await this.changes.agree(change, (await this.lists.one(change, DEPUTY.id)).hash, DEPUTY);
    return Number((await this.lists.one(change, DEPUTY.id)).subject?.replace('policy:', ''));
  }

  /** Proposed by the chair, agreed to by the deputy: the number of the version. */
  async decide(decision: Partial<PolicyDecision>): Promise<number> {
    return this.agree(await this.propose(decision));
  }
}

export const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
export const inDays = (days: number) => inSeconds(days * 86_400);
