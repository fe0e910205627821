import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AuditModule } from '../../src/audit/audit.module.js';
import { parseCheckpoint } from '../../src/audit/checkpoint.js';
import { Sealer } from '../../src/audit/sealer.js';
import { openWritePool, PG_POOL } from '../../src/database/pool.js';
import { auditOf } from './support/audit-of.js';
import { silent } from '../support/database.js';
import { sealAll } from '../support/seal-all.js';
import type { Engine } from '../support/engine.js';
import { openEngine } from '../support/engine.js';

const dataDir = mkdtempSync(join(tmpdir(), 'sealing-'));
const otherDir = mkdtempSync(join(tmpdir(), 'sealing-'));
/** Longer than a test: the tests say when to seal. */
const SELDOM = 3_600_000;

let engine: Engine;
let sealer: Sealer;
beforeAll(async () => {
  engine = await openEngine({ modules: [AuditModule.forRoot({ dataDir, sealEvery: SELDOM })] });
  sealer = engine.module.get(Sealer);
}, 120_000);
afterAll(async () => {
  await engine?.close();
  for (const directory of [dataDir, otherDir]) rmSync(directory, { recursive: true, force: true });
});

const linesIn = (directory: string) =>
  readdirSync(join(directory, 'checkpoints'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(directory, 'checkpoints', name), 'utf8')
        .trimEnd()
        .split('\n'),
    )
    .filter(Boolean);
const stored = async () => {
  const { rows } = await engine.owner.query<{ line: string }>('SELECT line FROM checkpoint ORDER BY number');
  return rows.map(({ line }) => line);
};
const sealedProcesses = (line: string) => parseCheckpoint(line).entries.map(([process, seq]) => `${process} ${seq}`);

describe('the sealer', () => {
  it('makes its key at the first start, for its owner only', () => {
    expect(statSync(join(dataDir, 'keys', 'seal.key')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(dataDir, 'keys', 'seal.pub'), 'utf8')).toContain('BEGIN PUBLIC KEY');
  });

  it('seals the policy that was shipped, before the first order', async () => {
    await sealer.turn();
    expect(parseCheckpoint(linesIn(dataDir)[0])).toMatchObject({
      number: 1,
      entries: [],
      policies: [[1, expect.any(String)]],
    });
  });

  it('seals what the log has grown by, in the database and beside it, and nothing when nothing has happened', async () => {
    const first = (await engine.enter()).process.id;
    await engine.send(first, 'clerk.confirm-check');
    await sealAll(sealer, engine.owner);
    await sealer.turn();
    const second = (await engine.enter()).process.id;
    await sealAll(sealer, engine.owner);
    const lines = await stored();
    expect(lines.slice(1).map(sealedProcesses)).toEqual([[`${first} 1`, `${first} 2`], [`${second} 1`]]);
    expect(linesIn(dataDir)).toEqual(lines);
    expect(await auditOf(engine)).toMatchObject({ verified: true, processes: 2, entries: 3, unsealed: 0 });
  });

  it('waits for a transaction that is still running, and then misses nothing of it', async () => {
    const open = await engine.owner.connect();
    await open.query('BEGIN');
    await open.query('CREATE TEMP TABLE held (id integer)'); // takes a number; what comes after may not be sealed before it
    const { process } = await engine.enter();
    await sealer.turn();
    expect((await stored()).length).toBe(3);
    expect(await auditOf(engine)).toMatchObject({ verified: true, unsealed: 1 });
    await open.query('COMMIT');
    open.release();
    await sealAll(sealer, engine.owner);
    expect(sealedProcesses((await stored())[3])).toEqual([`${process.id} 1`]);
  });

  it('works on many nodes: each entry is sealed once, every node keeps every checkpoint', async () => {
    const pool = openWritePool(engine.database.appUrl, { max: 4, log: silent });
    const other = new Sealer(pool, { dataDir: otherDir, sealEvery: SELDOM });
    for (let round = 0; round < 5; round++) {
      await Promise.all([engine.enter(), engine.enter(), sealer.turn(), other.turn()]);
    }
    await sealAll(sealer, engine.owner);
    await other.turn();
    const lines = await stored();
    const sealed = lines.flatMap(sealedProcesses);
    expect(new Set(sealed).size).toBe(sealed.length);
    const { rows } = await engine.owner.query<{ n: number }>('SELECT count(*)::int AS n FROM process_event');
    expect(sealed.length).toBe(rows[0].n);
    expect(linesIn(otherDir)).toEqual(lines);
    expect((await auditOf(engine)).keys.length).toBeLessThanOrEqual(2);
    await pool.end();
  });

  it('writes a line whole that a crash had cut', async () => {
    const [file] = readdirSync(join(dataDir, 'checkpoints')).sort().slice(-1);
    appendFileSync(join(dataDir, 'checkpoints', file), '{"at":"2026-');
    await engine.enter();
    const again = new Sealer(engine.module.get(PG_POOL), { dataDir, sealEvery: SELDOM });
    await again.turn();
    expect(linesIn(dataDir)).toEqual(await stored());
  });

  it('stops sealing when the database tells another story than was witnessed', async () => {
    await engine.owner.query(
      `ALTER TABLE checkpoint DISABLE TRIGGER checkpoint_append_only;
       DELETE FROM checkpoint WHERE number = (SELECT max(number) FROM checkpoint);
       ALTER TABLE checkpoint ENABLE TRIGGER checkpoint_append_only`,
    );
    const again = new Sealer(engine.module.get(PG_POOL), { dataDir, sealEvery: SELDOM });
    await expect(again.turn()).rejects.toThrow('set back behind the application');
  });
});
