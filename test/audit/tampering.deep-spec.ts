import type { ExportRecord } from '../../src/audit/export-record.js';
import type { AuditResult } from '../../src/audit/audit-result.js';
import { auditRecords } from '../../src/audit/log-audit.js';
import { each } from './support/audit-of.js';
import { randomFrom } from './support/random.js';
import type { Tampered } from './support/tamperings.js';
import { KINDS, tamper } from './support/tamperings.js';
import type { World } from './support/world.js';
import { makeWorld, recordsOf } from './support/world.js';

const SEED = Number(process.env.TAMPER_SEED ?? Date.now() % 1_000_000);
const TAMPERINGS = Number(process.env.TAMPERINGS ?? 10_000);
/** Orders with a long life take long to replay: of every hundred tamperings so many are done to them. */
const ON_LONG = 1;
const ON_REVIEWED = 10;

const random = randomFrom(SEED);
const short = makeWorld(['checked', 'entered', 'checked'], random);
const reviewed = makeWorld(['entered', 'reviewed'], random);
const long = makeWorld(['planned', 'entered', 'settled'], random);

/** What an auditor says who kept the checkpoints of the untouched world, and knows its key. */
function audited({ world, erasures = [] }: Tampered, { checkpoints, key }: World): Promise<AuditResult> {
  const records = recordsOf(world);
  const at = records.findIndex((item) => item.record === 'process' && item.id === erasures[0]?.process);
  const vouchers = erasures.map((erasure): ExportRecord => ({ record: 'erasure', ...erasure }));
  const all = [...records.slice(0, Math.max(0, at)), ...vouchers, ...records.slice(Math.max(0, at))];
  return auditRecords(each(all), { held: each(checkpoints), trusted: new Set([key.key]) });
}

describe('the log of an untouched company', () => {
  it.each([
    ['short', short],
    ['reviewed', reviewed],
    ['long', long],
  ])('is proved: %s orders', async (_name, world) => {
    const { entries, ...result } = await audited({ world, at: { process: '', seq: 0 } }, world);
    expect(result).toMatchObject({ verified: true, first: null, problems: [], unsealed: 0 });
    expect(entries).toBe(world.told.reduce((sum, one) => sum + one.entries.length, 0));
  });
});

describe('a superuser of the database', () => {
  it('changes nothing before the last checkpoint without being found, at the first entry that he changed', async () => {
    const wrong: string[] = [];
    let found = 0;
    for (let number = 0; number < TAMPERINGS; number++) {
      const kind = KINDS[number % KINDS.length];
      const chance = random.below(100);
      const world = chance < ON_LONG ? long : chance < ON_REVIEWED ? reviewed : short;
      const tampered = tamper(kind, world, random);
      const { verified, first } = await audited(tampered, world);
      if (!verified && first?.process === tampered.at.process && first.seq === tampered.at.seq) found++;
      else wrong.push(`${kind} at ${tampered.at.process} ${tampered.at.seq}: ${JSON.stringify(first)}`);
    }
    process.stdout.write(`${TAMPERINGS} tamperings, ${found} found and named (seed ${SEED})\n`);
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(found).toBe(TAMPERINGS);
  }, 600_000);

  it('would pass with a forged process, made by the same machines, were it not for the checkpoints', async () => {
    for (let number = 0; number < 20; number++) {
      const tampered = tamper('replace a process by another', short, random);
      const alone = await auditRecords(each(recordsOf({ ...tampered.world, checkpoints: [] })));
      expect(alone).toMatchObject({ verified: true, first: null });
      expect((await audited(tampered, short)).first).toMatchObject(tampered.at);
    }
  });
});
