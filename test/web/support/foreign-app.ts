import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Where it is served from: another origin than the product's. */
const ORIGIN = 'http://another-application.test';

/** Builds an XState application of its own and serves it to this page at another origin. @returns its address */
export async function serveForeignApp(page: Page): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'foreign-app-'));
  const vite = join(createRequire(__filename).resolve('vite/package.json'), '../bin/vite.js');
  execFileSync(process.execPath, [
    vite,
    'build',
    join(__dirname, 'foreign-app'),
    '--outDir',
    folder,
    '--logLevel',
    'error',
  ]);
  await page.context().route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const file = pathname === '/' ? 'index.html' : pathname.slice(1);
    const contentType = file.endsWith('.js') ? 'text/javascript' : 'text/html';
    return route.fulfill({ contentType, body: readFileSync(join(folder, file)) });
  });
  page.context().once('close', () => rmSync(folder, { recursive: true, force: true }));
  return ORIGIN;
}
