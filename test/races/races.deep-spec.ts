import { Decisions } from './decisions.js';
import { Revocations } from './revocations.js';
import { Track } from './track.js';

/** `npm run races -- --races 10000 --rounds 500 --seed 7` asks for more than the everyday slice. */
const races = Number(process.env.RACES ?? '40');
const rounds = Number(process.env.RACE_ROUNDS ?? '7');
const seed = Number(process.env.RACE_SEED ?? '20260502');

/** In how many a sabotage has to be noticed. */
const FEW = 35;
/** Violations that are told. */
const SHOWN = 5;

let track: Track;
beforeAll(async () => {
  track = await Track.open({ seed });
}, 120_000);
afterAll(() => track?.close(), 30_000);

interface Races {
  races: number;
  operations: number;
  run(): Promise<void>;
  violations(): Promise<string[]>;
}

async function found(what: string, running: Races): Promise<string[]> {
  await running.run();
  const violations = await running.violations();
  const counted = `${running.races} races, ${running.operations} operations, ${violations.length} violations`;
  process.stdout.write([`${what}: ${counted}; seed ${seed}`, ...violations.slice(0, SHOWN), ''].join('\n'));
  return violations;
}

describe('two nodes on one database', () => {
  it(
    'come to one verdict on each matter, whoever decides at the same moment, and tell every loser',
    async () => expect(await found('decisions', new Decisions(track, races))).toEqual([]),
    Math.max(120_000, races * 400),
  );

  it(
    'let nobody use a right once it is taken away, though he is using it at that moment',
    async () => {
      const revocations = new Revocations(track, rounds);
      expect(await found('revocations', revocations)).toEqual([]);
      expect(revocations.uses).toBeGreaterThan(rounds);
    },
    Math.max(120_000, rounds * 6000),
  );
});

describe('races notice', () => {
  afterEach(() => track.sabotage(null));

  it.each(['rights compared without a lock', 'rights read before the write alone'])(
    'a build with %s',
    async (sabotage) => {
      await track.sabotage(sabotage);
      const violations = await found(sabotage, new Revocations(track, FEW, true));
      expect(violations.some((violation) => violation.includes('entries were written after it had counted'))).toBe(
        true,
      );
    },
    60_000,
  );

  it('a build with no compare-and-set, on a log without its key', async () => {
    await track.owner.query('ALTER TABLE process_event DROP CONSTRAINT process_event_pk CASCADE');
    await track.sabotage('no compare-and-set');
    const violations = await found('no compare-and-set', new Decisions(track, FEW));
    expect(violations.some((violation) => violation.includes('a second verdict on'))).toBe(true);
  }, 60_000);
});
