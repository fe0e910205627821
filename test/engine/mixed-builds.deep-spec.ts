import { UnknownVersionError } from '../../src/engine/errors.js';
import type { Engine } from '../support/engine.js';
import { chanceOf, oneOf } from '../support/chance.js';
import { WAY } from '../security/support/way.js';
import type { TwoBuilds } from './support/two-builds.js';
import { openTwoBuilds } from './support/two-builds.js';

const SEED = 20_261_122;
const ORDERS = 8;

let builds: TwoBuilds;
beforeAll(async () => {
  builds = await openTwoBuilds();
}, 120_000);
afterAll(() => builds?.close());

/** From the check to the release, event by event. */
const STEPS = WAY.slice(1, 5).flatMap(({ steps }) => steps);

describe('nodes with the build of yesterday and of today, side by side', () => {
  const chance = chanceOf(SEED);
  const refusals: UnknownVersionError[] = [];
  const refusedAfterMigration = new Set<string>();

  /** Through whichever node; the older one says when it cannot, and then the other does it. */
  async function sendToAny(no: string, type: string, data?: object): Promise<void> {
    const node: Engine = oneOf(chance, [builds.old, builds.now]);
    try {
      await builds.send(node, no, type, data);
    } catch (error) {
      if (!(error instanceof UnknownVersionError)) throw error;
      refusals.push(error);
      refusedAfterMigration.add(no);
      await builds.send(builds.now, no, type, data);
    }
  }

  async function drive(no: string, migratesAt: number | null): Promise<void> {
    for (const [index, step] of STEPS.entries()) {
      const [type, data] = typeof step === 'string' ? [step] : step;
      const sending = sendToAny(no, type, data);
      if (index === migratesAt) {
        // At the same moment as the event: whichever is later is judged on what the other left.
        await Promise.all([sending, builds.propose(no).then(() => builds.approve(no))]);
      }
      await sending;
    }
  }

  it('work on the same orders; the older refuses those of the newer version, and nothing is lost', async () => {
    const begun = await Promise.all(Array.from({ length: ORDERS }, () => builds.begun('entry')));
    const entered = await Promise.all(Array.from({ length: 2 }, () => builds.now.enter()));
    const newer = entered.map(({ process }) => process.id);
    await Promise.all([
      ...begun.map((no, index) => drive(no, index % 2 === 0 ? 2 + index : null)),
      ...newer.map((no) => drive(no, null)),
    ]);
    const { rows } = await builds.now.owner.query<{ id: string; version: number; state: string; versions: number[] }>(
      `SELECT p.id, p.machine_version AS version, p.state,
              array_agg(e.machine_version ORDER BY e.seq) AS versions
       FROM process p JOIN process_event e ON e.process_id = p.id WHERE p.kind = 'orders' GROUP BY p.id ORDER BY p.id`,
    );
    const migrated = begun.filter((_no, index) => index % 2 === 0);
    expect(rows.filter(({ version }) => version === 2).map(({ id }) => id)).toEqual([...migrated, ...newer].toSorted());
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['planned']));
    for (const { id, versions } of rows) {
      // Once on the newer version, no entry of the older one follows.
      expect(versions).toEqual(versions.toSorted((one, other) => one - other));
      expect((await builds.now.verifier.verify(id)).mismatch).toBeNull();
    }
    expect(refusals.length).toBeGreaterThan(ORDERS);
    expect([...refusedAfterMigration].every((no) => migrated.includes(no) || newer.includes(no))).toBe(true);
    expect(refusals[0]).toMatchObject({ code: 'unknown-machine-version', kind: 'orders', version: 2, newest: 1 });
    process.stdout.write(
      `mixed builds: seed ${SEED}, ${rows.length} orders, ${refusals.length} refused by the older, 0 wrong\n`,
    );
  }, 120_000);
});
