import { order, orderV2 } from '../../machines/order/order.process.js';
import { APPROVE, PROPOSE } from '../../machines/migration.js';
import { TransitionRefusedError } from '../../src/engine/errors.js';
import { Rebuilder } from '../../src/engine/projections/rebuild.js';
import { DepartmentsModule } from '../../src/departments/departments.module.js';
import { registeredProcesses } from '../../src/departments/processes.js';
import { REVIEWED } from './support.js';
import type { Engine } from '../support/engine.js';
import { openEngine } from '../support/engine.js';
import { orderExamples } from '../support/order-examples.js';

let now: Engine;
let old: Engine;

beforeAll(async () => {
  const rest = { extra: registeredProcesses.slice(1), modules: [DepartmentsModule] };
  now = await openEngine({ ...rest, versions: [orderV2, order] });
  old = await openEngine({ ...rest, database: now.database, versions: [orderV2] });
}, 120_000);
afterAll(async () => {
  await old.module.close();
  await old.owner.end();
  await now.close();
});

/** By the people of the newer node, who are the same at both. */
const send = async (engine: Engine, no: string, type: string, data: object, by = type.split('.')[0]) =>
  engine.door.send(
    { person: await now.person(by) },
    { process: no },
    { type, data, reason: '新版流程', seen: await now.present(no) },
  );

/** A new order that may be paid. */
async function reviewed(engine: Engine = now): Promise<string> {
  const type = 'sales.enter-order';
  const by = { person: await now.person('sales-2') };
  const { process } = await engine.door.send(by, { start: 'orders' }, { type, data: orderExamples[type] });
  for (const event of REVIEWED) await send(engine, process.id, event, orderExamples[event]);
  return process.id;
}

const pay = (no: string, reference: string, engine: Engine = now, more: object = {}) =>
  send(engine, no, 'finance.record-payment', { ...orderExamples['finance.record-payment'], reference, ...more });

/** The rules that refused it, with what each names; null where it was taken. */
const refusal = (sending: Promise<unknown>) =>
  sending.then(
    () => null,
    (error: unknown) => {
      if (!(error instanceof TransitionRefusedError)) throw error;
      return error.unmet.map(({ rule, missing }) => [rule, ...missing]);
    },
  );

const rows = async () =>
  (
    await now.owner.query<{ number: string; owner: string; brought: boolean }>(
      'SELECT number, order_no AS owner, taken_over AS brought FROM document_number ORDER BY kind, scope, number',
    )
  ).rows;
const ownerOf = async (number: string) => (await rows()).find((row) => row.number === number)?.owner;

describe('a number', () => {
  it('that an order has used is no other order’s; the refusal names it', async () => {
    const [first, second] = [await reviewed(), await reviewed()];
    await pay(first, 'HK 2026-001');
    // Spaces, width and case tell no reference from another.
    expect(await refusal(pay(second, 'ｈｋ2026-001'))).toEqual([['NU-02', 'reference', `order:${first}`]]);
    expect(await refusal(pay(first, 'HK2026-001'))).toEqual([['NU-02', 'reference', `order:${first}`]]);
    expect(await refusal(pay(second, 'HK2026-001/2'))).toBeNull();
    expect(await ownerOf('HK2026-001')).toBe(first);
  });

  it('goes to one of two that use it at the same instant', async () => {
    for (let round = 0; round < 5; round++) {
      const orders = await Promise.all([reviewed(), reviewed(), reviewed()]);
      const said = await Promise.all(orders.map((no) => refusal(pay(no, `RACE-${round}`))));
      const owner = (await ownerOf(`RACE-${round}`)) ?? '';
      expect(orders).toContain(owner);
      expect(said).toEqual(orders.map((no) => (no === owner ? null : [['NU-02', 'reference', `order:${owner}`]])));
    }
  });

  it('cannot be taken from an order in the database either', async () => {
    const [first, second] = [await reviewed(), await reviewed()];
    await pay(first, 'KEPT-1');
    const steal = now.owner.query(
      `INSERT INTO document_number VALUES ('bank-reference', '', 'KEPT-1', $1, false)
       ON CONFLICT (kind, scope, number) DO UPDATE SET order_no = excluded.order_no, taken_over = excluded.taken_over`,
      [second],
    );
    await expect(steal).rejects.toMatchObject({ code: '23505', constraint: 'document_number_pk' });
  });
});

describe('an order of an older version', () => {
  const migrate = async (no: string) => {
    const terms = { toVersion: order.version };
    await send(now, no, PROPOSE, terms);
    await send(now, no, APPROVE, terms, 'management-2');
  };

  it('repeats numbers and blocks none; what it brings along stands where nobody has it, and gives way', async () => {
    const [one, other, third] = [await reviewed(old), await reviewed(old), await reviewed()];
    await pay(one, 'OLD-1', old);
    await pay(other, 'OLD-1', old);
    await pay(one, 'OLD-2', old);
    await pay(third, 'OLD-2');
    expect(await ownerOf('OLD-1')).toBeUndefined();

    await migrate(other);
    await migrate(one);
    expect(await ownerOf('OLD-1')).toBe([one, other].toSorted()[0]);
    expect(await ownerOf('OLD-2')).toBe(third);
    const again = await reviewed();
    expect(await refusal(pay(again, 'OLD-1'))).toEqual([['NU-02', 'reference', `order:${await ownerOf('OLD-1')}`]]);
  });

  it('brings no number along that was a letter about a penalty', async () => {
    const no = await reviewed(old);
    await pay(no, 'LETTER-1', old, { kind: 'penalty' });
    await migrate(no);
    expect(await ownerOf('LETTER-1')).toBeUndefined();
    expect(await refusal(pay(await reviewed(), 'LETTER-1'))).toBeNull();
  });

  it('leaves the same rows when they are made again from the log', async () => {
    const before = await rows();
    expect(before.length).toBeGreaterThan(8);
    await now.module.get(Rebuilder).rebuild();
    expect(await rows()).toEqual(before);
  });
});
