import type pg from 'pg';
import type { ChangeLists } from '../../src/identity/changes/change-lists.service.js';
import type { Changes } from '../../src/identity/changes/changes.service.js';
import { Policies } from '../../src/policy/policies.js';
import type { PolicyDecision } from '../../src/policy/policy-decisions.service.js';
import type { PolicyHistory } from '../../src/policy/policy-history.service.js';
import { Board, CHAIR, DEPUTY, inDays, inSeconds } from './board.js';

let board: Board;
let policies: Policies;
let changes: Changes;
let history: PolicyHistory;
let lists: ChangeLists;
let pool: pg.Pool;
beforeAll(async () => {
  board = await Board.open();
  ({ changes, history, lists, pool } = board);
});
beforeEach(() => (policies = new Policies(board.pool)));
afterEach(() => board.forgetDecisions());
afterAll(() => board.close());

const propose = (...given: Parameters<Board['propose']>) => board.propose(...given);
const agree = (...given: Parameters<Board['agree']>) => board.agree(...given);
const decide = (...given: Parameters<Board['decide']>) => board.decide(...given);

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
