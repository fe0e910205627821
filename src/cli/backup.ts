import { resolve } from 'node:path';
import { takeBackup } from '../backup/take-backup.js';
import { loadSettings } from '../settings.js';
import { asTool, quiet, say, UsageError } from './tool.js';

// npm run backup -- DIR — the embedded database and everything beside it, while the application runs or not.

const USAGE = `npm run backup -- DIR
  DIR  a new directory for this backup, best on another disk. It holds everything, the passwords of the database too:
       keep it as you keep the data directory. The key that signs checkpoints (DATA_DIR/keys/seal.key) is not in it.`;

const EXTERNAL = `DATABASE_URL is set: that database is not ours to copy. Use the tools of its provider, or
  pg_basebackup, or pg_dump --format=custom. Put DATA_DIR away with it (checkpoints, keys, attachments).
  After a restore npm run verify:orders and npm run audit:verify prove that nothing is missing;
  after one from pg_dump run npm run restore -- --after-dump first.`;

await asTool(async () => {
  const [directory, ...others] = process.argv.slice(2);
  if (directory === undefined || directory.startsWith('--') || others.length > 0) throw new UsageError(USAGE);
  const { databaseUrl, dataDir } = loadSettings(process.env);
  if (databaseUrl !== undefined) throw new UsageError(EXTERNAL);
  const began = performance.now();
  const { files } = await takeBackup(dataDir, resolve(directory), quiet);
  const megabytes = files.reduce((sum, { size }) => sum + size, 0) / 1e6;
  const seconds = (performance.now() - began) / 1000;
  say(`${files.length} files, ${megabytes.toFixed(0)} MB, ${seconds.toFixed(1)} s: ${resolve(directory)}`);
  say(`Try it: npm run restore -- ${directory} --into /tmp/restored`);
  return true;
});
