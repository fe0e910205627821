import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isApplicationRunning, lockApplication } from '../../src/database/embedded/application-lock.js';
import { processIdentity } from '../../src/database/embedded/process-identity.js';

let dataDir: string;
let file: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'orders-lock-'));
  file = join(dataDir, 'application.lock');
});

afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const holder = (changes: object) =>
  JSON.stringify({
    token: 'theirs',
    pid: process.pid,
    identity: processIdentity(process.pid),
    machine: hostname(),
    port: 3000,
    ...changes,
  });
const takenBy = () => JSON.parse(readFileSync(file, 'utf8'));

describe('the lock of a data directory', () => {
  it('names its holder, keeps others out while that lives, and frees the directory afterwards', async () => {
    const lock = await lockApplication(dataDir, 3000);
    expect(takenBy()).toMatchObject({ pid: process.pid, port: 3000, machine: hostname() });
    expect(await isApplicationRunning(dataDir)).toBe(true);
    await expect(lockApplication(dataDir, 3001)).rejects.toMatchObject({
      code: 'data-directory-in-use',
      dataDir,
      pid: process.pid,
      port: 3000,
    });
    lock.release();
    expect(await isApplicationRunning(dataDir)).toBe(false);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it.each([
    ['whose process is gone', { pid: 2 ** 22 + 1 }],
    ['whose process number was given to another process', { identity: 'an earlier start' }],
  ])('is taken over from a holder %s', async (_, changes) => {
    writeFileSync(file, holder(changes));
    const lock = await lockApplication(dataDir, 3001);
    expect(takenBy()).toMatchObject({ pid: process.pid, port: 3001 });
    lock.release();
  });

  it('is taken over when it is damaged', async () => {
    writeFileSync(file, '{"pid":');
    const lock = await lockApplication(dataDir, 3001);
    expect(takenBy()).toMatchObject({ port: 3001 });
    lock.release();
  });

  it('of another container on the same volume holds as long as it beats', async () => {
    writeFileSync(file, holder({ machine: 'another', pid: 7 }));
    const beat = setInterval(() => utimesSync(file, new Date(), new Date()), 100);
    await expect(lockApplication(dataDir, 3001)).rejects.toThrow(
      `The data directory ${dataDir} is in use by process 7 on machine another on port 3000.`,
    );
    clearInterval(beat);
  });

  it('of another container that was killed is taken over after three missed beats', async () => {
    writeFileSync(file, holder({ machine: 'another', pid: 7 }));
    const began = performance.now();
    const lock = await lockApplication(dataDir, 3001);
    expect(performance.now() - began).toBeGreaterThan(2_900);
    expect(takenBy()).toMatchObject({ machine: hostname(), port: 3001 });
    lock.release();
  });

  it('is not removed by one who has lost it', async () => {
    const lock = await lockApplication(dataDir, 3000);
    writeFileSync(file, holder({ token: 'another' }));
    lock.release();
    expect(takenBy()).toMatchObject({ token: 'another' });
  });

  it('left behind is won by exactly one of ten that find it at once', async () => {
    writeFileSync(file, holder({ identity: 'an earlier start' }));
    const all = await Promise.allSettled(Array.from({ length: 10 }, (_, port) => lockApplication(dataDir, port)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of all) if (one.status === 'fulfilled') one.value.release();
  });
});
