import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication } from '../application.js';
import { openDatabase } from '../database/open-database.js';
import type { Settings } from '../settings.js';
import { loadSettings } from '../settings.js';
import { quiet } from './tool.js';

/**
 * The product itself on the configured database, without listening: beside an application that runs, or alone. It works
 * as one more node, so nothing has to be stopped for it.
 * @throws StartRefusedError
 */
export async function withProduct<Result>(
  work: (app: NestFastifyApplication, settings: Settings) => Promise<Result>,
): Promise<Result> {
  const settings = loadSettings(process.env);
  const database = await openDatabase(settings, { beside: true, log: quiet });
  let app: NestFastifyApplication;
  try {
    app = await createApplication(database, { ...settings, logLevel: 'error', databasePoolSize: 4, inspector: false });
  } catch (error) {
    await database.close();
    throw error;
  }
  try {
    return await work(app, settings);
  } finally {
    await app.close();
  }
}
