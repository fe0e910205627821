import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppModule } from '../src/app.module.js';
import type { EmbeddedServer } from '../src/database/embedded/embedded-server.js';
import { Policies } from '../src/policy/policies.js';
import { Processes } from '../src/engine/processes.js';
import { Projections } from '../src/engine/projections/projection.js';
import { ProjectionWriter } from '../src/engine/projections/projection-writer.js';
import type { Engine } from './template.js';

/** The product itself, in this process, without HTTP before it. The server stays up when it is closed. */
export async function withProduct<Result>(
  server: EmbeddedServer,
  dataDir: string,
  work: (app: INestApplicationContext) => Promise<Result>,
): Promise<Result> {
  const database = { ownerUrl: server.ownerUrl, appUrl: server.appUrl, embedded: false, close: async () => undefined };
  const app = await NestFactory.createApplicationContext(
    AppModule.forRoot(database, { dataDir, databasePoolSize: 4 }),
    {
      logger: ['error', 'fatal'],
      abortOnError: false,
    },
  );
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

/** @param version of the order machine; null for the newest */
export const engineOf = async (app: INestApplicationContext, version: number | null): Promise<Engine> => ({
  order: version === null ? app.get(Processes).current('orders') : app.get(Processes).at('orders', version),
  processes: app.get(Processes),
  reactions: app.get(Projections),
  tables: app.get(ProjectionWriter),
  dataSource: app.get(DataSource),
  policy: await app.get(Policies, { strict: false }).current(),
});
