import 'reflect-metadata';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { machines } from '../../machines/index.js';
import { AppModule } from '../app.module.js';
import { OUTSIDE_API } from '../http/asked.js';
import { createAdapter } from '../http/fastify-adapter.js';
import { buildOpenApi } from '../http/openapi.js';
import { machinePages } from '../machine-docs/pages.js';
import { asTool, say, sayAside } from './tool.js';

/** Nothing is opened with it: the product is put together for its description alone. */
const NO_DATABASE = {
  ownerUrl: '',
  appUrl: 'postgres://nobody@nowhere/nothing',
  embedded: false,
  close: async () => undefined,
};

/** The API's description, read off the assembled routes; no provider is made, so no database is needed. */
async function openApi(): Promise<string> {
  const app = await NestFactory.create(
    AppModule.forRoot(NO_DATABASE, { dataDir: '' }),
    createAdapter({ logLevel: 'silent' }),
    { preview: true, abortOnError: false, logger: ['error'] },
  );
  app.setGlobalPrefix('api', { exclude: OUTSIDE_API });
  return `${JSON.stringify(buildOpenApi(app), null, 2)}\n`;
}

/** Every generated file with what it should contain. */
async function generated(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const versions of Object.values(machines)) {
    for (const [path, page] of machinePages(versions)) files.set(path, page);
  }
  files.set('openapi.json', await openApi());
  return files;
}

await asTool(async () => {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  let isFresh = true;
  for (const [path, wanted] of await generated()) {
    const isSame = existsSync(path) && readFileSync(path, 'utf8') === wanted;
    if (isSame) continue;
    if (values.check) {
      isFresh = false;
      sayAside(`${path} is not what the source says. To mend it: npm run generate`);
    } else {
      writeFileSync(path, wanted);
      say(`wrote ${path}`);
    }
  }
  return isFresh;
});
