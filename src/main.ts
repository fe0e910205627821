import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyListenOptions } from 'fastify';
import { DataSource } from 'typeorm';
import { createApplication, createServer } from './application.js';
import { databaseLog } from './database/log.js';
import { openDatabase } from './database/open-database.js';
import { patiently } from './database/patience.js';
import { DemoOrders } from './demo/demo-orders.js';
import { Drain } from './http/drain.js';
import { Streams } from './http/stream/streams.service.js';
import { preparePeople } from './identity/prepare-people.js';
import { Inspections } from './inspector/inspections.service.js';
import { starterGone } from './starter.js';
import { explainListenError, loadSettings, type Settings, StartRefusedError } from './settings.js';

/** What must not keep a stopping process alive for ever, in milliseconds. */
const LONGEST_STOP = 40_000;

/** Starts the product. A start that is refused says why in words and leaves nothing running. */
async function start(): Promise<void> {
  const settings = loadSettings(process.env);
  const signalled = new Promise<NodeJS.Signals>((resolve) => {
    // A terminal that is closed hangs up: without an answer the process would end at once, and leave its database behind.
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
      process.once(signal, () => {
        resolve(signal);
        // Whoever asks twice does not want to wait.
        process.once(signal, () => process.exit(1));
      });
    }
    void starterGone(process.env).then(() => resolve('SIGTERM'));
  });
  const server = createServer(settings);
  const database = await openDatabase(settings);
  let app: NestFastifyApplication;
  try {
    app = await createApplication(database, settings, server);
  } catch (error) {
    await database.close();
    throw error;
  }
  try {
    await patiently(() => preparePeople(app.get(DataSource), settings, process.env), databaseLog);
    await app.listen(listening(settings));
  } catch (error) {
    await app.close();
    const reason = explainListenError(error, settings);
    throw reason === undefined ? error : new StartRefusedError(reason);
  }
  if (settings.demo) app.get(DemoOrders).begin();
  await signalled;
  setTimeout(() => process.exit(1), LONGEST_STOP).unref();
  app.get(Streams).endAll();
  app.get(Inspections).endAll();
  await app.get(Drain).finish(app.getHttpAdapter().getInstance());
  await app.close();
}

/** Where to listen, and the one line that says so. */
const listening = ({ host, port, demo }: Settings): FastifyListenOptions => ({
  host,
  port,
  listenTextResolver: (url) =>
    `Ready at ${url}${demo ? '; sign in as clerk, sales, production … with the password demo' : ''}`,
});

/** A refusal is told in words, a fault with everything that helps to find it. */
function refuse(error: unknown): void {
  const told = error instanceof Error ? (error instanceof StartRefusedError ? error.message : error.stack) : undefined;
  process.stderr.write(`${told ?? String(error)}\n`);
  process.exitCode = 1;
}

start().catch(refuse);
