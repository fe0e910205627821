import pg from 'pg';
import { orderV1 } from '../../machines/order/order.process.js';
import { DepartmentsModule } from '../../src/departments/departments.module.js';
import { orderExamples } from '../support/order-examples.js';
import { registeredProcesses } from '../../src/departments/processes.js';
import { csv, row } from '../import/sheet.fixture.js';
import type { Answer } from '../support/company.js';
import type { Engine } from '../support/engine.js';
import { openEngine } from '../support/engine.js';
import { Cells } from './support/cells.js';
import type { Act, Duty } from './support/duties.js';
import { DUTIES, REQUISITION } from './support/duties.js';
import { SENDINGS } from './support/event-senders.js';
import { openScene, type Scene } from './support/scene.js';
import { ownNumbers } from '../support/own-numbers.js';

// Whoever did the first deed does not do the second: by no path, under no name.

let scene: Scene;
/** A node that still runs the build of yesterday. */
let yesterday: Engine;
/** As whoever got hold of the application's own account in the database. */
let intruder: pg.Client;
const paths = new Cells();
let accepted = 0;

beforeAll(async () => {
  scene = await openScene();
  const { database } = scene.company;
  yesterday = await openEngine({
    database,
    versions: [orderV1],
    extra: registeredProcesses.slice(1),
    modules: [DepartmentsModule],
  });
  intruder = new pg.Client({ connectionString: database.appUrl });
  await intruder.connect();
}, 120_000);
afterAll(async () => {
  process.stdout.write(`separation of duties: ${paths.total} paths, ${accepted} accepted\n`);
  await intruder?.end();
  await yesterday?.module.close();
  await yesterday?.owner.end();
  await scene?.close();
}, 60_000);

/** Somebody of an office that has nothing to do with any of it. */
const THIRD = 'aftersales';
const member = (username: string) => scene.company.member(username);
const isAnybodys = ({ type }: Act): boolean => SENDINGS.some((sending) => sending.type === type && sending.any);
const isRequisition = ({ rule }: Duty): boolean => rule.startsWith('PF');
const pathOf = (no: string): string =>
  no.startsWith('PR') ? `/api/processes/purchase-requisitions/${no}` : `/api/orders/${no}`;

async function post(no: string | null, { type, data, reason }: Act, by: string, verb = 'events'): Promise<Answer> {
  const somebody = await member(by);
  if (no !== null) {
    const { body } = await (await member('auditor')).get(pathOf(no));
    const seen = body.version as number;
    const own = ownNumbers(no, type, data, true);
    return somebody.post(`${pathOf(no)}/${verb}`, { type, data: own, seen, ...(reason && { reason }) });
  }
  return somebody.post(type === 'requester.submit' ? '/api/processes/purchase-requisitions' : '/api/orders', data);
}

async function does(no: string | null, what: Act, by = what.by): Promise<string> {
  const { status, body, text } = await post(no, what, by);
  if (status >= 300) throw new Error(`${by} could not ${what.type}: ${text}`);
  return body.no as string;
}

/** What a duty begins with. */
async function begun({ after }: Duty): Promise<string | null> {
  const { company } = scene;
  if (after === 'nothing') return null;
  if (after === 'the requisition') return does(null, REQUISITION);
  if (after === 'the entry by market') return company.enter(orderExamples['sales.enter-order'], 'market');
  if (after === 'the check of a project') {
    const project = { ...orderExamples['sales.enter-order'], class: 'project', design: true };
    const no = await company.enter(project, 'market');
    await company.bring(no, 'clerk.confirm-check');
    return no;
  }
  if (after === 'the entry in version 1') {
    const { id } = await member('sales');
    const command = { type: 'sales.enter-order', data: orderExamples['sales.enter-order'] };
    return (await yesterday.door.send({ person: id }, { start: 'orders' }, command)).process.id;
  }
  return scene.orderAfter(after);
}

const lent: { id: string; from: string }[] = [];
afterEach(async () => {
  for (const { id, from } of lent.splice(0)) await (await member(from)).delete(`/api/delegations/${id}`);
});

async function lend({ by: from, office }: Act, to: string): Promise<void> {
  lent.push({ id: await scene.company.lend(from, to, { offices: [office], includeHead: true }), from });
}

/** Two people give him the office itself, headship and all, and take it back; nothing is to be done where he has both. */
async function grant({ office }: Act, to: string): Promise<() => Promise<unknown>> {
  const admin = await member('admin');
  const { id } = await member(to);
  const { body } = await admin.get(`/api/people/${id}`);
  const [offices, headOf] = [body.offices, body.headOf] as string[][];
  if (offices.includes(office) && headOf.includes(office)) return () => Promise.resolve();
  const put = async (to: string[], head: string[]) => {
    const { token } = admin;
    const change = {
      body: { offices: to, headOf: head, reason: '调岗' },
      headers: { Authorization: `Bearer ${token}` },
    };
    await scene.company.agree(await scene.company.ask('PATCH', `/api/people/${id}`, change));
  };
  await put([...new Set([...offices, office])], [...new Set([...headOf, office])]);
  return () => put(offices, headOf);
}

const unmet = ({ body }: Answer): string[] => ((body?.unmet ?? []) as { rule: string }[]).map(({ rule }) => rule);

/** One by one, in a preview, in bulk, and by hand into the log. */
async function tries(duty: Duty, no: string, by: string, onBehalfOf: string | null, path: string): Promise<void> {
  const { second, rule, name } = duty;
  const found = (isRefused: boolean, how: string, told: string) => {
    if (!isRefused) accepted++;
    paths.check(isRefused, () => `${name}, ${path}, ${how}: ${told}`);
  };
  const one = await post(no, second, by);
  found(one.status === 409 && unmet(one).includes(rule), 'one by one', one.text);
  const preview = await post(no, second, by, 'preview');
  found(preview.status === 409 && unmet(preview).includes(rule), 'in a preview', preview.text);
  if (!isRequisition(duty)) {
    const items = [{ no, type: second.type, data: second.data, reason: second.reason }];
    const { body } = await (await member(by)).post('/api/orders/events', { items });
    const [answer] = body.items as { ok: boolean; problem?: unknown }[];
    const isRefused = !answer.ok && unmet({ body: answer.problem } as Answer).includes(rule);
    found(isRefused, 'in bulk', JSON.stringify(answer));
  }
  const forged = await forge(no, second, (await member(by)).id, onBehalfOf && (await member(onBehalfOf)).id);
  found(forged === 'process_event_four_eyes', 'by hand into the log', forged);
}

/** A line of the log, made from the last one, that says of nobody that he was barred. @returns what refused it */
async function forge(no: string, { type, data, office }: Act, by: string, onBehalfOf: string | null): Promise<string> {
  await intruder.query('BEGIN');
  try {
    await intruder.query(
      `INSERT INTO process_event (process_id, seq, kind, type, by_person, on_behalf_of, office, data, reason, observed, occurred_at,
         recorded_at, from_state, to_state, revision, machine_id, machine_version, machine_hash, policy_version, barred, salt, prev_hash, hash)
       SELECT process_id, seq + 1, kind, $2, $3, $4, $5, $6, reason, observed, occurred_at,
         recorded_at, from_state, to_state, revision, machine_id, machine_version, machine_hash, policy_version, '{}', salt, prev_hash, hash
       FROM process_event WHERE process_id = $1 ORDER BY seq DESC LIMIT 1`,
      [no, type, by, onBehalfOf, office, JSON.stringify(data)],
    );
    return 'taken';
  } catch (error) {
    return error instanceof pg.DatabaseError ? (error.constraint ?? error.message) : String(error);
  } finally {
    await intruder.query('ROLLBACK');
  }
}

/** Brings a process to where only the second deed is missing, the first done by somebody of the test's choice. */
async function firstDone(duty: Duty, by: string): Promise<string> {
  let no = await begun(duty);
  for (const step of duty.before ?? []) await does(no, step);
  no = await does(no, duty.first, by);
  for (const step of duty.between ?? []) await does(no, step);
  return no;
}

describe.each(DUTIES)('$name ($rule)', (duty) => {
  const { first, second } = duty;

  it('is not for one who borrows the other office', async () => {
    const no = await firstDone(duty, first.by);
    await lend(second, first.by);
    await tries(duty, no, first.by, null, 'borrowed');
    const other = await post(no, second, second.by, 'preview');
    paths.check(!unmet(other).includes(duty.rule), () => `${duty.name} stops everybody: ${other.text}`);
    expect(paths.wrong).toEqual([]);
  }, 60_000);

  it('is not for one to whom an administrator gives the other office', async () => {
    const no = await firstDone(duty, first.by);
    const takeBack = await grant(second, first.by);
    await tries(duty, no, first.by, null, 'given by an administrator');
    await takeBack();
    expect(paths.wrong).toEqual([]);
  }, 60_000);

  it('is not for one who stands in for both, nor for him for whom he stood in', async () => {
    await lend(first, THIRD);
    const no = await firstDone(duty, THIRD);
    await lend(second, THIRD);
    await tries(duty, no, THIRD, second.by, 'standing in for both');
    // What any office may send he has sent as his own: nobody stood in for anybody.
    if (!isAnybodys(first)) {
      await lend(second, first.by);
      await tries(duty, no, first.by, null, 'after his stand-in');
    }
    expect(paths.wrong).toEqual([]);
  }, 60_000);
});

describe('an imported order', () => {
  it('is not reviewed by whoever imported it', async () => {
    const sales = await member('sales');
    const form = new FormData();
    const { name, bytes } = csv([row({ 外部订单号: 'S2-1', 客户采购单号: 'PO-S2-1' })]);
    form.set('file', new Blob([new Uint8Array(bytes)]), name);
    const headers = { Authorization: `Bearer ${sales.token}` };
    const answer = await fetch(`${scene.company.url}/api/orders/import`, { method: 'POST', headers, body: form });
    const { results } = (await answer.json()) as { results: { no: string }[] };
    await scene.company.bring(results[0].no, 'clerk.confirm-check');
    await tries(DUTIES[0], results[0].no, 'sales', null, 'imported');
    expect(paths.wrong).toEqual([]);
  }, 60_000);
});
