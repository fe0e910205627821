import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { createApplication } from '../../src/application.js';
import { ensureDemoCompany } from '../../src/identity/demo-company.js';
import type { LogLevel } from '../../src/settings.js';
import type { Colleagues, Untyped } from './colleagues.js';
import { colleaguesAt } from './colleagues.js';
import type { TestDatabase } from './database.js';
import { freshDatabase } from './database.js';

export type { Answer, Member, Untyped } from './colleagues.js';
export { each } from './colleagues.js';

/** The demo company at work: the real application on a database of its own. */
export interface Company extends Colleagues {
  app: NestFastifyApplication;
  database: TestDatabase;
  url: string;
  /** Where its attached files are, and all that is not in the database. */
  dataDir: string;
  /** Starts another node on the same database, which closes with the first. */
  anotherNode(): Promise<NestFastifyApplication>;
  close(): Promise<void>;
}

/** The item of a list whose field has this value. */
export const oneWith = (list: unknown, field: string, value: string): Untyped =>
  (list as Record<string, unknown>[]).find((item) => item[field] === value);

interface CompanyOptions {
  rateLimit?: number;
  /** Without it, nobody can sign in. */
  demo?: boolean;
  logLevel?: LogLevel;
  inspector?: boolean;
  /** Proxies that are believed. */
  trustProxy?: string[];
}

/** Opens the company on a fresh database. Close it when the tests are done. */
export async function openCompany({
  rateLimit = 0,
  demo = true,
  logLevel = 'silent',
  inspector = true,
  ...more
}: CompanyOptions = {}): Promise<Company> {
  const database = await freshDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'orders-files-'));
  const nodes: NestFastifyApplication[] = [];
  const createNode = async (): Promise<NestFastifyApplication> => {
    const node = await createApplication(
      { ...database, embedded: true, close: async () => undefined },
      { logLevel, rateLimit, databasePoolSize: 10, dataDir, inspector, demo, ...more },
    );
    nodes.push(node);
    return node;
  };
  const app = await createNode();
  if (demo) await ensureDemoCompany(app.get(DataSource));
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();

  return {
    ...colleaguesAt(url),
    app,
    database,
    url,
    dataDir,
    anotherNode: async () => {
      const node = await createNode();
      await node.listen(0, '127.0.0.1');
      return node;
    },
    close: async () => {
      for (const node of nodes.toReversed()) await node.close();
      rmSync(dataDir, { recursive: true, force: true });
      await database.drop();
    },
  };
}
