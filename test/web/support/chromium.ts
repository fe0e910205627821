import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const DEBIANS = '/usr/bin/chromium';

/** Where the browser is: `CHROMIUM_PATH`, or where Debian puts it. @throws Error that says how to get one */
export function chromiumPath(): string {
  const path = process.env.CHROMIUM_PATH?.trim() || DEBIANS;
  if (existsSync(path)) return path;
  throw new Error(
    `There is no browser at ${path}, and the tests of the page need one. On Debian: apt-get install chromium; ` +
      'elsewhere name a Chromium or Chrome: CHROMIUM_PATH=/path/to/chrome npm run test:web',
  );
}

/** Chromium's own sandbox does not work for root, who runs the tests in a container. */
export const openChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
