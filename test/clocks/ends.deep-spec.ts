import { createHash, createHmac } from 'node:crypto';
import { WebSocket } from 'ws';
import { orderExamples } from '../support/order-examples.js';
import type { Untyped } from '../support/company.js';
import { each, oneWith } from '../support/company.js';
import { SkewedCompany } from './company.js';
import { DAY } from './nodes.js';

const HOUR = 3_600_000;
const entry = orderExamples['sales.enter-order'];

/** Three nodes and their database share two cores with whatever else runs. */
jest.setTimeout(60_000);

let company: SkewedCompany;
/** Due yesterday, and under review. */
let no: string;

beforeAll(async () => {
  company = await SkewedCompany.open();
  const { byTurns } = company;
  for (const offset of [1, 0, -1]) {
    no = await byTurns.enter({ ...entry, deliveryDate: await company.day(offset) });
    await byTurns.bring(no, 'clerk.confirm-check', 'sales.review', 'production.review');
  }
}, 240_000);
afterAll(() => company?.close(), 30_000);

describe('what begins and ends', () => {
  /** Moves the only delegation so that it begins so many hours from now and lasts two, as the owner of the tables could. */
  const shift = async (hours: number): Promise<void> => {
    await company.owner.query('ALTER TABLE delegation DISABLE TRIGGER delegation_changed');
    const text =
      'UPDATE delegation SET starts_at = now() + make_interval(hours => $1), ends_at = now() + make_interval(hours => $1 + 2)';
    await company.owner.query(text, [hours]);
    await company.owner.query('ALTER TABLE delegation ENABLE TRIGGER delegation_changed');
  };
  const states = async (): Promise<unknown[]> => [
    each((await company.agreed('production-head', '/api/delegations')).items, 'state'),
    each((await company.agreed('production2', '/api/auth/me')).delegations.received, 'state'),
  ];
  const mayAct = async (): Promise<boolean> => {
    const { events } = await company.agreed('quality', `/api/orders/${no}/next`);
    return oneWith(events, 'type', 'procurement.review').mine as boolean;
  };

  it('a delegation counts from one instant to another, on all nodes', async () => {
    const [ahead, behind] = company.alone;
    const lend = async (node: (typeof company.alone)[number], by: string, to: string, office: string) => {
      const endsAt = new Date(Date.parse(await company.now()) + 2 * HOUR).toISOString();
      await node.lend(by, to, { offices: [office], endsAt });
    };
    await lend(behind, 'production-head', 'production2', 'production');
    await lend(ahead, 'procurement', 'quality', 'procurement');
    expect(await states()).toEqual([['active'], ['active']]);
    expect(await mayAct()).toBe(true);
    await shift(1);
    expect(await states()).toEqual([['coming'], ['coming']]);
    expect(await mayAct()).toBe(false);
    await shift(-1);
    expect(await states()).toEqual([['active'], ['active']]);
    expect(await mayAct()).toBe(true);
    await shift(-3);
    expect(await states()).toEqual([['ended'], []]);
    expect(await mayAct()).toBe(false);
  });

  it('what is to be told later is told when it is due, once, and by no node before', async () => {
    await company.quiet();
    const told = async () => {
      const { rows } = await company.owner.query<object>(
        `SELECT count(*)::int AS times, bool_and(told_at >= date_trunc('milliseconds', $2::timestamptz)) AS "inTime"
         FROM notice WHERE process_id = $1 AND topic = 'quality.review' AND kind = 'news'`,
        [no, due],
      );
      return rows[0];
    };
    const due = new Date(Date.parse(await company.now()) + 3_000).toISOString();
    const notice = { office: 'quality', head: false, kind: 'news', topic: 'quality.review', rules: [] };
    await company.owner.query(
      `INSERT INTO outbox (process_id, seq, consumer, payload, due_at) VALUES ($1, 900, 'notices', $2, $3)`,
      [no, JSON.stringify([notice]), due],
    );
    expect(await told()).toEqual({ times: 0, inTime: null });
    await company.quiet();
    expect(await told()).toEqual({ times: 1, inTime: true });
    const { items } = await company.agreed('quality', '/api/notices');
    expect((items as Untyped[]).filter(({ seq }) => seq === 900)).toHaveLength(1);
  });

  const knock = (url: string, ticket: string): Promise<string> =>
    new Promise((resolve) => {
      const socket = new WebSocket(`${url.replace('http', 'ws')}/api/inspector/feed?ticket=${ticket}`);
      socket.once('open', () => {
        socket.close();
        resolve('open');
      });
      socket.once('unexpected-response', (_request, { statusCode }) => resolve(String(statusCode)));
      socket.once('error', ({ message }) => resolve(message));
    });
  const knockEverywhere = (ticket: string) => Promise.all(company.urls.map((url) => knock(url, ticket)));

  it('a ticket opens every node for a minute, whichever issued it', async () => {
    const { token } = await company.byTurns.member('auditor');
    for (const { body } of await company.everywhere('auditor', '/api/inspector/tickets', {})) {
      const lasts = Date.parse(body.expiresAt as string) - Date.parse(await company.now());
      expect(lasts).toBeGreaterThan(30_000);
      expect(lasts).toBeLessThanOrEqual(60_000);
      const ticket = String(body.path).replace(/.*ticket=/, '');
      expect(await knockEverywhere(ticket)).toEqual(['open', 'open', 'open']);
      const key = createHash('sha256').update(token).digest();
      const ended = (ago: number): string => {
        const [session] = ticket.split('.');
        const expires = Date.parse(body.expiresAt as string) - 60_000 - ago;
        const signed = createHmac('sha256', key).update(`ticket receive ${session} ${expires}`).digest('base64url');
        return `${session}.${expires}.${signed}`;
      };
      expect(await knockEverywhere(ended(-60_000))).toEqual(['open', 'open', 'open']); // made right: only its end is wrong
      expect(await knockEverywhere(ended(1_000))).toEqual(['401', '401', '401']);
    }
  });
});

describe('a deadline', () => {
  /** It waits for the clerk's check. */
  let unchecked: string;

  /** Lets the wait have begun so long ago. */
  const begin = async (ago: number): Promise<void> => {
    const since = new Date(Date.parse(await company.now()) - ago).toISOString();
    const text = `UPDATE process SET waits = jsonb_set(waits::jsonb, '{0,since}', to_jsonb($2::text))::text WHERE id = $1`;
    await company.owner.query(text, [unchecked, since]);
  };

  /** Whether it is called overdue on the order, in the inbox and where somebody waits for it. */
  const overdue = async (): Promise<unknown[]> => {
    const { waits } = await company.agreed('clerk', `/api/orders/${unchecked}`);
    const tasks = (await company.agreed('clerk', '/api/inbox')).items as Untyped[];
    const waiting = (await company.agreed('sales', `/api/waiting?process=${unchecked}`)).items as Untyped[];
    return [waits as Untyped[], tasks.filter(({ process }) => process === unchecked), waiting].map(
      (list) => oneWith(list, 'event', 'clerk.confirm-check').overdue as unknown,
    );
  };

  it('comes neither early nor late, though clocks are stepped by two weeks meanwhile', async () => {
    const manager = await company.alone[0].member('manager');
    const deadlines = { 'clerk.confirm-check': 8 };
    await company.alone[0].agree(await manager.post('/api/policy', { deadlines, reason: '缩短检查期限' }));
    unchecked = await company.byTurns.enter();
    for (const [ahead, behind] of [
      [0, 1],
      [1, 0],
    ]) {
      await company.nodes[ahead].step(8 * DAY);
      await company.nodes[behind].step(-8 * DAY);
      await begin(0);
      expect(await overdue()).toEqual([false, false, false]);
      await begin(5 * DAY); // eight working hours are over, weekend or not
      expect(await overdue()).toEqual([true, true, true]);
    }
  });
});

describe('the dashboard', () => {
  const looks = async (): Promise<Untyped[]> =>
    (await company.everywhere('hr', '/api/dashboard?days=30')).map(({ body }) => body);
  const late = ({ states }: Untyped): number => oneWith(states, 'state', 'received').overdue as number;

  /** The hours that something has waited go on from one node's count to the next; all else is compared. */
  const still = ({ rules, ...rest }: Untyped): object => ({
    ...rest,
    rules: (rules as Untyped[]).map(({ hours, ...rule }) => rule as object),
  });

  it('counts alike on all nodes, and goes on counting when their clocks are set back', async () => {
    await company.withinOneDay(async () => {
      const { rows } = await company.owner.query<{ late: number }>(
        'SELECT count(*)::int AS late FROM order_summary WHERE due_on < $1::date',
        [await company.day()],
      );
      const counts = await looks();
      expect(counts.map(late)).toEqual([rows[0].late, rows[0].late, rows[0].late]);
      expect(counts.map(still)).toEqual([still(counts[0]), still(counts[0]), still(counts[0])]);
    });
    const [before] = (await looks()).map(late);
    for (const node of company.nodes) await node.step(-20 * DAY);
    await company.owner.query('UPDATE order_summary SET due_on = due_on + 30 WHERE order_no = $1', [no]);
    const after = [before - 1, before - 1, before - 1];
    let seen: number[] = [];
    for (let left = 60; left > 0 && String(seen) !== String(after); left--) {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      seen = (await looks()).map(late);
    }
    expect(seen).toEqual(after);
  }, 120_000);
});
