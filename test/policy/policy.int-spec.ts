import type pg from 'pg';
import { Policies } from '../../src/policy/policies.js';
import { shippedCalendar } from '../../src/policy/official-days.js';
import type { PolicyHistory } from '../../src/policy/policy-history.service.js';
import { policyView } from '../../src/policy/policy.dto.js';
import { THRESHOLDS } from '../../src/policy/thresholds.js';
import { Board, DEPUTY, inDays, inSeconds } from './board.js';

let board: Board;
let policies: Policies;
let history: PolicyHistory;
let pool: pg.Pool;
beforeAll(async () => {
  board = await Board.open();
  ({ history, pool } = board);
});
beforeEach(() => (policies = new Policies(board.pool)));
afterEach(() => board.forgetDecisions());
afterAll(() => board.close());

const decide = (...given: Parameters<Board['decide']>) => board.decide(...given);
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
        'actions.confirm-hours': '8',
        'duties.missed-days': '7',
        'cases.claim': '2000',
        'cases.response-hours': '24',
        'risks.high': '12',
        'contacts.tell-hours': '8',
        'appraisals.assess-days': '10',
        'appraisals.objection-days': '5',
        'customer-links.days': '180',
        'publishers.confirm-days': '30',
        'archive.keep-years': '10',
        'issues.days-late': '3',
        'issues.cost': '10000',
        'backdating.days': '7',
        'currency.allowed': 'CNY USD EUR TWD HKD JPY',
        'currency.company': 'CNY',
        'currency.rates': 'none',
        'maintenance.postpone-days': '15',
        'meetings.minutes-hours': '8',
        'suppliers.leader-above': '100000',
        'tax.rates': 'CN 13 9 6 0',
        'purchase-orders.offers': '3',
        'monthly-plans.forecast-day': '25',
        'monthly-plans.parallel-tasks': '3',
        'policy.lowering-lead-hours': '24',
        'sales-channels.evaluation-days': '365',
        'reminders.head-hours': '8',
        'reminders.leader-hours': '24',
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
      calendar: shippedCalendar(),
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

describe('the work calendar', () => {
  it('is a part of the policy: a version keeps the days by which it judged', async () => {
    const version = await decide({ calendar: { '2026-12-31': '09:00-12:00 年终盘点', 'week.6': '09:00-12:00' } });
    const { calendar = {} } = await policies.at(version);
    expect(calendar['2026-12-31']).toBe('09:00-12:00 年终盘点');
    expect(calendar['week.6']).toBe('09:00-12:00');
    expect(calendar['2026-10-01']).toBe('off 国庆节');
    expect((await policies.at(1)).calendar).toEqual(shippedCalendar());
  });

  it('says from what to what, and names what it cannot be', async () => {
    const change = await board.lists.one(await board.propose({ calendar: { '2026-12-31': 'off 调休' } }), DEPUTY.id);
    expect(change.content).toMatchObject({ calendar: { '2026-12-31': { from: null, to: 'off 调休' } }, lowered: [] });
    const bad = board.propose({ calendar: { 'week.9': 'off', '2026-12-30': '25:00-26:00' } });
    await expect(bad).rejects.toMatchObject({
      problems: [{ path: 'calendar.week.9' }, { path: 'calendar.2026-12-30' }],
    });
  });

  it('leaves some work in the week', async () => {
    const calendar = Object.fromEntries([1, 2, 3, 4, 5].map((day) => [`week.${day}`, 'off']));
    await expect(board.propose({ calendar })).rejects.toMatchObject({ problems: [{ path: 'calendar' }] });
  });
});
