import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { exportRecords } from '../audit/export-log.js';
import { note } from '../identity/audit.js';
import { connect } from '../database/connections.js';
import { openDatabase } from '../database/open-database.js';
import { loadSettings } from '../settings.js';
import { progressBar } from './progress.js';
import { asTool, quiet, say, UsageError } from './tool.js';

// npm run audit:export -- FILE — everything by which an outsider can prove the log, in one file.

const USAGE = `npm run audit:export -- FILE
  FILE  where it is put: JSON lines, gzipped. Proved with npm run audit:verify -- FILE`;

/** Written aside and renamed: a file of the name asked for is a whole one. */
async function writeExport(file: string): Promise<boolean> {
  const database = await openDatabase(loadSettings(process.env), { beside: true, log: quiet });
  const client = await connect(database.appUrl, quiet);
  const bar = progressBar('export');
  const aside = `${file}.part`;
  const counted = { processes: 0, entries: 0, checkpoints: 0, trail: 0 };
  try {
    await note(client, { by: null, action: 'audit.exported', subject: 'log' });
    const { rows } = await client.query<{ total: number }>('SELECT count(*)::int AS total FROM process');
    const lines = async function* () {
      for await (const record of exportRecords(client)) {
        if (record.record === 'process') bar.set(++counted.processes, Math.max(rows[0].total, counted.processes));
        if (record.record === 'entry') counted.entries++;
        if (record.record === 'checkpoint') counted.checkpoints++;
        if (record.record === 'trail') counted.trail++;
        yield `${JSON.stringify(record)}\n`;
      }
    };
    await pipeline(
      Readable.from(lines()),
      createGzip({ level: 4 }),
      createWriteStream(aside, { mode: 0o600, flush: true }),
    );
    await rename(aside, file);
  } finally {
    bar.end();
    await rm(aside, { force: true });
    await client.end();
    await database.close();
  }
  say(
    `${counted.entries} entries of ${counted.processes} processes, ${counted.trail} security events and ${counted.checkpoints} checkpoints in ${file}`,
  );
  return true;
}

await asTool(() => {
  const [file, ...others] = process.argv.slice(2);
  if (file === undefined || file.startsWith('--') || others.length > 0) throw new UsageError(USAGE);
  return writeExport(file);
});
