import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { countAnew } from '../audit/after-dump.js';
import { linesOf } from '../audit/checkpoint-file.js';
import { exportRecords } from '../audit/export-log.js';
import { auditRecords } from '../audit/log-audit.js';
import { reportOf } from '../audit/report.js';
import { restoreBackup } from '../backup/restore-backup.js';
import { connect } from '../database/connections.js';
import { openDatabase } from '../database/open-database.js';
import { loadSettings } from '../settings.js';
import { asTool, quiet, say, UsageError } from './tool.js';

// npm run restore -- DIR — puts a backup back, starts its database, and proves every order in it.

const USAGE = `npm run restore -- DIR [--into DATA_DIR]
  DIR              what npm run backup made
  --into DATA_DIR  where to put it; the configured DATA_DIR unless told. Nothing is overwritten
npm run restore -- --after-dump
  after pg_dump and pg_restore of a database of your own: lets the log be sealed and streamed on there`;

function asked() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { into: { type: 'string' }, 'after-dump': { type: 'boolean', default: false } },
    });
    const [directory] = positionals;
    if (positionals.length !== (values['after-dump'] ? 0 : 1)) throw new UsageError(USAGE);
    return { directory, into: values.into };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${(error as Error).message}\n${USAGE}`);
  }
}

/** The restored database proves itself: every chain, every checkpoint, every process replayed. */
async function prove(dataDir: string): Promise<boolean> {
  const database = await openDatabase({ dataDir, port: 0 }, { log: quiet });
  try {
    const client = await connect(database.appUrl, quiet);
    try {
      const kept = join(dataDir, 'checkpoints');
      const held = existsSync(kept) ? linesOf(kept) : undefined;
      const result = await auditRecords(exportRecords(client), { held });
      for (const line of reportOf(result, { withCheckpoints: held !== undefined, withKey: false })) say(line);
      return result.verified;
    } finally {
      await client.end();
    }
  } finally {
    await database.close();
  }
}

async function afterDump(): Promise<boolean> {
  const database = await openDatabase(loadSettings(process.env), { beside: true, log: quiet });
  const client = await connect(database.ownerUrl, quiet, { statement_timeout: 0 });
  try {
    const entries = await countAnew(client);
    say(
      entries === 0
        ? 'Nothing to do: the log belongs to this cluster.'
        : `${entries} entries of the log count anew here.`,
    );
    return true;
  } finally {
    await client.end();
    await database.close();
  }
}

await asTool(async () => {
  const { directory, into } = asked();
  if (directory === undefined) return afterDump();
  const settings = loadSettings(into === undefined ? process.env : { ...process.env, DATA_DIR: into });
  if (settings.databaseUrl !== undefined && into === undefined) {
    throw new UsageError('DATABASE_URL is set: say where to put the embedded database with --into DIR');
  }
  const { covers, files } = await restoreBackup(resolve(directory), settings.dataDir, quiet);
  say(`${files.length} files are in ${settings.dataDir}: everything that was acknowledged before ${covers}.`);
  const isProved = await prove(settings.dataDir);
  if (isProved) say(`Start it: DATA_DIR=${settings.dataDir} npm start`);
  return isProved;
});
