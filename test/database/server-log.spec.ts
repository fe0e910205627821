import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explainServerLog, lastLines } from '../../src/database/embedded/server-log.js';

describe('the last words of the database server', () => {
  it.each([
    [
      'PANIC:  could not write to file "pg_wal/xlogtemp.53": No space left on device',
      'The disk is full. Free some space and start again; nothing acknowledged is lost.',
    ],
    [
      'FATAL:  could not resize shared memory segment "/PostgreSQL.11" to 8388608 bytes: No space left on device',
      'The shared memory is full: give the container more (docker run --shm-size=256m).',
    ],
    [
      'FATAL:  data directory "/srv/.data/postgres" has invalid permissions',
      'The database files have the wrong permissions: the directory must be 0700 and belong to the server.',
    ],
    [
      'FATAL:  database files are incompatible with server',
      'These files were made by another major version of PostgreSQL: dump them there, load them here.',
    ],
    [
      'PANIC:  could not locate a valid checkpoint record at 0/1B82020',
      'The database files are damaged. Keep a copy of them, then restore the last backup.',
    ],
  ])('"%s" is explained', (said, advice) => {
    expect(explainServerLog(said)).toBe(advice);
  });

  it('are left alone when they are not known', () => {
    expect(explainServerLog('LOG:  database system is ready to accept connections')).toBeUndefined();
  });

  it('are read from the end of the log, not from an earlier start', () => {
    const directory = mkdtempSync(join(tmpdir(), 'orders-log-'));
    const file = join(directory, 'postgres.log');
    writeFileSync(file, 'an earlier start\none\ntwo\nthree\n');
    expect(lastLines(file, 'an earlier start\n'.length, 2)).toBe('two\nthree');
    expect(lastLines(file, 'an earlier start\none\n'.length)).toBe('two\nthree');
    expect(lastLines(join(directory, 'none.log'))).toBe('');
    rmSync(directory, { recursive: true });
  });
});
