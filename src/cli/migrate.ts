import { openDatabase } from '../database/open-database.js';
import { databaseLog } from '../database/log.js';
import { loadSettings } from '../settings.js';
import { asTool, say, UsageError } from './tool.js';

// npm run migrate — brings the schema and the application's rights up to date, as the owner of the tables, and ends. After
// it the application starts with MIGRATE=off and without the owner's password.

await asTool(async () => {
  const settings = loadSettings({ ...process.env, MIGRATE: 'on' });
  if (settings.databaseUrl === undefined) {
    throw new UsageError('DATABASE_URL is not set; the embedded database is migrated by the start itself.');
  }
  const database = await openDatabase(settings, { log: databaseLog });
  await database.close();
  say('The database is up to date.');
  return true;
});
