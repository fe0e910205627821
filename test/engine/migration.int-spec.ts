import { orderExamples } from '../support/order-examples.js';
import { Policies } from '../../src/policy/policies.js';
import { Processes } from '../../src/engine/processes.js';
import { pathTo } from '../../src/engine/explain/path.js';
import { Rebuilder } from '../../src/engine/projections/rebuild.js';
import { Replay } from '../../src/engine/log/replay.js';
import type { TwoBuilds } from './support/two-builds.js';
import { openTwoBuilds } from './support/two-builds.js';

let builds: TwoBuilds;
beforeAll(async () => {
  builds = await openTwoBuilds();
}, 120_000);
afterAll(() => builds?.close());

const DISPATCHED = 'life.customer-accepted.transport.dispatched';
const ALL = 'life.customer-accepted.transport.all-dispatched';
const PARTLY = 'life.customer-accepted.transport.partly-dispatched';

const refusal = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => 'taken',
    (error: unknown) => error,
  );

/** The rules that stop it, and what each misses. */
const unmet = async (attempt: Promise<unknown>): Promise<unknown> => {
  const error = (await refusal(attempt)) as { unmet?: { rule: string; missing: string[] }[]; code?: string };
  return error.unmet?.map(({ rule, missing }) => [rule, ...missing].join(' ')) ?? error.code ?? error;
};

const verified = async (no: string) => (await builds.now.verifier.verify(no)).mismatch;

describe('a new version of the order', () => {
  it('is what new orders begin with, and leaves those under way on theirs', async () => {
    const no = await builds.begun('the preliminary check');
    const { process } = await builds.now.enter();
    expect(process.machineVersion).toBe(2);
    const { process: moved } = await builds.send(builds.now, no, 'sales.review');
    expect(moved.machineVersion).toBe(1);
    expect(await verified(no)).toBeNull();
  });

  it('takes an order over when one person proposes it and another approves', async () => {
    const no = await builds.begun('the preliminary check');
    const proposed = await builds.propose(no);
    expect(proposed.process).toMatchObject({ machineVersion: 1, state: 'received' });
    expect(proposed.process.waits.map(({ event }) => event)).toContain('management.approve-migration');
    const { process } = await builds.approve(no);
    expect(process).toMatchObject({ machineVersion: 2, state: 'received', value: proposed.process.value });
    expect(process.facts).not.toHaveProperty('migration');
    expect(process.waits.map(({ event }) => event)).not.toContain('management.approve-migration');

    const { rows } = await builds.now.owner.query(
      `SELECT seq, type, machine_version AS version, data, observed ->> 'migration.version' AS "to",
              barred = ARRAY[(SELECT by_person FROM process_event p WHERE p.process_id = $1 AND p.seq = 3)] AS "barsTheProposer"
       FROM process_event WHERE process_id = $1 AND seq > 2 ORDER BY seq`,
      [no],
    );
    expect(rows).toEqual([
      {
        seq: 3,
        type: 'management.propose-migration',
        version: 1,
        data: { toVersion: 2 },
        to: null,
        barsTheProposer: false,
      },
      {
        seq: 4,
        type: 'management.approve-migration',
        version: 1,
        data: { toVersion: 2 },
        to: '2',
        barsTheProposer: true,
      },
    ]);
    expect(await verified(no)).toBeNull();
  });

  it('is not approved by whoever proposed it, by the rule and by the database alike', async () => {
    const no = await builds.begun('entry');
    await builds.propose(no);
    expect(await unmet(builds.approve(no, {}, 'management-1'))).toEqual(['MG-04']);
    await builds.approve(no);
    const forged = builds.now.owner.query(
      `INSERT INTO process_event (process_id, seq, kind, type, by_person, office, data, observed, occurred_at, recorded_at,
         from_state, to_state, revision, machine_id, machine_version, machine_hash, policy_version, barred, salt, prev_hash, hash)
       SELECT process_id, 9, kind, type, barred[1], office, data, observed, occurred_at, recorded_at, from_state, to_state,
         revision, machine_id, machine_version, machine_hash, policy_version, barred, salt, prev_hash, hash
       FROM process_event WHERE process_id = $1 AND seq = 3`,
      [no],
    );
    await expect(forged).rejects.toMatchObject({ code: '23514', constraint: 'process_event_four_eyes' });
  });

  it('is approved as it was proposed, or not at all', async () => {
    const no = await builds.begun('entry');
    expect(await unmet(builds.approve(no))).toEqual(['MG-02']);
    expect(await unmet(builds.propose(no, { toVersion: 3 }))).toEqual(['MG-01 3']);
    expect(await unmet(builds.propose(no, { targets: ['life.nowhere'] }))).toEqual(['MG-01 life.nowhere']);
    await builds.propose(no);
    expect(await unmet(builds.approve(no, { targets: [ALL] }))).toEqual([`MG-01 ${ALL}`, 'MG-03']);
    const rejected = await builds.send(builds.now, no, 'management.reject-migration', {}, 'management-2');
    expect(rejected.process).toMatchObject({ machineVersion: 1 });
    expect(rejected.process.facts).not.toHaveProperty('migration');
    expect(await unmet(builds.approve(no))).toEqual(['MG-02']);
    expect(await verified(no)).toBeNull();
  });

  it('asks for a target where the order stands in a state that is gone, and takes only one that its facts allow', async () => {
    const no = await builds.partlyDispatched();
    expect(await unmet(builds.propose(no))).toEqual([`MG-01 ${DISPATCHED}`]);
    expect(await unmet(builds.propose(no, { targets: [ALL] }))).toEqual([`MG-01 ${ALL}`]);
    await builds.propose(no, { targets: [PARTLY] });
    const { process } = await builds.approve(no, { targets: [PARTLY] });
    expect(process.value).toMatchObject({ life: { 'customer-accepted': { transport: 'partly-dispatched' } } });
    expect(await verified(no)).toBeNull();
  });

  it('looks again at the approval: what moved meanwhile has to be proposed anew', async () => {
    const no = await builds.partlyDispatched();
    await builds.propose(no, { targets: [PARTLY] });
    const [, second] = orderExamples['logistics.dispatch'].lines;
    await builds.send(builds.old, no, 'logistics.dispatch', {
      ...orderExamples['logistics.dispatch'],
      shipment: 'SH-2',
      lines: [second],
    });
    expect(await unmet(builds.approve(no, { targets: [PARTLY] }))).toEqual([`MG-01 ${PARTLY}`]);
    await builds.propose(no, { targets: [ALL] });
    const { process } = await builds.approve(no, { targets: [ALL] });
    expect(process.value).toMatchObject({ life: { 'customer-accepted': { transport: 'all-dispatched' } } });
  });

  it('is not offered to what is on it already, nor to what is over', async () => {
    const { process } = await builds.now.enter();
    expect(await unmet(builds.propose(process.id))).toBe('unknown-event');
    const no = await builds.begun('entry');
    await builds.send(builds.old, no, 'management.cancel');
    expect(await unmet(builds.propose(no))).toBe('unknown-event');
  });

  it('takes an order on hold over, held as it is', async () => {
    const no = await builds.begun('a hold');
    await builds.propose(no);
    expect((await builds.approve(no)).process).toMatchObject({
      machineVersion: 2,
      held: true,
      value: { hold: 'held' },
    });
  });
});

describe('both versions in one log', () => {
  it('lead to the settlement, and at every event the order stands as it stood', async () => {
    const no = await builds.partlyDispatched();
    const replay = builds.now.module.get(Replay);
    const before = await replay.at(no, 1000);
    await builds.propose(no, { targets: [PARTLY] });
    const { process: arrived } = await builds.approve(no, { targets: [PARTLY] });
    const [first, second] = orderExamples['logistics.dispatch'].lines;
    const handOver = (shipment: string, line: object) => ({
      ...orderExamples['logistics.hand-over'],
      shipment,
      lines: [line],
    });
    const { now, send } = builds;
    await send(now, no, 'logistics.hand-over', handOver(orderExamples['logistics.dispatch'].shipment, first));
    // Version 2 knows that nothing is on the road: it waits for a dispatch first.
    const waiting = await replay.at(no, 1000);
    expect(waiting?.after.waits.map(({ event, rules }) => [event, rules])).toEqual([['logistics.dispatch', ['DL-03']]]);
    const policy = await now.module.get(Policies).current();
    const definition = now.module.get(Processes).at('orders', 2);
    expect(pathTo(definition, arrived, 'delivered', policy).map(({ event }) => event)).toEqual(['logistics.hand-over']);
    expect(waiting && pathTo(definition, waiting.after, 'delivered', policy).map(({ event }) => event)).toEqual([
      'logistics.dispatch',
      'logistics.hand-over',
    ]);
    await send(now, no, 'logistics.dispatch', {
      ...orderExamples['logistics.dispatch'],
      shipment: 'SH-2',
      lines: [second],
    });
    const { process } = await send(now, no, 'logistics.hand-over', handOver('SH-2', second));
    expect(process).toMatchObject({ state: 'delivered', machineVersion: 2 });

    const versions: number[] = [];
    for (let seq = 1; seq <= process.version; seq++) {
      const then = await replay.at(no, seq);
      versions.push(then?.after.machineVersion ?? 0);
      if (seq === before?.after.version) expect(then?.after).toEqual(before.after);
    }
    expect(versions).toEqual([
      ...Array<number>(arrived.version - 1).fill(1),
      ...Array<number>(process.version - arrived.version + 1).fill(2),
    ]);
    expect(await verified(no)).toBeNull();
  }, 60_000);

  it('rebuild to the same rows', async () => {
    const rebuilder = builds.now.module.get(Rebuilder);
    const before = await builds.rows(rebuilder.readModels());
    expect((await rebuilder.rebuild()).processes).toBeGreaterThan(5);
    expect(await builds.rows(rebuilder.readModels())).toEqual(before);
  }, 60_000);

  it('do not verify when the migration is told otherwise afterwards', async () => {
    const no = await builds.begun('entry');
    await builds.propose(no);
    await builds.approve(no);
    expect(await verified(no)).toBeNull();
    await builds.now.owner.query('UPDATE process SET machine_version = 1 WHERE id = $1', [no]);
    expect(await verified(no)).toEqual({ seq: 3, what: 'the stored machineVersion differs from the replay' });
    await builds.now.owner.query('UPDATE process SET machine_version = 2 WHERE id = $1', [no]);
  });
});
