import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AuditModule } from '../../src/audit/audit.module.js';
import { linesOf } from '../../src/audit/checkpoint-file.js';
import { Sealer } from '../../src/audit/sealer.js';
import type { Manifest } from '../../src/backup/manifest.js';
import { restoreBackup } from '../../src/backup/restore-backup.js';
import { takeBackup } from '../../src/backup/take-backup.js';
import type { Database } from '../../src/database/open-database.js';
import { openDatabase } from '../../src/database/open-database.js';
import { orderExamples } from '../support/order-examples.js';
import { silent } from '../support/database.js';
import type { Engine } from '../support/engine.js';
import { openEngine } from '../support/engine.js';
import { auditOf } from './support/audit-of.js';
import { sealAll } from '../support/seal-all.js';

jest.setTimeout(180_000);

const home = mkdtempSync(join(process.env.TEST_DATABASE_DIR ?? tmpdir(), 'backup-'));
chmodSync(home, 0o711); // the server's own account passes through
const dataDir = join(home, 'data');
const backupDir = join(home, 'backup');
const WRITERS = 4;

/** The application on a data directory: its database, its one door, its sealer. */
async function open(directory: string): Promise<{ database: Database; engine: Engine }> {
  const database = await openDatabase(
    { dataDir: directory, port: 0 },
    { log: silent, tuning: { sharedBuffers: '32MB' } },
  );
  const engine = await openEngine({
    database: { ...database, drop: () => database.close() },
    modules: [AuditModule.forRoot({ dataDir: directory, sealEvery: 200 })],
  });
  return { database, engine };
}

/** What was acknowledged, and when. */
interface Acknowledged {
  process: string;
  version: number;
  at: string;
}
const journal: Acknowledged[] = [];
let running: Engine;
let manifest: Manifest;

beforeAll(async () => {
  running = (await open(dataDir)).engine;
  mkdirSync(join(dataDir, 'attachments', 'ab'), { recursive: true });
  writeFileSync(join(dataDir, 'attachments', 'ab', 'drawing'), 'flange, revision B');

  let stopped = false;
  const acknowledged = ({ id: process, version }: { id: string; version: number }) =>
    journal.push({ process, version, at: new Date().toISOString() });
  const writers = Array.from({ length: WRITERS }, async () => {
    while (!stopped) {
      const { process } = await running.enter();
      acknowledged(process);
      acknowledged((await running.send(process.id, 'clerk.confirm-check')).process);
      acknowledged((await running.send(process.id, 'sales.review')).process);
    }
  });
  while (journal.length < 200) await sleep(10);
  manifest = await takeBackup(dataDir, backupDir, silent);
  await sleep(500);
  stopped = true;
  await Promise.all(writers);
});
afterAll(async () => {
  await running?.close();
  rmSync(home, { recursive: true, force: true });
});

describe('a backup of an application that works on', () => {
  it('holds everything that was acknowledged before its end, and is proved', async () => {
    const restoredDir = join(home, 'restored');
    await restoreBackup(backupDir, restoredDir, silent);
    const { engine } = await open(restoredDir);
    const covered = journal.filter(({ at }) => at < manifest.covers);
    const { rows } = await engine.owner.query<{ id: string; version: number }>('SELECT id, version FROM process');
    const versions = new Map(rows.map(({ id, version }) => [id, version]));
    const lost = covered.filter(({ process, version }) => (versions.get(process) ?? 0) < version);
    process.stdout.write(
      `${journal.length} acknowledged, ${covered.length} before the end of the backup, ${lost.length} lost\n`,
    );
    expect(lost).toEqual([]);
    expect(covered.length).toBeGreaterThan(200);
    expect(journal.length).toBeGreaterThan(covered.length);
    const held = linesOf(join(restoredDir, 'checkpoints'));
    expect(await auditOf(engine, { held })).toMatchObject({ verified: true, problems: [], first: null });
    expect(readFileSync(join(restoredDir, 'attachments', 'ab', 'drawing'), 'utf8')).toBe('flange, revision B');

    // and the company goes on from there, sealing what it does
    const sales = await engine.owner.query<{ id: string }>(`SELECT id FROM person WHERE username = 'sales-2'`);
    const { process: order } = await engine.door.send(
      { person: sales.rows[0].id },
      { start: 'orders' },
      { type: 'sales.enter-order', data: orderExamples['sales.enter-order'] },
    );
    await sealAll(engine.module.get(Sealer), engine.owner);
    expect(await engine.verifier.verify(order.id)).toMatchObject({ verified: true });
    const result = await auditOf(engine, { held: linesOf(join(restoredDir, 'checkpoints')) });
    expect(result).toMatchObject({ verified: true, unsealed: 0 });
    await engine.close();
  });

  it('names every file with its digest, and leaves out what only this machine may have', () => {
    const paths = manifest.files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'data/keys/seal.pub',
        'data/postgres.json',
        'data/postgres/backup_label',
        'data/postgres/global/pg_control',
        'data/attachments/ab/drawing',
      ]),
    );
    expect(paths.filter((path) => /seal\.key|postmaster|application\.lock/.test(path))).toEqual([]);
    expect(readdirSync(backupDir).sort()).toEqual(['data', 'manifest.json']);
    expect(readdirSync(home)).not.toContain('backup.part');
  });

  it('overwrites nothing: neither an earlier backup nor the directory of an application', async () => {
    await expect(takeBackup(dataDir, backupDir, silent)).rejects.toThrow('is not empty');
    await expect(takeBackup(dataDir, join(dataDir, 'backup'), silent)).rejects.toThrow('put it elsewhere');
    await expect(restoreBackup(backupDir, dataDir, silent)).rejects.toThrow('An application works on');
    const full = join(home, 'full');
    mkdirSync(full);
    writeFileSync(join(full, 'notes'), 'mine');
    await expect(restoreBackup(backupDir, full, silent)).rejects.toThrow('is not empty');
    expect(readdirSync(full)).toEqual(['notes']);
  });

  it('of a stopped application is made too', async () => {
    const quietDir = join(home, 'quiet');
    await restoreBackup(backupDir, quietDir, silent);
    const again = await takeBackup(quietDir, join(home, 'again'), silent);
    expect(again.files.length).toBeGreaterThan(500);
    const back = join(home, 'back');
    await restoreBackup(join(home, 'again'), back, silent);
    const { engine } = await open(back);
    expect(await auditOf(engine)).toMatchObject({ verified: true });
    await engine.close();
  });

  it('that is damaged or not complete is not put back', async () => {
    const target = join(home, 'target');
    appendFileSync(join(backupDir, 'data/postgres/PG_VERSION'), ' ');
    await expect(restoreBackup(backupDir, target, silent)).rejects.toThrow(
      'The backup is damaged: data/postgres/PG_VERSION is not what was backed up.',
    );
    rmSync(join(backupDir, 'data/postgres/PG_VERSION'));
    await expect(restoreBackup(backupDir, target, silent)).rejects.toThrow('data/postgres/PG_VERSION is missing');
    rmSync(join(backupDir, 'manifest.json'));
    await expect(restoreBackup(backupDir, target, silent)).rejects.toThrow('is no complete backup');
    expect(existsSync(target)).toBe(false);
    expect(existsSync(`${target}.restoring`)).toBe(false);
  });
});
