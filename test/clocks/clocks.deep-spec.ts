import readWorkbook from 'read-excel-file/node';
import { orderExamples } from '../support/order-examples.js';
import { HEADER, row, xlsx } from '../import/sheet.fixture.js';
import { WAY } from '../security/support/way.js';
import { each } from '../support/company.js';
import type { Answer, Untyped } from '../support/company.js';
import { SkewedCompany } from './company.js';

const HOUR = 3_600_000;
const entry = orderExamples['sales.enter-order'];

/** Three nodes and their database share two cores with whatever else runs. */
jest.setTimeout(60_000);

let company: SkewedCompany;
let began: string;
/** An order whose every event came to another node than the one before. */
let turned: string;
/** The same story for each node alone, in the order of the clocks. */
let alone: string[];
/** Due yesterday, today and tomorrow, by the company's calendar on the day that they were entered. */
let due: { no: string; day: string }[];

beforeAll(async () => {
  company = await SkewedCompany.open();
  began = await company.now();
  const { byTurns } = company;
  turned = await byTurns.enter({ ...entry, deliveryDate: await company.day(30) });
  for (const { steps } of WAY) if (steps.length > 0) await byTurns.bring(turned, ...steps);
  const deliveryDate = await company.day(40);
  alone = [];
  for (const node of company.alone) {
    const no = await node.enter({ ...entry, deliveryDate });
    alone.push(no);
    for (const { steps } of WAY.slice(0, 6)) if (steps.length > 0) await node.bring(no, ...steps);
  }
  due = [];
  for (const offset of [-1, 0, 1]) {
    const day = await company.day(offset);
    due.push({ day, no: await byTurns.enter({ ...entry, deliveryDate: day }) });
    await byTurns.bring(due[due.length - 1].no, 'clerk.confirm-check', 'sales.review', 'production.review');
  }
  await company.quiet();
}, 240_000);
afterAll(() => company?.close(), 30_000);

/** The orders that are overdue on this day. */
const lateOn = (day: string): string[] => due.filter((order) => order.day < day).map(({ no }) => no);

/** Without its number, instants, hashes and the counts that go over all orders: these three orders differ in them. */
const masked = (text: string, no: string): string =>
  text
    .replaceAll(new RegExp(no, 'gi'), 'SO')
    // What a process knows is kept as text of JSON: there its quotes are escaped.
    .replace(/\\?"\d{4}-\d\d-\d\dT[\d:.]+(Z|\+00:00)\\?"/g, '"instant"')
    .replace(/"(\\\\x)?[0-9a-f]{32,64}"/g, '"hash"')
    .replace(/"(id|tx|number)": ?"?\d+"?/g, '"count"');

const pathsOf = (no: string): string[] =>
  ['', '/history?limit=200', '/next', '/verify', '/path?to=settled', '/at/3', '/trace'].map(
    (part) => `/api/orders/${no}${part}`,
  );

describe('nodes a day ahead, a day behind and right, in three time zones', () => {
  it('are what they are called', async () => {
    const shown = await Promise.all(company.nodes.map((node) => node.step(node.clock.skew)));
    const now = Date.parse(await company.now());
    expect(shown.map(({ zone }) => zone)).toEqual(['Pacific/Kiritimati', 'America/New_York', 'Asia/Shanghai']);
    expect(shown.map(({ clock }) => ((Date.parse(clock) - now) / HOUR).toFixed(0).replace('-0', '0'))).toEqual([
      '24',
      '-24',
      '0',
    ]);
  });

  it.each([
    ['an order that each event came to another of them for', 'auditor', () => pathsOf(turned)],
    ['an order that one of them wrote', 'auditor', () => pathsOf(alone[0])],
    ['an order under review', 'clerk', () => pathsOf(due[1].no)],
    ['what waits for an office', 'production', () => ['/api/inbox', '/api/waiting?of=all', '/api/notices']],
    ['what somebody waits for', 'clerk', () => ['/api/inbox', '/api/waiting', `/api/waiting?process=${due[0].no}`]],
    ['who is signed in', 'production', () => ['/api/auth/me', '/api/auth/sessions', '/api/people/directory']],
    ['what was decided', 'auditor', () => ['/api/audit', '/api/policy', '/api/policy/versions']],
    ['how orders went', 'operations', () => ['/api/departments/operations/stages', '/api/processes/orders']],
    ['a list', 'clerk', () => ['', '&sort=no', '&sort=due', '&sort=-moved'].map((by) => `/api/orders?limit=3${by}`)],
  ])('answer to the letter alike: %s', async (_what, username, paths) => {
    for (const path of paths()) await company.agreed(username, path);
  });

  it('count by the same months and days', async () => {
    const stretch = `from=${await company.day(-1)}&to=${await company.day()}`;
    const stays = await company.agreed('operations', `/api/departments/operations/durations?${stretch}`);
    expect(each(stays, 'state')).toContain('received');
    await company.agreed('quality', `/api/departments/quality/figures?${stretch}`);
    await company.agreed('hr', `/api/departments/hr/event-counts?office=production&${stretch}`);
  });

  it('call overdue what was due before today by the company’s calendar, and nothing else', async () => {
    await company.withinOneDay(async () => {
      const late = lateOn(await company.day());
      const list = await company.agreed('clerk', '/api/orders?sort=no');
      expect((list.items as Untyped[]).filter(({ overdue }) => overdue).map(({ no }) => no as string)).toEqual(late);
      expect(each((await company.agreed('clerk', '/api/orders?overdue=true&sort=no')).items, 'no')).toEqual(late);
      const timely = each((await company.agreed('clerk', '/api/orders?overdue=false&sort=no')).items, 'no');
      expect(timely).toEqual([turned, ...alone, ...due.map(({ no }) => no)].filter((no) => !late.includes(no)));
      const warnings = await company.agreed('operations', '/api/departments/operations/warnings?warning=overdue');
      expect((warnings.items as Untyped[]).map(({ order }) => order.orderNo as string)).toEqual(late);
      await company.agreed('operations', '/api/departments/operations/warnings');
    });
  });

  it('write the same order, whichever of them writes it', async () => {
    const written = await Promise.all(
      alone.map(async (no) => {
        const order = await company.agreed('auditor', `/api/orders/${no}`);
        const history = await company.agreed('auditor', `/api/orders/${no}/history?limit=200`);
        return masked(JSON.stringify([order, history]), no);
      }),
    );
    expect(written[0]).toContain('"instant"');
    expect(written[1]).toBe(written[0]);
    expect(written[2]).toBe(written[0]);
  });

  it('leave the same rows in every table', async () => {
    const dumps: string[] = [];
    for (const no of alone) {
      const rows = await company.rowsOf(no);
      dumps.push(
        rows
          .map((row) => masked(row, no))
          .sort()
          .join('\n'),
      );
    }
    const [first, ...others] = dumps;
    for (const table of [
      'process',
      'process_event',
      'order_summary',
      'order_watch',
      'order_stage',
      'production_task',
    ]) {
      expect(first).toContain(`${table} {`);
    }
    for (const other of others) expect(other).toBe(first);
  });

  it('make the same workbook', async () => {
    const { token } = await company.byTurns.member('clerk');
    const workbooks = await Promise.all(
      company.urls.map(async (url) => {
        const answer = await fetch(`${url}/api/orders/export.xlsx`, { headers: { Authorization: `Bearer ${token}` } });
        return JSON.stringify(await readWorkbook(Buffer.from(await answer.arrayBuffer())));
      }),
    );
    expect(workbooks[0]).toContain(turned);
    expect(workbooks[1]).toBe(workbooks[0]);
    expect(workbooks[2]).toBe(workbooks[0]);
  });

  it('read the same day in a sheet', async () => {
    const on: unknown[] = [];
    for (const [index, node] of company.alone.entries()) {
      const day = { value: new Date(Date.UTC(2027, 3, 30)), type: Date, format: 'yyyy-mm-dd' };
      const cells = row({ 外部订单号: `Z-${index}`, 客户采购单号: `PO-Z-${index}` });
      const filled = HEADER.map((title, at) => (title === '交货日期' ? day : cells[at]));
      const { bytes } = await xlsx({ 订单: [[...HEADER], filled] });
      const { token } = await node.member('sales');
      const answer = await fetch(`${company.urls[index]}/api/orders/import`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        },
        body: new Uint8Array(bytes),
      });
      expect([answer.status, await answer.text()]).toEqual([200, expect.any(String)]);
      const found = await company.agreed('clerk', `/api/orders?q=Z-${index}`);
      on.push(...each(found.items, 'deliveryDate'));
    }
    expect(on).toEqual(['2027-04-30', '2027-04-30', '2027-04-30']);
  });
});

describe('the log', () => {
  it('is in the order of its numbers, which its times never contradict', async () => {
    const { items } = await company.agreed('auditor', `/api/orders/${turned}/history?limit=200`);
    const steps = WAY.flatMap(({ steps: some }) => some).length;
    expect(each(items, 'seq')).toEqual(Array.from({ length: steps + 1 }, (_, index) => index + 1));
    const times = (items as { recordedAt: string }[]).map(({ recordedAt }) => Date.parse(recordedAt));
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect((await company.agreed('auditor', `/api/orders/${turned}/verify`)).verified).toBe(true);
  });

  it('has the database’s times alone, whoever wrote it', async () => {
    const { rows } = await company.owner.query<Record<string, number>>(
      `SELECT count(*)::int AS events,
         count(*) FILTER (WHERE recorded_at < before)::int AS "backwards",
         count(*) FILTER (WHERE recorded_at NOT BETWEEN $1 AND clock_timestamp())::int AS "recordedElsewhere",
         count(*) FILTER (WHERE occurred_at NOT BETWEEN $1 AND clock_timestamp())::int AS "occurredElsewhere"
       FROM (SELECT *, lag(recorded_at) OVER (PARTITION BY process_id ORDER BY seq) AS before FROM process_event) AS log`,
      [new Date(Date.parse(began))],
    );
    expect(rows[0]).toEqual({
      events: expect.any(Number) as number,
      backwards: 0,
      recordedElsewhere: 0,
      occurredElsewhere: 0,
    });
    expect(rows[0].events).toBeGreaterThan(100);
  });

  it('takes what happened a moment ago on every node, and on none what has not happened yet or has no zone', async () => {
    const { no } = due[2];
    const now = Date.parse(await company.now());
    const at = (milliseconds: number): string => new Date(now + milliseconds).toISOString();
    const send = (occurredAt: string): Promise<Answer[]> => {
      const body = { type: 'quality.review', data: orderExamples['quality.review'], occurredAt };
      return company.everywhere('quality', `/api/orders/${no}/preview`, body);
    };
    const statuses = async (occurredAt: string) => (await send(occurredAt)).map(({ status }) => status);
    expect(await statuses(at(-1_000))).toEqual([200, 200, 200]);
    expect(await statuses(at(HOUR))).toEqual([422, 422, 422]);
    expect(await statuses(at(-HOUR).slice(0, -1))).toEqual([422, 422, 422]);
    expect(await statuses('Nov 1 2026')).toEqual([422, 422, 422]);
  });
});
