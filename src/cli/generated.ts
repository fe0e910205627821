import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { machines } from '../../machines/index.js';
import { AppModule } from '../app.module.js';
import { OUTSIDE_API } from '../http/asked.js';
import { createAdapter } from '../http/fastify-adapter.js';
import { buildOpenApi } from '../http/openapi.js';
import type { Docstrings } from '../http/openapi/docstrings.js';
import { layOut } from '../http/openapi/layout.js';
import { machinePages } from '../machine-docs/pages.js';

/** Nothing is opened with it: the product is put together for its description alone. */
const NO_DATABASE = {
  ownerUrl: '',
  appUrl: 'postgres://nobody@nowhere/nothing',
  embedded: false,
  close: async () => undefined,
};

/** The API's description, read off the assembled routes; no provider is made, so no database is needed. */
async function openApi(docs: Docstrings): Promise<string> {
  const app = await NestFactory.create(
    AppModule.forRoot(NO_DATABASE, { dataDir: '' }),
    createAdapter({ logLevel: 'silent' }),
    { preview: true, abortOnError: false, logger: ['error'] },
  );
  app.setGlobalPrefix('api', { exclude: OUTSIDE_API });
  return `${layOut(buildOpenApi(app, docs))}\n`;
}

/**
 * Every generated file that is committed, with what it should contain.
 * @param docs what is written above the classes of `src`
 */
export async function generated(docs: Docstrings): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const versions of Object.values(machines)) {
    for (const [path, page] of machinePages(versions)) files.set(path, page);
  }
  files.set('openapi.json', await openApi(docs));
  return files;
}
