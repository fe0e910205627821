import 'reflect-metadata';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { machines } from '../../machines/index.js';
import { createApplication } from '../application.js';
import { openDatabase } from '../database/open-database.js';
import { buildOpenApi } from '../http/openapi.js';
import { renderMachineDoc } from '../machine-docs/machine-doc.js';
import { loadSettings } from '../settings.js';
import { asTool, quiet, say, sayAside } from './product.js';

/** The API's description is taken from the assembled product, on a database of its own that is thrown away. */
async function openApi(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'generate-'));
  const settings = loadSettings({ DATA_DIR: dataDir, DEMO: 'off', LOG_LEVEL: 'error' });
  try {
    const database = await openDatabase(settings, { log: quiet });
    const app = await createApplication(database, settings);
    try {
      return `${JSON.stringify(buildOpenApi(app), null, 2)}\n`;
    } finally {
      await app.close();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Every generated file with what it should contain. */
async function generated(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const versions of Object.values(machines)) {
    const definition = versions[versions.length - 1];
    const { id } = definition.machine;
    files.set(`machines/${id}/${id}.machine.md`, renderMachineDoc(definition));
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
