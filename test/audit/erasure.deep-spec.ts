import { setTimeout as sleep } from 'node:timers/promises';
import { orderExamples, today } from '../support/order-examples.js';
import { PLANNED, REVIEWED, STARTED } from '../departments/support.js';
import type { Erasing } from './support/erasing.js';
import { canary, inParts, openErasing } from './support/erasing.js';
import { sealAll } from '../support/seal-all.js';

let erasing: Erasing;
beforeAll(async () => {
  erasing = await openErasing();
}, 120_000);
afterAll(() => erasing?.close());

const rowsOf = async (process: string) => {
  const { rows } = await erasing.company.owner.query<{ seq: number; hash: string; row: string }>(
    `SELECT seq, encode(hash, 'hex') AS hash, e::text AS row FROM process_event e WHERE process_id = $1 ORDER BY seq`,
    [process],
  );
  return rows;
};

describe('the contact of a customer', () => {
  it('is erased from the log, the facts and every read model, and the log is still proved', async () => {
    const old = canary(1);
    const next = { ...canary(2), name: orderExamples['sales.enter-order'].customer?.name };
    const process = await erasing.enter(old);
    await erasing.company.tell(process, ...REVIEWED.slice(0, 3), {
      type: 'sales.clear-delivery-date',
      with: { clearedWith: `${old.contact}，采购` },
    });
    await erasing.company.send(process, 'sales.amend', {
      data: { changes: { customer: next }, customerConsent: { by: old.contact, on: today() } },
      reason: `${old.contact} 离职，由 ${next.contact} 接手`,
    });
    await sealAll(erasing.sealer, erasing.owner);
    const before = await rowsOf(process);
    expect((await erasing.found(old.contact, next.phone)).length).toBeGreaterThan(2);

    const { entries } = await erasing.eraser.erase(erasing.owner, erasing.request(process));

    expect(entries).toEqual([1, 5, 6]);
    expect(await erasing.found(...Object.values(old), next.contact, next.phone, next.email)).toEqual([]);
    const after = await rowsOf(process);
    expect(after.map(({ hash }) => hash)).toEqual(before.map(({ hash }) => hash));
    expect(after.filter(({ row }, index) => row === before[index].row).map(({ seq }) => seq)).toEqual([2, 3, 4]);
    expect(await erasing.company.verifier.verify(process)).toMatchObject({ verified: true, events: 6 });
    expect(await erasing.audit()).toMatchObject({ verified: true, problems: [], erasures: 3 });
    const { rows } = await erasing.company.owner.query(
      `SELECT data #>> '{changes,customer,contact}' AS contact, reason FROM process_event WHERE process_id = $1 AND seq = 6`,
      [process],
    );
    expect(rows).toEqual([{ contact: '[erased 4]', reason: '[erased 1] 离职，由 [erased 4] 接手' }]);
  });

  it('leaves the read models as the blanked log makes them, and the order goes on', async () => {
    const process = await erasing.enter(canary(3));
    await erasing.eraser.erase(erasing.owner, erasing.request(process));
    const kept = await erasing.company.readModels();
    await erasing.company.rebuild();
    expect(await erasing.company.readModels()).toEqual(kept);
    await erasing.company.tell(process, ...REVIEWED);
    expect(await erasing.company.verifier.verify(process)).toMatchObject({ verified: true, events: 9 });
    expect(await erasing.found(...Object.values(canary(3)))).toEqual([]);
  });

  it('leaves another order of the same contact to be found by it', async () => {
    const [process] = [await erasing.enter(canary(16)), await erasing.enter(canary(16))];
    await erasing.eraser.erase(erasing.owner, erasing.request(process));
    const kept = await erasing.company.readModels();
    await erasing.company.rebuild();
    expect(await erasing.company.readModels()).toEqual(kept);
  });

  it('is not written back by who judged the order before the erasure and writes after it', async () => {
    const process = await erasing.enter(canary(4));
    const blocker = await erasing.company.owner.connect();
    await blocker.query('BEGIN; LOCK TABLE process IN SHARE MODE');
    const waiting = async (count: number) => {
      const SQL = `SELECT count(*)::int AS n FROM pg_locks WHERE relation = 'process'::regclass AND NOT granted`;
      while ((await blocker.query<{ n: number }>(SQL)).rows[0].n < count) await sleep(5);
    };
    const underway = erasing.eraser.erase(erasing.owner, erasing.request(process));
    await waiting(1);
    const sending = erasing.company.send(process, 'clerk.confirm-check');
    await waiting(2);
    await blocker.query('COMMIT');
    blocker.release();
    await underway;
    expect(await sending).toMatchObject({
      process: { version: 2, facts: { entry: { customer: { contact: '[erased 1]' } } } },
    });
    expect(await erasing.found(...Object.values(canary(4)))).toEqual([]);
    expect(await erasing.company.verifier.verify(process)).toMatchObject({ verified: true, events: 2 });
  });

  it('is erased piece by piece, each time with people and ground of its own', async () => {
    const process = await erasing.enter(canary(5));
    await erasing.eraser.erase(erasing.owner, erasing.request(process, ['customer.phone']));
    await erasing.eraser.erase(erasing.owner, { ...erasing.request(process, ['customer.contact']), basis: 'GDPR 17' });
    await sealAll(erasing.sealer, erasing.owner);
    const { rows } = await erasing.company.owner.query(
      'SELECT seq, no, paths, basis, requested_by, approved_by FROM erasure WHERE process_id = $1 ORDER BY seq, no',
      [process],
    );
    expect(rows).toEqual([
      {
        seq: 1,
        no: 1,
        paths: ['customer.phone'],
        basis: 'PIPL 47',
        requested_by: erasing.requestedBy,
        approved_by: erasing.approvedBy,
      },
      {
        seq: 1,
        no: 2,
        paths: ['customer.contact'],
        basis: 'GDPR 17',
        requested_by: erasing.requestedBy,
        approved_by: erasing.approvedBy,
      },
    ]);
    expect(await erasing.found(canary(5).contact, canary(5).phone)).toEqual([]);
    expect((await erasing.found(canary(5).email)).length).toBeGreaterThan(0);
    expect(await erasing.audit()).toMatchObject({ verified: true, first: null });
  });

  it('is erased from the batches of an order, which are named once it is gone from the order', async () => {
    const process = await erasing.enter(canary(7), undefined, inParts);
    await erasing.company.tell(process, ...REVIEWED, ...PLANNED, ...STARTED);
    const [first, second] = [`DB-${process}-1`, `DB-${process}-2`];
    const { texts } = await erasing.eraser.erase(erasing.owner, erasing.request(process));
    expect(await erasing.stillIn(texts)).toEqual([first, second]);
    await erasing.eraser.erase(erasing.owner, erasing.request(first));
    expect(await erasing.stillIn(texts)).toEqual([second]);
    await erasing.eraser.erase(erasing.owner, erasing.request(second));
    expect(await erasing.found(...Object.values(canary(7)))).toEqual([]);
    for (const id of [process, first, second]) {
      expect(await erasing.company.verifier.verify(id)).toMatchObject({ verified: true });
    }
    const kept = await erasing.company.readModels();
    await erasing.company.rebuild();
    expect(await erasing.company.readModels()).toEqual(kept);
    // The order tells its batches on, and nothing of it is taken for a change.
    await erasing.company.send(process, 'clerk.hold', { reason: '客户要求' });
    await erasing.company.send(process, 'clerk.resume', { reason: '客户要求' });
    expect(await erasing.company.verifier.verify(second)).toMatchObject({ verified: true });
  });

  it('cannot be guessed from the key of the command, and the command does not count again', async () => {
    const process = await erasing.enter(canary(6), 'key-6');
    await erasing.eraser.erase(erasing.owner, erasing.request(process));
    await expect(erasing.enter(canary(6), 'key-6')).rejects.toMatchObject({ code: 'idempotency-mismatch' });
  });
});
